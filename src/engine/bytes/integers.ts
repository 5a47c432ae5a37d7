/** Unsigned integers in octets, the first octet the most significant (big) or the least (little). What is not there counts as 0. */

export const big16 = (octets: Uint8Array, at: number): number =>
  ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0)

export const big32 = (octets: Uint8Array, at: number): number =>
  big16(octets, at) * 0x1_0000 + big16(octets, at + 2)

export const little16 = (octets: Uint8Array, at: number): number =>
  (octets[at] ?? 0) | ((octets[at + 1] ?? 0) << 8)

export const little32 = (octets: Uint8Array, at: number): number =>
  little16(octets, at) + little16(octets, at + 2) * 0x1_0000

/** Exact up to 2^53; more than any file has octets. */
export const little64 = (octets: Uint8Array, at: number): number =>
  little32(octets, at) + little32(octets, at + 4) * 0x1_0000_0000
