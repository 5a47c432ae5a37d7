import type { Octets } from '#engine/bytes/octets.ts'

/** The length of a byte order mark before a text. */
export const markLength = (octets: Octets): number =>
  octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? 3 : 0
