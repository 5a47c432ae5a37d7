import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'

const replacements = (count: number): Uint8Array<ArrayBuffer> => utf8('\ufffd'.repeat(count))

/** UTF-8 is read as ASCII, and what is none becomes U+FFFD: one an octet, or one a character. */
export default defineMistake<Encoded>({
  id: 'replacement-characters-signed',
  side: 'signer',
  dimension: 'encoding',
  rank: 48,
  words: {
    en: {
      title: ({ count }) =>
        say`${{ count, one: 'character', other: 'characters' }} turned into U+FFFD before signing.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Read the bytes as UTF-8, or sign the bytes without reading them as text.`,
    },
  },
  calls: {
    Java: { wrong: 'new String(body)', right: 'new String(body, StandardCharsets.UTF_8)' },
    Python: { wrong: "body.decode('ascii', 'replace')", right: "body.decode('utf-8')" },
    Ruby: { wrong: "body.force_encoding('ASCII').encode('UTF-8', undef: :replace)", right: 'body' },
  },
  encodings: charsetEncodings([
    ['ASCII', (point) => replacements(utf8(String.fromCodePoint(point)).length)],
    ['ASCII', () => replacements(1)],
    ['ASCII', (point) => replacements(point > 0xffff ? 2 : 1)],
  ]),
})
