import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { byteOrderMark } from '#engine/diagnose/rewriting/byte-order-mark.ts'

/** The string to sign is written to a stream that begins with a mark. */
export default defineMistake<null>({
  id: 'byte-order-mark-first',
  side: 'signer',
  dimension: 'encoding',
  rank: 40,
  words: {
    en: {
      title: () => say`The string was signed with a byte order mark before it.`,
      detail: () =>
        say`Your signature matches the string to sign with ${{ octets: byteOrderMark, lane: 'signed' }} before its first character.`,
      fix: () =>
        say`Encode the string as UTF-8 without a byte order mark (${{ code: 'new UTF8Encoding(false)' }}).`,
    },
  },
  calls: {
    'C#': {
      wrong: 'new StreamWriter(stream, Encoding.UTF8)',
      right: 'new StreamWriter(stream, new UTF8Encoding(false))',
    },
    Python: { wrong: "payload.encode('utf-8-sig')", right: "payload.encode('utf-8')" },
    PHP: { wrong: '"\\xEF\\xBB\\xBF" . $payload', right: '$payload' },
  },
  encodings: [{ encode: (text: Octets) => text, mark: byteOrderMark, data: () => null }],
})
