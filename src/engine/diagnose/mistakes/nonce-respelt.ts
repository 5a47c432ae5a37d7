import { fromHex, toBase64, toHex } from '#engine/bytes/encodings.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What was signed, and what the header has. */
interface Data {
  readonly signed: string
  readonly sent: string
}

/** One of the two was turned into another case, cut, or encoded. */
export default defineMistake<Data>({
  id: 'nonce-respelt',
  side: 'signer',
  dimension: 'value',
  role: 'nonce',
  rank: 43,
  words: {
    en: {
      title: () => say`The nonce was signed in another form than it was sent.`,
      detail: ({ signed, sent }) => say`You signed ${{ code: signed }}, the header says ${{ code: sent }}.`,
      fix: () => say`Make the nonce once, and use that very text in both places.`,
    },
  },
  *vary(value) {
    const sent = text(value)
    const bare = sent.replaceAll('-', '')
    const digits = fromHex(bare)
    const all = [
      sent.toUpperCase(),
      sent.toLowerCase(),
      bare.toUpperCase(),
      bare.toLowerCase(),
      sent.slice(0, 32),
      bare.slice(0, 32),
      sent.trim(),
      toBase64(value),
      toHex(value, { case: 'lower' }),
      toHex(value),
      ...(digits === null ? [] : [toBase64(digits)]),
      encodeURIComponent(sent),
      sent.slice(0, -1),
      sent.slice(0, 31),
      sent.slice(0, 16),
    ]
    for (const signed of new Set(all))
      if (signed !== sent && signed !== '' && (signed !== bare || bare.length === sent.length))
        yield { value: utf8(signed), data: () => ({ signed, sent }) }
  },
})
