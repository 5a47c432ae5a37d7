import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Remark, Sourced } from '#engine/capture/capture.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { keep, sourced } from '#engine/capture/layer/layer.ts'
import type { Lines } from '#engine/capture/text/lines.ts'
import { isBlank } from '#engine/capture/text/lines.ts'
import { findBodyEnd } from './body-end.ts'
import { findBodyStart } from './body-start.ts'
import { readChunked } from './chunked.ts'

/** What of a capture is known when its body is read. */
export interface BodyQuestion {
  readonly lines: Lines
  /** Where the header section ends; the empty line is not in it. */
  readonly from: number
  readonly contentLength: number | null
  /** Transfer-Encoding says chunked. */
  readonly chunked: boolean
  /** Something was taken off the lines: the line end after the body is that of the last line, not of the body. */
  readonly dressed: boolean
}

/** A body, and where it stands in the text that was read. */
export interface Body {
  readonly content: Sourced<Octets>
  readonly at: ByteRange
  readonly tail: ByteRange | null
  /** With places in the text that was read. */
  readonly remarks: readonly Remark[]
}

/** Reads the body after a header section: its transfer coding is undone, and nothing else. */
export function readBody(layer: Layer, question: BodyQuestion): Body {
  const { lines, from, contentLength, chunked, dressed } = question
  const { octets, to } = lines
  const found = findBodyStart(lines, from, chunked ? null : contentLength)
  const start = found ?? from
  const coded = chunked && found !== null ? readChunked(octets, start, to) : null
  if (coded !== null) return decoded(layer, { start, end: coded.end }, coded)
  const { end, assumed } =
    found === null ? { end: start, assumed: false } : findBodyEnd(octets, { start, end: to }, contentLength)
  const at = { start, end }
  const rest = { start: end, end: octets.length }
  const remarks: Remark[] = []
  if (chunked) remarks.push({ kind: 'chunked-broken', at: { start, end: start }, detail: 'stale' })
  if (assumed) remarks.push({ kind: 'body-end-assumed', at: { start: end, end } })
  const hasTail = !dressed && end > start && end < octets.length && isBlank(octets, rest)
  return { content: sourced(layer, at), at, tail: hasTail ? rest : null, remarks }
}

function decoded(
  layer: Layer,
  at: ByteRange,
  { chunks, whole }: { readonly chunks: readonly ByteRange[]; readonly whole: boolean },
): Body {
  const joined = keep(layer, chunks, 'chunked')
  const content = sourced(joined, { start: 0, end: joined.octets.length })
  const remark: Remark = whole ? { kind: 'chunked', at } : { kind: 'chunked-broken', at, detail: 'cut' }
  return { content, at, tail: null, remarks: [remark] }
}
