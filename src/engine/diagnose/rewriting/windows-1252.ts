import type { Octets } from '#engine/bytes/octets.ts'
import { questionMark } from './charsets.ts'
import type { WriteCharacter } from './text-encoding.ts'

/**
 * The octets from 0x80 to 0x9F; five are unassigned and read as control characters (WHATWG Encoding). Written out, for Node's own
 * decoder takes the label for Latin-1.
 */
const assigned = Array.from('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ')

/** The first octet of those, and the first after. */
const [first, after] = [0x80, 0xa0]

/** Octets read as Windows-1252. */
export const fromWindows1252 = (octets: Octets): string =>
  Array.from(octets, (octet) =>
    octet >= first && octet < after ? (assigned[octet - first] ?? '') : String.fromCharCode(octet),
  ).join('')

/** Windows-1252, with a question mark for what it does not have. */
export const windows1252: WriteCharacter = (point) => {
  const index = assigned.indexOf(String.fromCodePoint(point))
  if (index !== -1) return new Uint8Array([first + index])
  return point >= after && point <= 0xff ? new Uint8Array([point]) : questionMark
}
