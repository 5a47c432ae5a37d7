import type { Octets } from '#engine/bytes/octets.ts'

/** Where U+FFFD stands first, which says that a character was lost there; -1 where it does not. */
export function replacementAt(octets: Octets): number {
  for (let at = octets.indexOf(0xef); at !== -1; at = octets.indexOf(0xef, at + 1))
    if (octets[at + 1] === 0xbf && octets[at + 2] === 0xbd) return at
  return -1
}
