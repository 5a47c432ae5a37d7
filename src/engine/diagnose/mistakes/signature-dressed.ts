import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What stands around the signature. */
interface Data {
  readonly before: string
  readonly after: string
}

/** Quotes, brackets, a name or an escape that was printed with it. */
export default defineMistake<Data>({
  id: 'signature-dressed',
  side: 'signer',
  dimension: 'output',
  rank: 44,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`The signature was sent with something around it.`,
      detail: ({ before, after }) =>
        say`Without ${before === '' ? '' : say`${{ code: before }} before`}${before !== '' && after !== '' ? ' and ' : ''}${after === '' ? '' : say`${{ code: after }} after`} it, it is right.`,
      fix: () => say`Send the hex digits alone.`,
    },
  },
  *undo(received) {
    const parts = /^(.*?[^0-9A-Za-z+/_-]|)([0-9A-Za-z+/_-]{32,}={0,2})([^0-9A-Za-z+/=_-].*|)$/s.exec(
      received.trim(),
    )
    const [, before = '', written = '', after = ''] = parts ?? []
    if (before === '' && after === '') return
    const mac = fromHex(written) ?? fromBase64(written)
    if (mac !== null) yield { mac, data: { before, after } }
  },
})
