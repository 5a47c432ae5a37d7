import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { announcesBody } from '#engine/capture/body/body-expected.ts'
import { readBody } from '#engine/capture/body/body.ts'
import { withContentCoding } from '#engine/capture/body/content-coding.ts'
import type { Capture, Pasted, Remark, Sourced } from '#engine/capture/capture.ts'
import { contentLengthOf, isContentLength, numberIn } from '#engine/capture/head/content-length.ts'
import { fieldLine } from '#engine/capture/head/field-line.ts'
import { headRemarks } from '#engine/capture/head/head-remarks.ts'
import type { SectionField } from '#engine/capture/head/header-section.ts'
import { findHead } from '#engine/capture/head/heads.ts'
import type { Head } from '#engine/capture/head/heads.ts'
import { inPasted, part } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { spelled } from '#engine/capture/parts.ts'
import { markLength } from '#engine/capture/text/byte-order-mark.ts'
import { blockAround } from '#engine/capture/text/fences.ts'
import type { Block } from '#engine/capture/text/fences.ts'
import { leftovers } from '#engine/capture/text/leftovers.ts'
import { endsWithCr } from '#engine/capture/text/lines.ts'
import { withLostCharacters } from '#engine/capture/text/question-marks.ts'
import { textRemarks } from '#engine/capture/text/text-remarks.ts'
import { partLines } from './lost-line-breaks.ts'
import { findAnswer } from './server-answer.ts'
import { undress } from './undress.ts'

/**
 * The request that a text holds as HTTP: whole or without its first line, with prose and a response around it, in whatever dress a
 * paste has put on it. `layer` is the text, and the way back to the paste; `about` is what is known of it. Null where there is none.
 */
export function readMessage(
  format: string,
  pasted: Pasted,
  layer: Layer,
  about: readonly Remark[] = [],
): Capture | null {
  const found = findDressed(layer)
  if (found === null) return null
  const remarks = textRemarks(layer.octets).map((remark) => ({ ...remark, at: inPasted(layer, remark.at) }))
  const capture = toCapture(format, pasted, found, [...about, ...remarks])
  return withContentCoding(withLostCharacters(withMissingBody(capture, found)))
}

/** A text in which a request's head was found. */
interface Found {
  readonly layer: Layer
  readonly crOnly: boolean
  readonly head: Head
  /** Where the text that can belong to the request ends. */
  readonly to: number
  readonly block: Block | null
  readonly undone: readonly string[]
}

/** More layers of dress than these are no dress. */
const deepestDress = 3

/** Finds the head as the text stands; where that gives no certain one, under what stands before its lines. */
function findDressed(layer: Layer): Found | null {
  let best = findIn(layer, [])
  let under: Layer = layer
  const undone: string[] = []
  while (certainty(best) < 2 && undone.length < deepestDress) {
    const next = undress(under)
    if (next === null) break
    under = next.layer
    undone.push(next.dress)
    const found = findIn(under, [...undone])
    if (certainty(found) > certainty(best)) best = found
  }
  return inOneLine(layer, best) ?? best
}

/** The head in lines that were run together; null where none were, or that gives no better one. */
function inOneLine(layer: Layer, best: Found | null): Found | null {
  const parted = partLines(layer)
  const found = parted === null ? null : findIn(parted, ['line-breaks-lost'])
  if (found === null || certainty(found) < certainty(best)) return null
  return found.head.fields.length > (best?.head.fields.length ?? 0) ? found : null
}

const certainty = (found: Found | null): number => found?.head.certainty ?? 0

function findIn(layer: Layer, undone: readonly string[]): Found | null {
  const { octets } = layer
  const crOnly = endsWithCr(octets)
  const found = findHead({ octets, crOnly, to: octets.length }, markLength(octets))
  if (found === null) return null
  const block = blockAround(octets, crOnly, found.head.start)
  return {
    layer,
    crOnly,
    head: found.head,
    to: Math.max(found.head.end, Math.min(found.to, block?.end ?? octets.length)),
    block,
    undone: block === null ? undone : [...undone, 'fences'],
  }
}

/** Fields alone are half of a request: there is a body somewhere if one is announced, or may be one if no method says that there is none. */
function withMissingBody(capture: Capture, { layer, head }: Found): Capture {
  const { body, method, contentLength } = capture
  if (body.value.length > 0 || contentLength === 0) return capture
  if (method !== null && !announcesBody(capture)) return capture
  const at = inPasted(layer, { start: head.end, end: head.end })
  const remark: Remark = { kind: 'body-not-shown', at, detail: capture.format }
  return { ...capture, fidelity: 'altered', remarks: [...capture.remarks, remark] }
}

function toCapture(format: string, pasted: Pasted, found: Found, about: readonly Remark[]): Capture {
  const { layer, crOnly, head, to, block } = found
  const isWrapped = head.fields.some(({ tolerated }) => tolerated.includes('wrapped-value'))
  const undone = isWrapped ? [...found.undone, 'wrapped-lines'] : found.undone
  const { octets } = layer
  const contentLength = contentLengthOf(octets, head.fields)
  const body = readBody(layer, {
    lines: { octets, crOnly, to },
    from: head.end,
    contentLength,
    chunked: head.fields.some((field) => isChunked(octets, field)),
    dressed: found.undone.length > 0,
  })
  const answer =
    findAnswer(octets, crOnly, { start: body.at.end, end: octets.length }) ??
    findAnswer(octets, crOnly, { start: 0, end: head.start })
  const taken = [
    { start: 0, end: markLength(octets) },
    ...(head.requestLine === null ? [] : [head.requestLine.at]),
    ...head.fields.map(({ at }) => at),
    ...(block?.marks ?? []),
    body.at,
    ...(answer === null ? [] : [answer.at]),
  ]
  const lengths = head.fields.filter((field) => isContentLength(field) && numberIn(octets, field) === null)
  const remarks: readonly Remark[] = [
    ...headRemarks(octets, head),
    ...lengths.map(({ at }): Remark => ({ kind: 'content-length-invalid', at })),
    ...body.remarks,
  ]
  const sent = requested(layer, head)
  return {
    format,
    fidelity: fidelityOf(pasted, undone.length > 0 || answer?.curly === true, isWireHead(sent.target)),
    pasted,
    ...sent,
    fields: head.fields.map((field) => fieldLine(layer, field)),
    body: body.content,
    bodyTail: body.tail && inPasted(layer, body.tail),
    authority: null,
    contentLength,
    witness: null,
    undone,
    answer: answer && { ...answer, at: inPasted(layer, answer.at) },
    remarks: [...about, ...remarks.map((remark) => ({ ...remark, at: inPasted(layer, remark.at) }))],
    leftovers: leftovers(octets, taken).map((range) => inPasted(layer, range)),
  }
}

const isChunked = (octets: Octets, { name, value }: SectionField): boolean =>
  name.toLowerCase() === 'transfer-encoding' &&
  /(?:^|[\s,])chunked$/i.test(text(octets.subarray(value.start, value.end)))

/** A file holds the octets as they were; a paste may have lost line ends; a page that dressed or curled them has changed more. */
function fidelityOf({ origin }: Pasted, isDamaged: boolean, isWire: boolean): Capture['fidelity'] {
  if (isDamaged) return 'altered'
  return isWire && (origin === 'file' || origin === 'sample') ? 'exact' : 'text'
}

/**
 * Whether a head may have gone over the wire as it stands. A proxy that writes the whole address into the request line has not written
 * what it sent, nor has whoever left that line out.
 */
const isWireHead = (target: Sourced<string> | null): boolean =>
  target !== null && !/^[a-z][a-z\d+.-]*:/i.test(target.value)

/** The method and the target: of the request line, or of the pseudo-header fields that stand for it in HTTP/2 (RFC 9113, section 8.3.1). */
function requested(layer: Layer, { requestLine, fields }: Head): Pick<Capture, 'method' | 'target'> {
  const pseudo = (name: string): ByteRange | undefined => fields.find((field) => field.name === name)?.value
  const method = requestLine?.method ?? pseudo(':method')
  const target = requestLine?.target ?? pseudo(':path')
  return {
    method: method === undefined ? null : spelled(part(layer, method)),
    target: target === undefined ? null : spelled(part(layer, target)),
  }
}
