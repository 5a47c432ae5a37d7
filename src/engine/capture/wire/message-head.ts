import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { readChunked } from '#engine/capture/body/chunked.ts'
import { contentLengthOf } from '#engine/capture/head/content-length.ts'
import type { SectionField } from '#engine/capture/head/header-section.ts'
import type { RequestLine } from '#engine/capture/head/request-line.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'
import { exactRequestLine } from './start-line.ts'

/** The head of a message that a program wrote, not a person: as RFC 9112 has it, to the letter. */
export interface MessageHead {
  readonly startLine: Line
  readonly fields: readonly SectionField[]
  readonly lineEnds: ReadonlySet<Line['lineEnd']>
  /** Where the last line of it ends; and where the body starts, after the empty line. */
  readonly end: number
  readonly bodyStart: number
  /** The empty line is there. */
  readonly closed: boolean
  /** Every line is a field, and written as it should be. */
  readonly wellFormed: boolean
  readonly contentLength: number | null
  readonly chunked: boolean
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
interface Growing extends SectionField {
  at: ByteRange
  readonly folds: ByteRange[]
}

const mostFields = 20_000
const longestName = 512

/** Reads the head that starts at an offset. Its first line is not looked at. */
export function readMessageHead(octets: Octets, start: number, to: number): MessageHead {
  const startLine = lineFrom(octets, start, false, to)
  const lineEnds = new Set<Line['lineEnd']>([startLine.lineEnd])
  const fields: Growing[] = []
  let wellFormed = true
  let at = startLine.next
  let closed = false
  let bodyStart = to
  while (at < to) {
    const line = lineFrom(octets, at, false, to)
    if (line.end === line.start) {
      closed = line.lineEnd !== 'none'
      lineEnds.add(line.lineEnd)
      bodyStart = line.next
      break
    }
    const first = octets[line.start]
    const last = fields.at(-1)
    const field = fieldIn(octets, line)
    if ((first === 0x20 || first === 0x09) && last !== undefined) {
      last.at = { start: last.at.start, end: line.end }
      last.folds.push({ start: line.start, end: line.end })
    } else if (field === null || fields.length >= mostFields) wellFormed = false
    else {
      fields.push({ ...field, folds: [] })
      if (field.tolerated.length > 0) wellFormed = false
    }
    lineEnds.add(line.lineEnd)
    at = line.next
  }
  const codings = fields.filter(({ name }) => name.toLowerCase() === 'transfer-encoding')
  return {
    startLine,
    fields,
    lineEnds,
    end: at,
    bodyStart,
    closed,
    wellFormed,
    contentLength: contentLengthOf(octets, fields),
    chunked: codings.some(({ value }) => /(?:^|[\s,])chunked$/i.test(latin(octets, value, 200))),
  }
}

function fieldIn(octets: Octets, line: Line): Omit<SectionField, 'folds'> | null {
  const colon = octets.subarray(line.start, Math.min(line.end, line.start + longestName)).indexOf(0x3a)
  if (colon < 1) return null
  let nameEnd = line.start + colon
  while (nameEnd > line.start && isWhite(octets[nameEnd - 1])) nameEnd--
  const nameAt = { start: line.start, end: nameEnd }
  const name = latin(octets, nameAt, longestName)
  if (!token.test(name)) return null
  let start = line.start + colon + 1
  let end = line.end
  while (start < end && isWhite(octets[start])) start++
  // Of a line end that was cut in two its CR is left.
  while (end > start && (isWhite(octets[end - 1]) || octets[end - 1] === 0x0d)) end--
  return {
    name,
    nameAt,
    value: { start, end },
    // RFC 9112, section 5.1: nothing may stand before the colon.
    tolerated: nameEnd < line.start + colon ? ['space-before-colon'] : [],
    wraps: [],
    at: { start: line.start, end: line.end },
  }
}

/** The head of a request. */
export interface RequestHead extends MessageHead {
  readonly requestLine: RequestLine
}

/** What opens a connection in HTTP/2 and looks like a request (RFC 9113, section 3.4). */
const preface = 'PRI * HTTP/2.0'

/** Reads the head of the request that starts at an offset; null where none starts there. */
export function requestHead(octets: Octets, start = 0): RequestHead | null {
  const line = lineFrom(octets, start, false)
  const requestLine = exactRequestLine(octets, line)
  if (requestLine === null || latin(octets, line, preface.length) === preface) return null
  return { ...readMessageHead(octets, start, octets.length), requestLine }
}

const isWhite = (octet: number | undefined): boolean => octet === 0x20 || octet === 0x09

/** Where a message ends by what its head says (RFC 9112, section 6.3), for one that has no body unless it says so; null where it does not end before `to`. */
export function framedEnd(octets: Octets, head: MessageHead, to: number): number | null {
  if (!head.closed) return null
  if (head.chunked) {
    const coded = readChunked(octets, head.bodyStart, to)
    if (coded !== null) return coded.whole ? coded.end : null
  }
  const end = head.bodyStart + (head.contentLength ?? 0)
  return end <= to ? end : null
}
