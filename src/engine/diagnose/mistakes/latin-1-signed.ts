import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { latin1, singleOctets } from '#engine/diagnose/rewriting/charsets.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'
import { windows1252 } from '#engine/diagnose/rewriting/windows-1252.ts'

/** The UTF-16 units of a code point. */
const unitsOf = (point: number): readonly number[] =>
  String.fromCodePoint(point)
    .split('')
    .map((unit) => unit.charCodeAt(0))

/** One octet for each character: the default of old systems, and what Node calls `binary`. */
export default defineMistake<Encoded>({
  id: 'latin-1-signed',
  side: 'signer',
  dimension: 'encoding',
  rank: 32,
  words: {
    en: {
      title: ({ charset }) => say`The string was signed in ${{ code: charset }}, but sent in UTF-8.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Encode the string and the secret in UTF-8.`,
    },
  },
  calls: {
    JavaScript: { wrong: "Buffer.from(payload, 'binary')", right: "Buffer.from(payload, 'utf8')" },
    Java: { wrong: 'payload.getBytes()', right: 'payload.getBytes(StandardCharsets.UTF_8)' },
    'C#': { wrong: 'Encoding.Default.GetBytes(payload)', right: 'Encoding.UTF8.GetBytes(payload)' },
    Python: { wrong: "payload.encode('latin-1')", right: "payload.encode('utf-8')" },
    PHP: { wrong: 'utf8_decode($payload)', right: '$payload' },
    Ruby: { wrong: "payload.encode('ISO-8859-1')", right: "payload.encode('UTF-8')" },
    Go: { wrong: 'charmap.ISO8859_1.NewEncoder().Bytes(payload)', right: '[]byte(payload)' },
  },
  encodings: charsetEncodings([
    ['ISO-8859-1', latin1],
    ['windows-1252', windows1252],
    // Node and CryptoJS keep the low half of each UTF-16 unit.
    ['binary', (point) => new Uint8Array(unitsOf(point))],
    ['ISO-8859-15', singleOctets('iso-8859-15')],
    [
      'Encoding.Latin1',
      (point) => new Uint8Array(unitsOf(point).map((unit) => (unit < 0x100 ? unit : 0x3f))),
    ],
  ]),
})
