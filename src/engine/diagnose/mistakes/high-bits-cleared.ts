import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'

/** Node reads octets as ASCII by leaving out the highest bit of each. */
export default defineMistake<Encoded>({
  id: 'high-bits-cleared',
  side: 'signer',
  dimension: 'encoding',
  rank: 52,
  words: {
    en: {
      title: () => say`The highest bit of each byte was lost before signing.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Read the bytes as UTF-8, or sign the bytes without reading them as text.`,
    },
  },
  calls: {
    JavaScript: { wrong: "body.toString('ascii')", right: "body.toString('utf8')" },
  },
  encodings: charsetEncodings([
    ['ascii', (point) => utf8(String.fromCodePoint(point)).map((octet) => octet & 0x7f)],
  ]),
})
