import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { answersAt, requestsAt } from './http-messages.ts'
import type { AnswerAt } from './http-messages.ts'
import { firstOctets, streamOctets } from './stream-octets.ts'
import type { Packet } from './tcp-segment.ts'
import { tcpStreams } from './tcp-streams.ts'
import type { Gap, Stream } from './tcp-streams.ts'
import { isTls } from './tls-record.ts'

/** Octets that one side of a connection said, and where they stand in what it said. */
export interface Said {
  readonly octets: Octets
  readonly stream: Stream
  readonly range: ByteRange
}

/** A request that was seen on the wire, and the answer to it. */
export interface Conversation {
  readonly request: Said
  readonly method: string
  readonly missing: Gap | null
  readonly answer: (Said & { readonly status: number }) | null
}

/** What a stream that holds no requests of HTTP/1 begins like. */
export type Unread = 'tls' | 'tunnel' | 'http/2'

/** The HTTP/1 requests in recorded packets, connection by connection. Tunnels are left out. */
export function* conversations(packets: readonly Packet[]): Iterable<Conversation> {
  const streams = tcpStreams(packets)
  const sides = new Map<number, Stream[]>()
  for (const stream of streams) {
    const both = sides.get(stream.connection)
    if (both === undefined) sides.set(stream.connection, [stream])
    else both.push(stream)
  }
  for (const stream of streams) {
    const first = firstOctets(packets, stream)
    if (first.length === 0 || !mayAsk(first)) continue
    const octets = streamOctets(packets, stream)
    const requests = [...requestsAt(octets, stream.gaps, stream)]
    if (requests.length === 0) continue
    const other = sides.get(stream.connection)?.find((one) => one !== stream)
    const replies = other === undefined ? nothing : streamOctets(packets, other)
    const answers = answersAt(
      replies,
      requests.map(({ method }) => method),
    )
    const asked = packetsOf(stream)
    const told = other && packetsOf(other)
    const waiting = [...answers].reverse()
    for (const { start, end, method, missing } of requests) {
      const answer = nextAfter(waiting, (one) => told !== undefined && told(one.start) > asked(start))
      if (method === 'CONNECT') continue
      yield {
        request: { octets: octets.subarray(start, end), stream, range: { start, end } },
        method,
        missing,
        answer:
          answer === null || other === undefined
            ? null
            : {
                octets: replies.subarray(answer.start, answer.end),
                stream: other,
                range: { start: answer.start, end: answer.end },
                status: answer.status,
              },
      }
    }
  }
}

/** Takes the next answer that came after its request; those before it belong to what was not recorded. */
function nextAfter(waiting: AnswerAt[], isAfter: (answer: AnswerAt) => boolean): AnswerAt | null {
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) if (isAfter(next)) return next
  return null
}

const nothing = new Uint8Array()

/** What recorded packets hold that is not read. */
export const unreadIn = (packets: readonly Packet[]): readonly Unread[] =>
  tcpStreams(packets).flatMap((stream) => unreadAs(firstOctets(packets, stream)) ?? [])

/** Whether requests may be in a stream that begins so. After a tunnel was asked for in vain others may follow. */
const mayAsk = (first: Octets): boolean =>
  [null, 'tunnel'].includes(unreadAs(first)) && text(first.subarray(0, 5)) !== 'HTTP/'

/** A record of TLS, or a tunnel for it (RFC 9110, section 9.3.6), or the preface of HTTP/2 (RFC 9113, section 3.4). */
function unreadAs(first: Octets): Unread | null {
  if (isTls(first)) return 'tls'
  if (text(first.subarray(0, 8)) === 'CONNECT ') return 'tunnel'
  return text(first.subarray(0, 14)) === 'PRI * HTTP/2.0' ? 'http/2' : null
}

/** Which packet carried the octet at an offset of a stream. Asked in order, it looks at each piece once. */
function packetsOf({ pieces }: Stream): (offset: number) => number {
  let index = 0
  let past = 0
  return (offset) => {
    for (; index < pieces.length; index++) {
      const piece = pieces[index]
      if (piece === undefined) break
      const end = past + piece.range.end - piece.range.start
      if (end > offset) return piece.packet
      past = end
    }
    return Infinity
  }
}
