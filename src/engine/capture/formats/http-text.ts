import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { readBody } from '#engine/capture/body.ts'
import type { Capture, Pasted, Remark, Sourced } from '#engine/capture/capture.ts'
import { contentLengthOf, isContentLength, numberIn } from '#engine/capture/content-length.ts'
import { blockAround } from '#engine/capture/fences.ts'
import type { Block } from '#engine/capture/fences.ts'
import { fieldLine } from '#engine/capture/field-line.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import { headRemarks } from '#engine/capture/head-remarks.ts'
import { findHead } from '#engine/capture/heads.ts'
import type { Head } from '#engine/capture/heads.ts'
import type { SectionField } from '#engine/capture/header-section.ts'
import { bare, inPasted, sourced } from '#engine/capture/layer.ts'
import type { Layer } from '#engine/capture/layer.ts'
import { leftovers } from '#engine/capture/leftovers.ts'
import { endsWithCr } from '#engine/capture/lines.ts'
import { findAnswer } from '#engine/capture/server-answer.ts'
import { textRemarks } from '#engine/capture/text-remarks.ts'
import { undress } from '#engine/capture/undress.ts'
import { fromUtf16, utf16Order } from '#engine/capture/utf-16.ts'

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

/** HTTP as text: whole or without its first line, with prose and a response around it, in whatever dress a paste has put on it. */
const format: CaptureFormat = {
  id: 'http',
  rank: 100,
  read(pasted) {
    const order = utf16Order(pasted.octets)
    const layer = order === null ? bare(pasted.octets) : fromUtf16(pasted.octets, order)
    const found = findDressed(layer)
    if (found === null) return null
    const about: Remark[] =
      order === null ? [] : [{ kind: 'utf-16', at: { start: 0, end: pasted.octets.length } }]
    for (const remark of textRemarks(layer.octets)) about.push({ ...remark, at: inPasted(layer, remark.at) })
    return toCapture(pasted, found, about)
  },
}

export default format

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
  return best
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

/** The length of a byte order mark before the text. */
const markLength = (octets: Octets): number =>
  octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? 3 : 0

function toCapture(pasted: Pasted, found: Found, about: readonly Remark[]): Capture {
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
  return {
    format: format.id,
    fidelity: fidelityOf(pasted, undone, answer?.curly === true),
    pasted,
    ...requested(layer, head),
    fields: head.fields.map((field) => fieldLine(layer, field)),
    body: body.content,
    bodyTail: body.tail && inPasted(layer, body.tail),
    contentLength,
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
function fidelityOf({ origin }: Pasted, undone: readonly string[], curly: boolean): Capture['fidelity'] {
  if (undone.length > 0 || curly) return 'altered'
  return origin === 'file' || origin === 'sample' ? 'exact' : 'text'
}

/** The method and the target: of the request line, or of the pseudo-header fields that stand for it in HTTP/2 (RFC 9113, section 8.3.1). */
function requested(layer: Layer, { requestLine, fields }: Head): Pick<Capture, 'method' | 'target'> {
  const pseudo = (name: string): ByteRange | undefined => fields.find((field) => field.name === name)?.value
  const method = requestLine?.method ?? pseudo(':method')
  const target = requestLine?.target ?? pseudo(':path')
  return { method: spelled(layer, method), target: spelled(layer, target) }
}

function spelled(layer: Layer, range: ByteRange | undefined): Sourced<string> | null {
  if (range === undefined) return null
  const { value, from } = sourced(layer, range)
  return { value: text(value), from }
}
