import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { readStatusLine } from '#engine/capture/head/status-line.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'
import { framedEnd, readMessageHead } from '#engine/capture/wire/message-head.ts'
import type { MessageHead } from '#engine/capture/wire/message-head.ts'
import { exactRequestLine } from '#engine/capture/wire/start-line.ts'
import type { Gap } from './tcp-streams.ts'

/** A request in a stream. */
export interface RequestAt extends ByteRange {
  readonly method: string
  /** How many octets of it were not recorded, and after how many of it the first of them. */
  readonly missing: Gap | null
}

/** An answer in a stream. */
export interface AnswerAt extends ByteRange {
  readonly status: number
}

/** The requests that one side of a connection sent, one after another (RFC 9112, section 9.3.2). */
export function* requestsAt(
  octets: Octets,
  gaps: readonly Gap[],
  isWhole: { readonly begun: boolean; readonly ended: boolean },
): Iterable<RequestAt> {
  const isSure = isWhole.begun && gaps[0]?.after !== 0
  let at: number | null = isRequestAt(octets, 0) ? 0 : isSure ? null : nextRequest(octets, 0)
  let behind = 0
  while (at !== null) {
    const start: number = at
    while ((gaps[behind]?.after ?? Infinity) <= start) behind++
    const head = readMessageHead(octets, start, octets.length)
    const framed = framedWithout(octets, head, gaps, behind)
    const next = nextAfter(octets, framed, head.bodyStart)
    const end = next ?? octets.length
    const method = latin(octets, head.startLine, 40).split(' ', 1)[0] ?? ''
    const isOver = isWhole.ended || next !== null
    yield { start, end, method, missing: missingIn(octets, head, { start, end }, gaps, behind, isOver) }
    at = next
  }
}

/** Where the request after another starts: where that one ends by its head, or else where something looks like one. */
function nextAfter(octets: Octets, framed: number | null, bodyStart: number): number | null {
  if (framed === octets.length) return null
  if (framed !== null && isRequestAt(octets, framed)) return framed
  return nextRequest(octets, framed ?? bodyStart)
}

/** Where a request ends by what its head says, less what was not recorded of it. */
function framedWithout(
  octets: Octets,
  head: MessageHead,
  gaps: readonly Gap[],
  behind: number,
): number | null {
  const told = head.bodyStart + (head.contentLength ?? 0)
  if (head.chunked || (gaps[behind]?.after ?? Infinity) >= told) return framedEnd(octets, head, octets.length)
  let end = told
  for (let index = behind; index < gaps.length; index++) {
    const { after = Infinity, length = 0 } = gaps[index] ?? {}
    if (after >= end) break
    if (after >= head.bodyStart) end = Math.max(after, end - length)
  }
  return end <= octets.length ? end : null
}

function missingIn(
  octets: Octets,
  head: MessageHead,
  { start, end }: ByteRange,
  gaps: readonly Gap[],
  behind: number,
  isOver: boolean,
): Gap | null {
  const short = head.bodyStart + (head.contentLength ?? 0) - end
  // Its head, or its chunks, do not come to their end.
  const isOpen = short > 0 || !head.closed || (head.chunked && framedEnd(octets, head, end) === null)
  let first: number | null = null
  let missing = 0
  for (let index = behind; index < gaps.length; index++) {
    const { after = Infinity, length = 0 } = gaps[index] ?? {}
    if (after > end || (after === end && !isOpen)) break
    first ??= after - start
    missing += length
  }
  if (first !== null) return { after: first, length: missing }
  return !isOver && short > 0 ? { after: end - start, length: short } : null
}

const isRequestAt = (octets: Octets, at: number): boolean =>
  exactRequestLine(octets, lineFrom(octets, at, false)) !== null

/** Where the next line starts that is the first of a request, or a part of a line whose rest is; null where none does. */
function nextRequest(octets: Octets, from: number): number | null {
  for (let at = from; at < octets.length;) {
    const line = lineFrom(octets, at, false)
    if (exactRequestLine(octets, line) !== null) return line.start
    const inside = endsInVersion(octets, line) ? methodIn(octets, line) : null
    if (inside !== null) return inside
    at = line.next
  }
  return null
}

const endsInVersion = (octets: Octets, { start, end }: ByteRange): boolean =>
  / HTTP\/1\.[01]$/.test(latin(octets, { start: Math.max(start, end - 9), end }, 9))

/** A body without a line end may stand before it. */
function methodIn(octets: Octets, { start, end }: ByteRange): number | null {
  const from = Math.max(start, end - 8_192)
  const found = latin(octets, { start: from, end }, 8_192).search(
    /(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE) (?=\/|https?:)/,
  )
  return found === -1 ? null : from + found
}

/** The final answers that a server sent on one connection; `methods`: of the requests to them, in order. */
export function* answersAt(octets: Octets, methods: readonly string[]): Iterable<AnswerAt> {
  let at = 0
  for (let index = 0; at < octets.length;) {
    const head = readMessageHead(octets, at, octets.length)
    const status = readStatusLine(octets, head.startLine)
    if (status === null) return
    const isInterim = status < 200 && status !== 101
    const bodiless = isInterim || status === 204 || status === 304 || methods[index] === 'HEAD'
    const told = head.chunked || head.contentLength !== null
    const end = bodiless
      ? head.bodyStart
      : told
        ? (framedEnd(octets, head, octets.length) ?? octets.length)
        : octets.length
    if (!isInterim) {
      yield { start: at, end, status }
      index++
    }
    at = end
  }
}
