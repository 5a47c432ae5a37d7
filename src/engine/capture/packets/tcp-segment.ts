import { big16, big32 } from '#engine/bytes/integers.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { packetIn } from './link-layer.ts'
import type { Frame } from './link-layer.ts'

/** One TCP segment (RFC 9293, section 3.1), and whence and whither it goes. */
export interface TcpSegment {
  /** Address and port. */
  readonly from: string
  readonly to: string
  readonly sequence: number
  readonly syn: boolean
  readonly fin: boolean
  /** The payload, in the frame. */
  readonly payload: ByteRange
  /** How long it was on the wire: a capture may have recorded only its beginning. */
  readonly length: number
}

interface Carried {
  readonly from: string
  readonly to: string
  /** Where the segment starts and, by what the packet says of its own length, ends. */
  readonly start: number
  readonly end: number
}

const tcp = 6

/** A packet that was recorded, and what TCP has in it. */
export interface Packet {
  readonly octets: Octets
  readonly segment: TcpSegment | null
}

/** The packet in a frame. */
export function packetOf(frame: Frame): Packet {
  const packet = packetIn(frame)
  return { octets: frame.octets, segment: packet && segmentIn(frame.octets, packet) }
}

/** The TCP segment in an IP packet; null where it holds something else, or only a fragment. */
function segmentIn(octets: Octets, packet: ByteRange): TcpSegment | null {
  const carried = (octets[packet.start] ?? 0) >> 4 === 4 ? inIpv4(octets, packet) : inIpv6(octets, packet)
  if (carried === null || carried.start + 20 > packet.end) return null
  const { start } = carried
  const header = 4 * ((octets[start + 12] ?? 0) >> 4)
  const flags = octets[start + 13] ?? 0
  const from = start + header
  if (header < 20 || from > Math.min(carried.end, packet.end)) return null
  return {
    from: `${carried.from}:${big16(octets, start)}`,
    to: `${carried.to}:${big16(octets, start + 2)}`,
    sequence: big32(octets, start + 4),
    syn: (flags & 0x02) !== 0,
    fin: (flags & 0x01) !== 0,
    payload: { start: from, end: Math.min(carried.end, packet.end) },
    length: carried.end - from,
  }
}

/** Where IP may begin: at once; after Ethernet, also with a VLAN; after Linux's two "cooked" headers; after BSD's loopback. */
const starts = [0, 14, 18, 16, 20, 4]

/** The TCP segment in a frame of which nothing says what link layer it has; null where none is found. */
export function segmentSomewhere(octets: Octets): TcpSegment | null {
  for (const start of starts) {
    const segment = beginsIp(octets, start) ? segmentIn(octets, { start, end: octets.length }) : null
    if (segment !== null) return segment
  }
  return null
}

/** Whether a header of IP seems to start at an offset: of version 4 by its checksum, which some cards fill in later, of version 6 by what follows it. */
function beginsIp(octets: Octets, start: number): boolean {
  const first = octets[start] ?? 0
  if (first >> 4 === 6) return octets[start + 6] === tcp
  const end = start + 4 * (first & 0x0f)
  if (first >> 4 !== 4 || end > octets.length) return false
  let sum = 0
  for (let at = start; at < end; at += 2) sum += big16(octets, at)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return sum === 0xffff || big16(octets, start + 10) === 0
}

/** RFC 791, section 3.1. */
function inIpv4(octets: Octets, { start, end }: ByteRange): Carried | null {
  const header = 4 * ((octets[start] ?? 0) & 0x0f)
  const isFragment = (big16(octets, start + 6) & 0x3fff) !== 0
  if (octets[start + 9] !== tcp || isFragment || header < 20) return null
  const length = big16(octets, start + 2)
  const address = (at: number): string => octets.subarray(at, at + 4).join('.')
  return {
    from: address(start + 12),
    to: address(start + 16),
    start: start + header,
    // The network card cuts large packets up, and says no length before.
    end: length === 0 ? end : start + length,
  }
}

/** Extension headers that may stand before TCP: hop-by-hop, routing, destination (RFC 8200, section 4). */
const extensions: ReadonlySet<number> = new Set([0, 43, 60])

/** RFC 8200, section 3. */
function inIpv6(octets: Octets, { start, end }: ByteRange): Carried | null {
  let next = octets[start + 6] ?? 0
  let at = start + 40
  for (let count = 0; extensions.has(next) && count < 8 && at < end; count++) {
    next = octets[at] ?? 0
    at += 8 * (1 + (octets[at + 1] ?? 0))
  }
  if (next !== tcp) return null
  const length = big16(octets, start + 4)
  const address = (from: number): string =>
    `[${[0, 2, 4, 6, 8, 10, 12, 14].map((offset) => big16(octets, from + offset).toString(16)).join(':')}]`
  return {
    from: address(start + 8),
    to: address(start + 24),
    start: at,
    end: length === 0 ? end : start + 40 + length,
  }
}
