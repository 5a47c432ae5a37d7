import type { Octets } from '#engine/bytes/octets.ts'

/** U+FEFF in UTF-8, which a JSON text must not begin with (RFC 8259, section 8.1). */
export const byteOrderMark: Octets = new Uint8Array([0xef, 0xbb, 0xbf])

export const startsWithMark = (octets: Octets): boolean =>
  byteOrderMark.every((octet, at) => octets[at] === octet)
