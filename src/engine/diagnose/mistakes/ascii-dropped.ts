import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'

/** An ASCII encoder that is told to ignore what it does not know. */
export default defineMistake<Encoded>({
  id: 'ascii-dropped',
  side: 'signer',
  dimension: 'encoding',
  rank: 36,
  words: {
    en: {
      title: ({ count }) =>
        say`${{ count, one: 'character', other: 'characters' }} past ASCII fell out before signing.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Encode the string and the secret in UTF-8, which leaves nothing out.`,
    },
  },
  calls: {
    Python: { wrong: "payload.encode('ascii', 'ignore')", right: "payload.encode('utf-8')" },
    PHP: { wrong: "iconv('UTF-8', 'ASCII//IGNORE', $payload)", right: '$payload' },
    JavaScript: { wrong: "payload.replace(/[^\\x00-\\x7F]/g, '')", right: 'payload' },
    Ruby: {
      wrong: "payload.encode('US-ASCII', undef: :replace, replace: '')",
      right: "payload.encode('UTF-8')",
    },
    'C#': { wrong: 'Regex.Replace(payload, @"[^\\u0000-\\u007F]", "")', right: 'payload' },
    Java: { wrong: 'payload.replaceAll("[^\\\\x00-\\\\x7F]", "")', right: 'payload' },
  },
  encodings: charsetEncodings([['ASCII', () => utf8('')]]),
})
