import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { questionMark } from '#engine/diagnose/rewriting/charsets.ts'
import { charsetEncodings } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'
import { inString } from '#engine/diagnose/offsets.ts'

const marks = (count: number): Uint8Array<ArrayBuffer> => utf8('?'.repeat(count))

/** An ASCII encoder writes a question mark for what it does not know: one a character, or one a UTF-16 unit as .NET does. */
export default defineMistake<Encoded>({
  id: 'ascii-question-marks',
  side: 'signer',
  dimension: 'encoding',
  rank: 28,
  words: {
    en: {
      title: ({ count }) =>
        say`ASCII turned ${{ count, one: 'character', other: 'characters' }} into ${{ code: '?' }} before signing.`,
      detail: ({ charset, sent, at }) =>
        say`${{ code: charset }} has no characters past ASCII. Your signature matches ${{ octets: questionMark, lane: 'signed' }} at ${inString(at)}, where the body has ${{ octets: sent, lane: 'sent' }}.`,
      fix: () => say`Encode the string and the secret in UTF-8.`,
    },
  },
  calls: {
    'C#': { wrong: 'Encoding.ASCII.GetBytes(payload)', right: 'Encoding.UTF8.GetBytes(payload)' },
    Java: {
      wrong: 'payload.getBytes(StandardCharsets.US_ASCII)',
      right: 'payload.getBytes(StandardCharsets.UTF_8)',
    },
    Python: { wrong: "payload.encode('ascii', 'replace')", right: "payload.encode('utf-8')" },
    PHP: { wrong: "mb_convert_encoding($payload, 'ASCII', 'UTF-8')", right: '$payload' },
    Ruby: { wrong: "payload.encode('US-ASCII', undef: :replace)", right: "payload.encode('UTF-8')" },
  },
  encodings: charsetEncodings([
    ['US-ASCII', () => questionMark],
    ['Encoding.ASCII', (point) => marks(point > 0xffff ? 2 : 1)],
    // Octets that were read as ASCII first.
    ['Encoding.ASCII.GetString', (point) => marks(utf8(String.fromCodePoint(point)).length)],
  ]),
})
