import { fromHex } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What stands between or before the digits, and how many characters there are in all. */
interface Data {
  readonly separator: string
  readonly characters: number
  readonly digits: number
}

/** `BitConverter.ToString` writes a hyphen after each octet, other tools a colon, a space or a `0x`. */
export default defineMistake<Data>({
  id: 'signature-separators',
  side: 'signer',
  dimension: 'output',
  rank: 29,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ separator }) => say`The signature was written with ${{ code: separator }} among its digits.`,
      detail: ({ characters, digits }) =>
        say`It has ${{ count: characters, one: 'character', other: 'characters' }}; without them it is the right ${{ count: digits, one: 'hex digit', other: 'hex digits' }}.`,
      fix: () => say`Remove them: ${{ code: 'BitConverter.ToString(mac).Replace("-", "")' }}.`,
    },
  },
  *undo(received) {
    const written = received.trim()
    const separator = /^(?:0x|\\x)|[-: ,]/i.exec(written)?.[0]
    if (separator === undefined) return
    const digits = written.replace(/0x|\\x|[-: ,]/gi, '')
    const mac = fromHex(digits)
    if (mac !== null) yield { mac, data: { separator, characters: written.length, digits: digits.length } }
  },
})
