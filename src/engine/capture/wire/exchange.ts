import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import { headRemarks } from '#engine/capture/head/head-remarks.ts'
import { readMessage } from '#engine/capture/http/http-message.ts'
import { answerIn } from '#engine/capture/http/server-answer.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { captureOf } from '#engine/capture/parts.ts'
import { findAscii, findLastAscii, isAsciiAt } from '#engine/capture/text/find-ascii.ts'
import { contentOf } from './content.ts'
import { framedEnd, requestHead } from './message-head.ts'
import type { MessageHead } from './message-head.ts'
import { asked } from './message.ts'

/** What a form knows of a request that it holds. */
export interface Known {
  readonly format: string
  /** No better than this. */
  readonly fidelity: Capture['fidelity']
  /** The octets were put together by `joinAnswer`. */
  readonly answered: boolean
  readonly remarks?: readonly Remark[]
}

/** What stands between a request and its answer, and how the answer begins. */
const between = '\r\n\r\nHTTP/'

/** A request and what was answered to it, as one text that `readExchange` takes apart again, whatever the request says of its length. */
export function joinAnswer(request: Octets, answer: Octets | null): Octets {
  if (answer === null || text(answer.subarray(0, 5)) !== 'HTTP/') return request
  const again = findAscii(answer, between)
  return concat([request, utf8(between.slice(0, 4)), again === -1 ? answer : answer.subarray(0, again)])
}

/**
 * A request that a program recorded, octet for octet: its body goes as far as the record, whatever its head says. Where the record
 * was written by hand after all, it is read like any text. Null where it is no request.
 */
export function readExchange(pasted: Pasted, layer: Layer, known: Known): Capture | null {
  const { octets } = layer
  const head = requestHead(octets)
  if (head === null || !head.wellFormed) return asText(pasted, layer, known)
  const to = known.answered ? requestEnd(octets, head) : octets.length
  const content = contentOf(layer, head, to)
  const answer = answerIn(layer, to)
  const remarks = headRemarks(octets, { ...head, start: 0, strays: [], certainty: 4 })
  return captureOf(pasted, {
    format: known.format,
    fidelity: content.chunks === 'cut' ? 'altered' : known.fidelity,
    ...asked(layer, head),
    body: content.body,
    answer,
    remarks: [
      ...(known.remarks ?? []),
      ...remarks.map((remark) => ({ ...remark, at: inPasted(layer, remark.at) })),
      ...content.remarks,
    ],
    taken: [
      inPasted(layer, { start: 0, end: Math.min(content.end, octets.length) }),
      ...(answer === null ? [] : [inPasted(layer, { start: to, end: octets.length })]),
    ],
  })
}

/** How bad: what is worse counts. */
const grades: readonly Capture['fidelity'][] = ['exact', 'text', 'altered']

function asText(pasted: Pasted, layer: Layer, { format, fidelity, remarks = [] }: Known): Capture | null {
  const capture = readMessage(format, pasted, layer, remarks)
  if (capture === null) return null
  const worse = Math.max(grades.indexOf(capture.fidelity), grades.indexOf(fidelity))
  return { ...capture, fidelity: grades[worse] ?? 'altered' }
}

/** Where a request ends that an answer may follow: the answer was put after it last. */
function requestEnd(octets: Octets, head: MessageHead): number {
  const framed = framedEnd(octets, head, octets.length)
  if (framed === octets.length) return framed
  if (framed !== null && isAsciiAt(octets, framed, between)) return framed
  const last = findLastAscii(octets, between, head.bodyStart)
  return last === -1 ? octets.length : last
}
