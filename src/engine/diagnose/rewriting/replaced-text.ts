import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { characters } from '#engine/bytes/utf8.ts'

/**
 * Octets read as UTF-8, with U+FFFD for what is none, as browsers, Node, .NET, Python and Ruby count it: one for the longest
 * beginning of a character (The Unicode Standard, section 3.9).
 */
const byBeginnings = text

/** As Java counts it: the same, but a surrogate written in three octets is one unit. */
function bySurrogates(octets: Octets): string {
  const marked: number[] = []
  for (let at = 0; at < octets.length; at++) {
    const [lead = 0, second = 0, third = 0] = octets.subarray(at, at + 3)
    const isHalf = lead === 0xed && second >= 0xa0 && second < 0xc0
    // No UTF-8 has this octet, so one replacement comes of it.
    marked.push(isHalf ? 0xff : lead)
    if (isHalf) at += third >= 0x80 && third < 0xc0 ? 2 : 1
  }
  return text(Uint8Array.from(marked))
}

/** As Go counts it: one for each octet. */
const byOctets = (octets: Octets): string =>
  Array.from(characters(octets), ({ codePoint }) => String.fromCodePoint(codePoint ?? 0xfffd)).join('')

/** The ways in which languages make a text of octets that are none, the most usual first. */
export const replacedTexts: readonly ((octets: Octets) => string)[] = [byBeginnings, bySurrogates, byOctets]
