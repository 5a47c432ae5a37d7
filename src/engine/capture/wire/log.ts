import { concat } from '#engine/bytes/octets.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Capture, Pasted } from '#engine/capture/capture.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { isPlainHttp } from '#engine/capture/http/plain-http.ts'
import { answerIn } from '#engine/capture/http/server-answer.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { captureOf } from '#engine/capture/parts.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import { entryOf } from './entry-of.ts'
import { readWire } from './message.ts'
import { beginsRequest } from './start-line.ts'

/** Octets that went over a connection in one piece, as a log wrote them down. */
export interface WirePiece {
  /** The whole of its lines in the paste, the last line end included. */
  readonly at: ByteRange
  readonly layer: Layer
  readonly sent: boolean
  /** Tells connections apart whose pieces stand between each other. */
  readonly connection: string
}

interface Exchange {
  readonly sent: WirePiece[]
  readonly received: WirePiece[]
}

/** A form that logs what is written to a connection, and perhaps what is read from it. `pieces` is null of any other paste. */
export const wireLog = (
  id: string,
  rank: number,
  pieces: (octets: Octets) => readonly WirePiece[] | null,
): CaptureFormat => {
  const own = (octets: Octets): readonly WirePiece[] => {
    const found = pieces(octets) ?? []
    const start = found[0]?.at.start ?? 0
    // Such lines may be in the body of a request that stands there as text.
    return start > 0 && isPlainHttp(sourceOf(octets), start) ? [] : found
  }
  return {
    id,
    rank,
    read(pasted) {
      const [exchange] = exchangesIn(own(pasted.octets))
      return exchange === undefined ? null : toCapture(id, pasted, exchange)
    },
    list(pasted) {
      const exchanges = exchangesIn(own(pasted.octets))
      return exchanges.length < 2 ? null : exchanges.map((exchange) => toEntry(pasted, exchange))
    },
  }
}

/** A piece that begins with a request line begins a request, unless it is what a body before it lacks. */
function exchangesIn(pieces: readonly WirePiece[]): readonly Exchange[] {
  const exchanges: Exchange[] = []
  const open = new Map<string, Exchange>()
  for (const piece of pieces) {
    const current = open.get(piece.connection)
    if (!piece.sent) current?.received.push(piece)
    else if (beginsRequest(piece.layer.octets) && (current === undefined || isOver(current))) {
      const exchange = { sent: [piece], received: [] }
      exchanges.push(exchange)
      open.set(piece.connection, exchange)
    } else current?.sent.push(piece)
  }
  return exchanges
}

/** What pieces say, one after another. */
const said = (pieces: readonly WirePiece[]): Layer => joinedLayer(pieces.map(({ layer }) => layer))

function isOver({ sent, received }: Exchange): boolean {
  if (received.length > 0) return true
  const wire = readWire(said(sent))
  return wire === null || wire.missing === 0
}

function toCapture(format: string, pasted: Pasted, { sent, received }: Exchange): Capture | null {
  const wire = readWire(said(sent))
  if (wire === null) return null
  return captureOf(pasted, {
    format,
    fidelity: wire.missing > 0 ? 'altered' : 'exact',
    method: wire.method,
    target: wire.target,
    fields: wire.fields,
    body: wire.body,
    remarks: wire.remarks,
    answer: answerIn(said(received)),
    taken: [...sent, ...received].map(({ at }) => at),
  })
}

function toEntry({ octets, name }: Pasted, { sent, received }: Exchange): Entry {
  const pieces = [...sent, ...received]
  return entryOf(said(sent).octets, answerIn(said(received))?.httpStatus ?? null, () => ({
    octets: linesOf(octets, pieces),
    ...(name !== undefined && { name }),
  }))
}

/** The lines in which pieces stand. */
const linesOf = (octets: Octets, pieces: readonly WirePiece[]): Octets =>
  concat(
    [...pieces]
      .sort((left, right) => left.at.start - right.at.start)
      .map(({ at }) => octets.subarray(at.start, at.end)),
  )
