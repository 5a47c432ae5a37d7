import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture, Pasted, Remark, ServerAnswer, Witness } from '#engine/capture/capture.ts'
import type { Dress, TraceBlock } from '#engine/capture/curl-output/curl-trace.ts'
import { dressOf, traceBlocks, traced } from '#engine/capture/curl-output/curl-trace.ts'
import { beginsAsHttp } from '#engine/capture/http/plain-http.ts'
import { findAscii } from '#engine/capture/text/find-ascii.ts'
import type { CaptureFormat, Entry } from '#engine/capture/format.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'
import { lostAt } from '#engine/capture/text/lost-characters.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { answerIn } from '#engine/capture/http/server-answer.ts'
import { firstStatus } from '#engine/capture/head/status-line.ts'
import { entryOf } from '#engine/capture/wire/entry-of.ts'
import { requestHead } from '#engine/capture/wire/message-head.ts'
import { wholeRequest } from '#engine/capture/wire/whole-request.ts'

/** One request of a trace: the blocks that were sent for it, and those that came back. */
interface Exchange {
  readonly sent: readonly TraceBlock[]
  readonly received: readonly TraceBlock[]
}

/** `curl --trace` and `curl --trace-ascii`: what went over the connection, with offsets, in blocks that are counted. */
const format: CaptureFormat = {
  id: 'curl-trace',
  rank: 20,
  read(pasted) {
    const [exchange] = exchangesIn(pasted.octets)
    return exchange === undefined ? null : toCapture(pasted, exchange)
  },
  list(pasted) {
    const exchanges = exchangesIn(pasted.octets)
    return exchanges.length < 2 ? null : entries(pasted, exchanges)
  },
}

export default format

function exchangesIn(octets: Octets): readonly Exchange[] {
  if (findAscii(octets, '=> Send header, ') === -1 || beginsAsHttp(octets)) return []
  const exchanges: { readonly sent: TraceBlock[]; readonly received: TraceBlock[] }[] = []
  for (const block of traceBlocks(octets)) {
    if (block.kind === 'send-header') {
      const { layer } = traced(octets, [block], dressOf(octets, block))
      if (requestHead(layer.octets) !== null) exchanges.push({ sent: [block], received: [] })
    } else if (block.kind === 'send-data') exchanges.at(-1)?.sent.push(block)
    else exchanges.at(-1)?.received.push(block)
  }
  // What asks a proxy for a tunnel is no request of its user's.
  const asked = exchanges.filter(
    ({ sent: [head] }) => !head || !/ CONNECT|: 43 4f 4e 4e 45 43 54/.test(firstRow(octets, head)),
  )
  return asked.length === 0 ? exchanges : asked
}

const firstRow = (octets: Octets, { rows }: TraceBlock): string => latin(octets, rows, 30)

function toCapture(pasted: Pasted, { sent, received }: Exchange): Capture | null {
  const { octets } = pasted
  const [first] = sent
  if (first === undefined) return null
  const dress = dressOf(octets, first)
  const { layer, whole } = traced(octets, sent, dress)
  const head = requestHead(layer.octets)
  if (head === null) return null
  const end = sent.at(-1)?.rows.end ?? first.rows.end
  const remarks: Remark[] = []
  if (!whole) {
    const shown = layer.octets.length
    const counted = sent.reduce((sum, { length }) => sum + length, 0)
    remarks.push({ kind: 'body-cut', at: { start: end, end }, detail: String(Math.max(0, counted - shown)) })
  }
  const lost = dress === 'ascii' ? lostAt(layer.octets.subarray(head.bodyStart)) : null
  if (lost !== null) {
    const at = inPasted(layer, { start: head.bodyStart + lost, end: head.bodyStart + lost + 1 })
    remarks.push({ kind: 'characters-lost', at, detail: '.' })
  }
  // HTTP/2 sends no such head; curl writes one for us.
  const isSpelt = / HTTP\/[23]/i.test(latin(layer.octets, head.requestLine.at, 8_192))
  return wholeRequest(pasted, layer, {
    format: 'curl-trace',
    fidelity: !whole || lost !== null ? 'altered' : dress === 'ascii' || isSpelt ? 'text' : 'exact',
    witness: witnessOf(octets, sent),
    answer: answerTo(octets, received, dress),
    remarks,
    taken: [...sent, ...received].flatMap(({ mark, rows }) => [mark, rows]),
  })
}

/** The count of a body that was sent at once. */
function witnessOf(octets: Octets, sent: readonly TraceBlock[]): Witness | null {
  const data = sent.filter(({ kind }) => kind === 'send-data')
  const [only] = data
  if (only === undefined || data.length > 1) return null
  return { words: latin(octets, only.words, 60), length: only.length, at: only.words }
}

function answerTo(octets: Octets, received: readonly TraceBlock[], dress: Dress): ServerAnswer | null {
  const from = received.findIndex(
    (block) => (firstStatus(traced(octets, [block], dress).layer.octets) ?? 0) >= 200,
  )
  if (from === -1) return null
  return answerIn(traced(octets, received.slice(from), dress).layer)
}

function* entries(pasted: Pasted, exchanges: readonly Exchange[]): Iterable<Entry> {
  const { octets } = pasted
  for (const [index, { sent, received }] of exchanges.entries()) {
    const [head] = sent
    if (head === undefined) continue
    const dress = dressOf(octets, head)
    const next = exchanges[index + 1]?.sent[0]?.mark.start ?? octets.length
    yield entryOf(traced(octets, [head], dress).layer.octets, statusOf(octets, received, dress), () => ({
      octets: octets.slice(head.mark.start, next),
    }))
  }
}

function statusOf(octets: Octets, received: readonly TraceBlock[], dress: Dress): number | null {
  const statuses = received.map((block) => firstStatus(traced(octets, [block], dress).layer.octets))
  return statuses.findLast((status) => status !== null) ?? null
}
