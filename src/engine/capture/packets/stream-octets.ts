import type { Octets } from '#engine/bytes/octets.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Packet } from './tcp-segment.ts'
import type { Stream } from './tcp-streams.ts'

/** The octets of a stream, one after another; what was not recorded is left out. */
export const streamOctets = (packets: readonly Packet[], { pieces }: Stream): Octets =>
  concat(
    pieces.map(({ packet, range }) => packets[packet]?.octets.subarray(range.start, range.end) ?? nothing),
  )

/** The beginning of a stream, as far as its first piece goes. */
export const firstOctets = (packets: readonly Packet[], { pieces: [first] }: Stream): Octets =>
  (first && packets[first.packet]?.octets.subarray(first.range.start, first.range.end)) ?? nothing

const nothing = new Uint8Array()
