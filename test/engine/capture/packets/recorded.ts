import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'

const big = (width: number, value: number): Octets =>
  Uint8Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** (width - 1 - index)) % 256)
const little = (width: number, value: number): Octets => big(width, value).reverse()

/** A TCP segment, and who sends it. */
export interface Segment {
  readonly from: 'client' | 'server'
  /** Of the client, so that there may be several connections. */
  readonly port?: number
  readonly sequence: number
  /** S, F, A. */
  readonly flags?: string
  readonly payload?: Octets
}

const serverPort = 8080

function tcp({ from, port = 50_000, sequence, flags = 'A', payload = new Uint8Array() }: Segment): Octets {
  const ports = from === 'client' ? [port, serverPort] : [serverPort, port]
  const bits = (flags.includes('F') ? 1 : 0) | (flags.includes('S') ? 2 : 0) | (flags.includes('A') ? 16 : 0)
  return concat([
    ...ports.map((one) => big(2, one)),
    big(4, sequence % 2 ** 32),
    big(4, 0),
    // With twelve octets of options, as most systems send them.
    Uint8Array.of(0x80, bits),
    big(6, 0xff_ff_00_00_00_00),
    new Uint8Array(12).fill(1),
    payload,
  ])
}

export function ipv4(segment: Segment): Octets {
  const carried = tcp(segment)
  const hosts = [Uint8Array.of(10, 0, 0, 1), Uint8Array.of(10, 0, 0, 2)]
  return concat([
    Uint8Array.of(0x45, 0),
    big(2, 20 + carried.length),
    big(4, 0),
    Uint8Array.of(64, 6, 0, 0),
    ...(segment.from === 'client' ? hosts : hosts.toReversed()),
    carried,
  ])
}

export function ipv6(segment: Segment): Octets {
  const carried = tcp(segment)
  const hosts = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)]
  return concat([
    Uint8Array.of(0x60, 0, 0, 0),
    big(2, carried.length + 8),
    // A hop-by-hop header before it.
    Uint8Array.of(0, 64),
    ...(segment.from === 'client' ? hosts : hosts.toReversed()),
    Uint8Array.of(6, 0, 1, 4, 0, 0, 0, 0),
    carried,
  ])
}

const etherType = (packet: Octets): Octets => big(2, (packet[0] ?? 0) >> 4 === 4 ? 0x0800 : 0x86dd)

/** How each link layer carries a packet, by its number. */
export const links: Readonly<Record<number, (packet: Octets) => Octets>> = {
  0: (packet) => concat([little(4, (packet[0] ?? 0) >> 4 === 4 ? 2 : 30), packet]),
  1: (packet) => concat([new Uint8Array(12).fill(7), etherType(packet), packet, new Uint8Array(6)]),
  101: (packet) => packet,
  108: (packet) => concat([big(4, 2), packet]),
  113: (packet) => concat([new Uint8Array(14), etherType(packet), packet]),
  276: (packet) => concat([etherType(packet), new Uint8Array(18), packet]),
}

/** With a VLAN tag, on Ethernet. */
export const tagged = (packet: Octets): Octets =>
  concat([new Uint8Array(12), Uint8Array.of(0x81, 0, 0, 5), etherType(packet), packet])

interface Form {
  readonly linkType: number
  readonly order?: 'big' | 'little'
  readonly nanoseconds?: boolean
}

export function pcap(
  frames: readonly Octets[],
  { linkType, order = 'little', nanoseconds = false }: Form,
): Octets {
  const u = order === 'big' ? big : little
  return concat([
    u(4, nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4),
    u(2, 2),
    u(2, 4),
    u(4, 0),
    u(4, 0),
    u(4, 262_144),
    u(4, linkType),
    ...frames.flatMap((frame) => [
      u(4, 1_700_000_000),
      u(4, 0),
      u(4, frame.length),
      u(4, frame.length),
      frame,
    ]),
  ])
}

export function pcapng(frames: readonly Octets[], { linkType, order = 'little' }: Form): Octets {
  const u = order === 'big' ? big : little
  const block = (type: number, content: Octets): Octets => {
    const padded = concat([content, new Uint8Array((4 - (content.length % 4)) % 4)])
    return concat([u(4, type), u(4, padded.length + 12), padded, u(4, padded.length + 12)])
  }
  return concat([
    block(0x0a0d0d0a, concat([u(4, 0x1a2b3c4d), u(2, 1), u(2, 0), new Uint8Array(8).fill(255)])),
    block(1, concat([u(2, linkType), u(2, 0), u(4, 0)])),
    ...frames.map((frame) =>
      block(6, concat([u(4, 0), u(8, 0), u(4, frame.length), u(4, frame.length), frame])),
    ),
  ])
}

/** The segments of one connection: a handshake, what each side says in pieces of at most `size` octets, and the end. */
export function connection(
  requests: readonly Octets[],
  answers: readonly Octets[],
  {
    size = 1_000,
    port = 50_000,
    start = 1_000,
  }: { readonly size?: number; readonly port?: number; readonly start?: number } = {},
): readonly Segment[] {
  const segments: Segment[] = [
    { from: 'client', port, sequence: start, flags: 'S' },
    { from: 'server', port, sequence: 9_000, flags: 'SA' },
  ]
  const next = { client: start + 1, server: 9_001 }
  const say = (from: 'client' | 'server', octets: Octets): void => {
    for (let at = 0; at < octets.length; at += size) {
      const payload = octets.slice(at, at + size)
      segments.push({ from, port, sequence: next[from], payload })
      next[from] += payload.length
    }
  }
  requests.forEach((request, index) => {
    say('client', request)
    const answer = answers[index]
    if (answer !== undefined) say('server', answer)
  })
  segments.push({ from: 'client', port, sequence: next.client, flags: 'FA' })
  return segments
}
