import { big16 } from '#engine/bytes/integers.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'

/** One frame as it was recorded, and the number of its link layer in the registry of pcap (LINKTYPE_…). */
export interface Frame {
  readonly octets: Octets
  readonly linkType: number
}

/** What an EtherType says that the packet is; VLAN tags stand before it (IEEE 802.1Q, 802.1ad). */
const ipv4 = 0x0800
const ipv6 = 0x86dd
const tags: ReadonlySet<number> = new Set([0x8100, 0x88a8, 0x9100])
/** A session of PPPoE (RFC 2516), and the numbers that PPP has for IPv4 and IPv6. */
const pppoe = 0x8864
const inPpp: ReadonlySet<number> = new Set([0x0021, 0x0057])

/** The IP packet in a frame; null where it holds none, or of a link layer that is not known. */
export function packetIn({ octets, linkType }: Frame): ByteRange | null {
  const start = packetStart(octets, linkType)
  if (start === null || start >= octets.length) return null
  const version = (octets[start] ?? 0) >> 4
  return version === 4 || version === 6 ? { start, end: octets.length } : null
}

function packetStart(octets: Octets, linkType: number): number | null {
  switch (linkType) {
    // NULL and LOOP: four octets for the family of the addresses, which the packet itself tells.
    case 0:
    case 108:
      return 4
    case 1:
      return pastEtherType(octets, 12)
    // RAW, and the numbers that systems have for it; IPV4 and IPV6.
    case 12:
    case 14:
    case 101:
    case 228:
    case 229:
      return 0
    // LINUX_SLL and LINUX_SLL2.
    case 113:
      return pastEtherType(octets, 14)
    case 276:
      return isIp(big16(octets, 0)) ? 20 : null
    default:
      return null
  }
}

const isIp = (type: number): boolean => type === ipv4 || type === ipv6

/** Where the packet starts whose EtherType stands at an offset. */
function pastEtherType(octets: Octets, at: number): number | null {
  let next = at
  while (tags.has(big16(octets, next)) && next < at + 16) next += 4
  const type = big16(octets, next)
  if (isIp(type)) return next + 2
  return type === pppoe && inPpp.has(big16(octets, next + 8)) ? next + 10 : null
}
