import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inUnits } from '#engine/diagnose/rewriting/utf-16.ts'
import type { Encoding } from '#engine/diagnose/mistake.ts'

/** What was signed: the name of the encoding, whether a byte order mark came first, and both lengths. */
interface Data {
  readonly charset: string
  readonly marked: boolean
  readonly signedBytes: number
  readonly sentBytes: number
}

/** Two octets for each unit of UTF-16, or four for each character. */
function encoding(size: 16 | 32, order: 'LE' | 'BE', marked: boolean): Encoding<Data> {
  const mark = inUnits('\ufeff', size, order)
  const encode: Encoding<Data>['encode'] = (text) => inUnits(text, size, order)
  return {
    encode,
    ...(marked && { mark }),
    data: (text) => ({
      charset: `UTF-${size}${order}`,
      marked,
      signedBytes: (marked ? mark.length : 0) + (encode(text)?.length ?? 0),
      sentBytes: text.length,
    }),
  }
}

/** Strings are UTF-16 inside of many programs, and `Unicode` is what Windows calls it. */
export default defineMistake<Data>({
  id: 'utf-16-signed',
  side: 'signer',
  dimension: 'encoding',
  rank: 30,
  words: {
    en: {
      title: ({ charset }) => say`The string was signed in ${{ code: charset }}, but sent in UTF-8.`,
      detail: ({ marked, signedBytes, sentBytes }) =>
        say`Your signature matches ${{ bytes: signedBytes }}${marked ? ' that start with a byte order mark' : ''}; in UTF-8 the string to sign has ${{ bytes: sentBytes }}.`,
      fix: () => say`Encode the string and the secret in UTF-8.`,
    },
  },
  calls: {
    'C#': { wrong: 'Encoding.Unicode.GetBytes(payload)', right: 'Encoding.UTF8.GetBytes(payload)' },
    Java: {
      wrong: 'payload.getBytes(StandardCharsets.UTF_16)',
      right: 'payload.getBytes(StandardCharsets.UTF_8)',
    },
    Python: { wrong: "payload.encode('utf-16')", right: "payload.encode('utf-8')" },
    JavaScript: { wrong: "Buffer.from(payload, 'utf16le')", right: "Buffer.from(payload, 'utf8')" },
    PHP: { wrong: "mb_convert_encoding($payload, 'UTF-16', 'UTF-8')", right: '$payload' },
    Ruby: { wrong: "payload.encode('UTF-16LE')", right: "payload.encode('UTF-8')" },
  },
  encodings: [
    encoding(16, 'LE', false),
    encoding(16, 'BE', true),
    encoding(16, 'LE', true),
    encoding(16, 'BE', false),
    encoding(32, 'LE', true),
    encoding(32, 'LE', false),
    encoding(32, 'BE', false),
  ],
})
