import { concat } from '#engine/bytes/octets.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import type { Followed, Segment } from '#engine/capture/packets/followed-stream.ts'
import { followed } from '#engine/capture/packets/followed-stream.ts'
import { beginsAsHttp } from '#engine/capture/http/plain-http.ts'
import type { CaptureFormat, Entry, Refusal } from '#engine/capture/format.ts'
import { bare, inPasted, part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { lostAt } from '#engine/capture/text/lost-characters.ts'
import { answerIn } from '#engine/capture/http/server-answer.ts'
import { requestsAt } from '#engine/capture/packets/http-messages.ts'
import { isTls } from '#engine/capture/packets/tls-record.ts'
import { firstStatus } from '#engine/capture/head/status-line.ts'
import { entryOf } from '#engine/capture/wire/entry-of.ts'
import { framedEnd, readMessageHead, requestHead } from '#engine/capture/wire/message-head.ts'
import { wholeRequest } from '#engine/capture/wire/whole-request.ts'

/** A connection that Wireshark or tshark has followed: as text, as hex, raw, or in YAML. */
const format: CaptureFormat = {
  id: 'wireshark-follow',
  rank: 22,
  read(pasted) {
    if (beginsAsHttp(pasted.octets)) return null
    const stream = followed(pasted.octets)
    if (stream === null) return null
    const [asked] = askedIn(pasted.octets, stream)
    return asked === undefined ? refusalOf(pasted.octets, stream) : toCapture(pasted, stream, asked)
  },
  list(pasted) {
    const stream = beginsAsHttp(pasted.octets) ? null : followed(pasted.octets)
    const asked = stream === null ? [] : askedIn(pasted.octets, stream)
    return stream === null || asked.length < 2 ? null : entries(pasted, stream, asked)
  },
}

export default format

/** One request in a stream. */
interface Asked {
  readonly layer: Layer
  readonly missing: number
  readonly sure: boolean
  /** The first segment that holds some of it, by its index. */
  readonly from: number
  readonly answers: readonly Segment[]
}

function askedIn(octets: Octets, { segments, shown, decoded }: Followed): readonly Asked[] {
  const sides = ([0, 1] as const).map((side) => segments.filter((segment) => segment.side === side))
  for (const own of sides) {
    const { layer, sure, starts } = joined(octets, own)
    if (requestHead(layer.octets) === null) continue
    const messages = decoded
      ? decodedMessages(layer.octets, starts)
      : messagesIn(layer.octets, shown === 'ascii')
    const firsts = messages.map(({ start }) => {
      const index = starts.findLastIndex((at) => at <= start)
      return segments.findIndex((segment) => segment === own[index])
    })
    return messages.map((message, index) => ({
      layer: part(layer, message),
      missing: message.missing,
      sure,
      from: firsts[index] ?? 0,
      answers: segments
        .slice(firsts[index], firsts[index + 1] ?? segments.length)
        .filter(({ side }) => side !== own[0]?.side),
    }))
  }
  return []
}

/** What one side said, and where each of its segments starts there. */
function joined(
  octets: Octets,
  segments: readonly Segment[],
): { readonly layer: Layer; readonly sure: boolean; readonly starts: readonly number[] } {
  const builder = new LayerBuilder(bare(octets), 'followed-stream')
  const starts: number[] = []
  let sure = true
  for (const segment of segments) {
    starts.push(builder.length)
    if (!segment.add(builder)) sure = false
  }
  return { layer: builder.done(), sure, starts }
}

interface Message extends ByteRange {
  readonly missing: number
}

/** The requests in what a side said from its first octet on. `counted`: none goes further than its head says. */
const messagesIn = (octets: Octets, counted: boolean): readonly Message[] =>
  Array.from(requestsAt(octets, [], { begun: true, ended: false }), ({ start, end, missing }) => {
    const framed = counted ? framedEnd(octets, readMessageHead(octets, start, end), end) : null
    return { start, end: framed ?? end, missing: missing?.length ?? 0 }
  })

/** Where chunks and codings are undone, no length says where a body ends: only that the next segment begins with a head. */
function decodedMessages(octets: Octets, starts: readonly number[]): readonly Message[] {
  const heads = starts.filter((start) => requestHead(octets, start) !== null)
  return heads.map((start, index) => ({ start, end: heads[index + 1] ?? octets.length, missing: 0 }))
}

function toCapture(pasted: Pasted, { shown, decoded }: Followed, asked: Asked): Capture | null {
  const { layer, missing, sure, answers } = asked
  const { octets } = layer
  const head = requestHead(octets)
  if (head === null) return null
  const remarks: Remark[] = []
  const end = inPasted(layer, { start: octets.length, end: octets.length })
  if (missing > 0) remarks.push({ kind: 'body-cut', at: end, detail: String(missing) })
  const lost = shown === 'ascii' ? lostAt(octets.subarray(head.bodyStart)) : null
  if (lost !== null)
    remarks.push({
      kind: 'characters-lost',
      at: inPasted(layer, { start: head.bodyStart + lost, end: head.bodyStart + lost + 1 }),
      detail: '.',
    })
  const isText = shown === 'ascii' || decoded
  return wholeRequest(pasted, layer, {
    format: 'wireshark-follow',
    fidelity: lost !== null || missing > 0 || !sure ? 'altered' : isText ? 'text' : 'exact',
    answer: answerIn(joined(pasted.octets, answers).layer),
    remarks,
  })
}

function refusalOf(octets: Octets, { segments, shown }: Followed): Refusal | null {
  const { layer } = joined(octets, segments.slice(0, 4))
  const dots = /^\.{3}/.test(new TextDecoder('latin1').decode(layer.octets.subarray(0, 8)))
  if (isTls(layer.octets) || (shown === 'ascii' && dots)) return { kind: 'encrypted-traffic' }
  return null
}

function* entries(pasted: Pasted, stream: Followed, asked: readonly Asked[]): Iterable<Entry> {
  const { octets } = pasted
  for (const [index, { layer, from, answers }] of asked.entries()) {
    const start = stream.segments[from]?.at.start ?? 0
    const end = stream.segments[asked[index + 1]?.from ?? stream.segments.length]?.at.start ?? octets.length
    const status = firstStatus(joined(octets, answers.slice(0, 4)).layer.octets)
    yield entryOf(layer.octets, status, () => ({
      octets: concat([
        octets.subarray(stream.heading.start, stream.heading.end),
        octets.subarray(start, end),
      ]),
    }))
  }
}
