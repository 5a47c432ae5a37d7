import type { Octets } from '#engine/bytes/octets.ts'

/** Whether octets begin with a record of TLS (RFC 8446, section 5.1): of any of its four types, of versions 3.0 to 3.4. */
export const isTls = (octets: Octets): boolean =>
  (octets[0] ?? 0) >= 0x14 && (octets[0] ?? 0) <= 0x17 && octets[1] === 0x03 && (octets[2] ?? 0xff) <= 0x04
