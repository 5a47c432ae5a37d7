import type { Octets } from '#engine/bytes/octets.ts'
import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { latin1 } from '#engine/diagnose/rewriting/charsets.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'
import { windows1252 } from '#engine/diagnose/rewriting/windows-1252.ts'

/** The signed text was UTF-8 already when a client or a server took it for Latin-1: é went out as Ã©. */
export default defineMistake<Encoded>({
  id: 'utf-8-twice-sent',
  side: 'wire',
  dimension: 'encoding',
  rank: 31,
  words: {
    en: {
      title: () => say`The body was encoded to UTF-8 once more after it was signed.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Send the very bytes you signed, not a text made of them.`,
    },
  },
  calls: {
    JavaScript: { wrong: "body.toString('binary')", right: 'body' },
    Python: { wrong: "body.decode('latin-1')", right: 'body' },
    PHP: { wrong: 'utf8_encode($body)', right: '$body' },
  },
  // Latin-1 of what was sent is what was signed; text that never was UTF-8 does not give UTF-8.
  encodings: charsetEncodings([
    ['ISO-8859-1', latin1],
    ['windows-1252', windows1252],
  ]).map(({ encode, data }) => ({
    data,
    encode: (text: Octets) => {
      const octets = encode(text)
      return octets === null || !octets.some((octet) => octet > 0x7f) || firstInvalidUtf8(octets) !== -1
        ? null
        : octets
    },
  })),
})
