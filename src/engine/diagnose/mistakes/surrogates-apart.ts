import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'

/** A UTF-16 unit past U+07FF in three octets, as if it were a character. */
const three = (unit: number): readonly number[] => [
  0xe0 | (unit >> 12),
  0x80 | ((unit >> 6) & 0x3f),
  0x80 | (unit & 0x3f),
]

const apart = (point: number, write: (unit: number) => readonly number[]): Octets => {
  const character = String.fromCodePoint(point)
  return point > 0xffff
    ? new Uint8Array(character.split('').flatMap((unit) => [...write(unit.charCodeAt(0))]))
    : utf8(character)
}

/** An encoder that takes one UTF-16 unit after another does not see that two of them are one emoji (CESU-8; Java's modified UTF-8). */
export default defineMistake<Encoded>({
  id: 'surrogates-apart',
  side: 'signer',
  dimension: 'encoding',
  rank: 46,
  words: {
    en: {
      title: ({ charset }) => say`Emoji were signed in halves, as ${{ code: charset }} writes them.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Encode the whole string in UTF-8 at once, not one character after another.`,
    },
  },
  calls: {
    Java: { wrong: 'out.writeUTF(payload)', right: 'payload.getBytes(StandardCharsets.UTF_8)' },
    Python: { wrong: "payload.encode('utf-8', 'surrogatepass')", right: "payload.encode('utf-8')" },
    JavaScript: { wrong: "payload.split('').map(encode)", right: 'new TextEncoder().encode(payload)' },
  },
  encodings: charsetEncodings([
    ['CESU-8', (point) => apart(point, three)],
    // Each half alone is no character: U+FFFD, or a question mark.
    ['UTF-8', (point) => apart(point, () => [0xef, 0xbf, 0xbd])],
    ['UTF-8', (point) => apart(point, () => [0x3f])],
  ]),
})
