import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Packet, TcpSegment } from './tcp-segment.ts'

/** Octets of a stream that one packet carried. */
export interface Piece {
  /** The index of the packet. */
  readonly packet: number
  readonly range: ByteRange
}

/** What was not recorded: `length` octets after the first `after` of the stream. */
export interface Gap {
  readonly after: number
  readonly length: number
}

/** One direction of a connection: its octets in their order, each once. */
export interface Stream {
  readonly from: string
  readonly to: string
  /** The number of its connection; the stream of the other direction has the same. */
  readonly connection: number
  readonly pieces: readonly Piece[]
  /** How many octets the pieces hold. */
  readonly length: number
  readonly gaps: readonly Gap[]
  /** Its beginning and its end were recorded. */
  readonly begun: boolean
  readonly ended: boolean
}

interface Growing {
  readonly from: string
  readonly to: string
  readonly connection: number
  readonly segments: Placed[]
  /** The sequence number that counts as 0, and the farthest place so far. */
  readonly base: number
  farthest: number
  /** Whether the base is where the stream began. */
  readonly begun: boolean
  /** Where the stream ended, by FIN. */
  end: number | null
}

interface Placed {
  readonly packet: number
  readonly place: number
  readonly segment: TcpSegment
}

/** The streams that packets carry, those that came first first (RFC 9293: by sequence number; what came twice counts once). */
export function tcpStreams(packets: readonly Packet[]): readonly Stream[] {
  const streams: Growing[] = []
  const current = new Map<string, Growing>()
  packets.forEach(({ segment }, index) => {
    if (segment === null) return
    const key = `${segment.from} ${segment.to}`
    const known = current.get(key)
    if (known !== undefined && !isAnew(known, segment)) {
      add(known, index, segment)
      return
    }
    const other = current.get(`${segment.to} ${segment.from}`)
    const isAnswer = other !== undefined && (known === undefined || known.connection < other.connection)
    const stream = begin(segment, isAnswer ? other.connection : streams.length)
    streams.push(stream)
    current.set(key, stream)
    add(stream, index, segment)
  })
  return streams.map(inOrder)
}

/** Whether a segment opens a new connection between the same ports. */
const isAnew = (stream: Growing, { syn, sequence }: TcpSegment): boolean =>
  syn && (sequence + 1) >>> 0 !== stream.base

function begin({ from, to, syn, sequence }: TcpSegment, connection: number): Growing {
  const base = (sequence + (syn ? 1 : 0)) >>> 0
  return { from, to, connection, segments: [], base, farthest: 0, begun: syn, end: null }
}

function add(stream: Growing, packet: number, segment: TcpSegment): void {
  const sequence = segment.sequence + (segment.syn ? 1 : 0)
  // Sequence numbers go round after 4 GiB: the nearest to the farthest so far is meant.
  const place = stream.farthest + ((sequence - stream.base - stream.farthest) | 0)
  stream.farthest = Math.max(stream.farthest, place + segment.length)
  if (segment.fin) stream.end = place + segment.length
  if (segment.length > 0) stream.segments.push({ packet, place, segment })
}

function inOrder({ from, to, connection, segments, begun, end }: Growing): Stream {
  const pieces: Piece[] = []
  const gaps: Gap[] = []
  const sorted = segments.toSorted((left, right) => left.place - right.place)
  let next = begun ? 0 : (sorted[0]?.place ?? 0)
  let length = 0
  let reached = end ?? next
  for (const { packet, place, segment } of sorted) {
    const { payload } = segment
    reached = Math.max(reached, place + segment.length)
    if (place > next) gaps.push({ after: length, length: place - next })
    next = Math.max(next, place)
    const known = next - place
    if (payload.end - payload.start <= known) continue
    const range = { start: payload.start + known, end: payload.end }
    pieces.push({ packet, range })
    length += range.end - range.start
    next += range.end - range.start
  }
  if (reached > next) gaps.push({ after: length, length: reached - next })
  return { from, to, connection, pieces, length, gaps: merged(gaps), begun, ended: end !== null }
}

/** The pieces that hold a range of a stream. */
export function piecesOf({ pieces }: Stream, { start, end }: ByteRange): readonly Piece[] {
  const found: Piece[] = []
  let past = 0
  for (const { packet, range } of pieces) {
    const from = Math.max(start - past, 0)
    const to = Math.min(end - past, range.end - range.start)
    if (to > from) found.push({ packet, range: { start: range.start + from, end: range.start + to } })
    past += range.end - range.start
    if (past >= end) break
  }
  return found
}

/** Gaps with nothing between them are one. */
function merged(gaps: readonly Gap[]): readonly Gap[] {
  const rest: Gap[] = []
  for (const gap of gaps) {
    const last = rest.at(-1)
    if (last?.after === gap.after) rest[rest.length - 1] = { ...last, length: last.length + gap.length }
    else rest.push(gap)
  }
  return rest
}
