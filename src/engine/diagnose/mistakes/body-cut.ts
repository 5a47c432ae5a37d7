import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

interface Data {
  readonly way: 'cut' | 'repeated'
  readonly signedBytes: number
  readonly sentBytes: number
}

/** Sizes of buffers and of columns. */
const sizes = [
  255, 256, 1_024, 4_096, 8_192, 65_535, 65_536, 512, 2_048, 16_384, 32_768, 1_000, 1_023, 4_095, 128, 200,
  500,
]

function* texts(body: Octets): Iterable<SignedText<Data['way']>> {
  if (body.length < 3) return
  // A length in characters is taken for one in octets.
  yield [body.slice(0, text(body).length), 'cut']
  yield [body.slice(0, Array.from(text(body)).length), 'cut']
  yield [body.slice(0, -1), 'cut']
  yield [body.slice(1, -1), 'cut']
  yield [body.slice(1), 'cut']
  for (const size of sizes) if (size < body.length) yield [body.slice(0, size), 'cut']
  yield [concat([body, body]), 'repeated']
}

/** A buffer that is too short, a length in the wrong unit, a builder that was not emptied. */
export default defineMistake<Data>({
  id: 'body-cut',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 52,
  words: {
    en: {
      title: ({ way }) =>
        way === 'cut' ? say`Only a part of the body was signed.` : say`The body was signed twice over.`,
      detail: ({ signedBytes, sentBytes }) =>
        say`Your signature matches ${{ bytes: signedBytes }}; the body you sent has ${{ bytes: sentBytes }}.`,
      fix: () => say`Sign the whole body, once; where a length is wanted, count bytes and not characters.`,
    },
  },
  calls: {
    PHP: { wrong: 'mb_strlen($body)', right: 'strlen($body)' },
    JavaScript: { wrong: 'body.length', right: 'Buffer.byteLength(body)' },
    'C#': { wrong: 'body.Length', right: 'Encoding.UTF8.GetByteCount(body)' },
    Java: { wrong: 'body.length()', right: 'body.getBytes(StandardCharsets.UTF_8).length' },
    Go: { wrong: 'utf8.RuneCountInString(body)', right: 'len(body)' },
    Ruby: { wrong: 'body.length', right: 'body.bytesize' },
    Python: { wrong: 'len(body)', right: "len(body.encode('utf-8'))" },
  },
  vary: (body) =>
    signedTexts(
      body,
      texts,
      (way, signed) => ({
        way,
        signedBytes: signed.length,
        sentBytes: body.length,
      }),
      Infinity,
    ),
})
