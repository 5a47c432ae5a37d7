import type { ByteRange } from '#engine/bytes/octets.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import { part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { conversations } from './conversations.ts'
import type { Said } from './conversations.ts'
import type { TcpSegment } from './tcp-segment.ts'
import { piecesOf } from './tcp-streams.ts'

/** A packet that a paste shows. */
export interface ShownPacket {
  /** Its octets, as far as they are shown. */
  readonly layer: Layer
  readonly segment: TcpSegment
  /** All that shows it. */
  readonly at: ByteRange
  /** Nothing of what shows it is in doubt. */
  readonly sure: boolean
}

/** One request in packets that a paste shows, and the answer to it. */
export interface ShownConversation {
  readonly layer: Layer
  /** So many octets of it are not shown. */
  readonly missing: number
  readonly sure: boolean
  /** Those that carried it. */
  readonly packets: readonly ShownPacket[]
  readonly answer: Layer | null
  readonly status: number | null
}

/** The requests in packets that a paste shows, with the way back to it. */
export function shownConversations(packets: readonly ShownPacket[]): readonly ShownConversation[] {
  const recorded = packets.map(({ layer, segment }) => ({ octets: layer.octets, segment }))
  return Array.from(conversations(recorded), ({ request, missing, answer }) => {
    const own = piecesOf(request.stream, request.range).flatMap(({ packet }) => packets[packet] ?? [])
    return {
      layer: layerOf(packets, request),
      missing: missing?.length ?? 0,
      sure: own.every(({ sure }) => sure),
      packets: own,
      answer: answer && layerOf(packets, answer),
      status: answer?.status ?? null,
    }
  })
}

const layerOf = (packets: readonly ShownPacket[], { stream, range }: Said): Layer =>
  joinedLayer(
    piecesOf(stream, range).flatMap(({ packet, range: inside }) => {
      const layer = packets[packet]?.layer
      return layer === undefined ? [] : [part(layer, inside)]
    }),
    'tcp',
  )
