import type { Octets } from '#engine/bytes/octets.ts'
import { startsAnew } from '#engine/capture/body/foreign-lines.ts'
import type { Line, Lines } from '#engine/capture/text/lines.ts'
import { isBlank, lineFrom } from '#engine/capture/text/lines.ts'
import { contentLengthOf } from './content-length.ts'
import { readHeaderLine } from './header-lines.ts'
import type { HeaderSection, SectionField } from './header-section.ts'
import { readHeaderSection } from './header-section.ts'
import type { RequestLine } from './request-line.ts'
import { mayBeRequestLine, readRequestLine } from './request-line.ts'
import { readStatusLine } from './status-line.ts'
import { isSigning, isTelling, signs } from './telling-names.ts'
import { readNameAlone } from './two-lines.ts'

/** A header section, and the request line that stands before it. */
export interface Head extends HeaderSection {
  readonly requestLine: RequestLine | null
  readonly start: number
  /** How surely it is a request's: 0 not at all, 2 and more without a doubt. */
  readonly certainty: number
}

/** The head that is most surely that of a request, the longest of those, and where the next certain one starts; null where there is none. */
export function findHead(lines: Lines, from: number): { readonly head: Head; readonly to: number } | null {
  let best: Head | null = null
  let after = lines.to
  for (const head of heads(lines, from)) {
    if (best === null || isBetter(head, best)) {
      best = head
      after = lines.to
    } else if (head.requestLine?.certain === true && head.start >= pastBody(lines, best))
      after = Math.min(after, head.start)
  }
  return best === null ? null : { head: best, to: after }
}

/** Where the body after a head ends as Content-Length counts it, if something new begins there; else where the head ends. */
export function pastBody({ octets, crOnly, to }: Lines, { fields, end }: Head): number {
  const length = contentLengthOf(octets, fields)
  if (length === null) return end
  const empty = lineFrom(octets, end, crOnly, to)
  const counted = (isBlank(octets, empty) ? empty.next : end) + length
  return counted <= to && startsAnew(octets, { start: counted, end: to }) ? counted : end
}

const isBetter = (head: Head, than: Head): boolean =>
  head.certainty === than.certainty
    ? head.fields.length > than.fields.length
    : head.certainty > than.certainty

/** The heads that begin with a request line that cannot be anything else, in order. */
export function* certainHeads(lines: Lines): Iterable<Head> {
  for (const head of heads(lines, 0)) if (head.requestLine?.certain === true) yield head
}

/** The runs of lines that can be a request's head, in order. Those of responses are passed over. */
function* heads(lines: Lines, from: number): Iterable<Head> {
  const { octets, crOnly, to } = lines
  /** The last line that belongs to nothing: a request line that a log has dressed. */
  let before: Line | null = null
  let gap = 0
  for (let at = from; at < to;) {
    const line = lineFrom(octets, at, crOnly, to)
    if (isBlank(octets, line)) {
      gap++
      at = line.next
    } else if (readStatusLine(octets, line) !== null) {
      at = readHeaderSection(lines, line.next, line.lineEnd).end
      before = null
    } else {
      const own = certainRequestLine(octets, line)
      if (own !== null || startsField(lines, line)) {
        const near = own === null && before !== null && gap < 2 ? readRequestLine(octets, before) : null
        const section = readHeaderSection(lines, own === null ? line.start : line.next, own && line.lineEnd)
        const head = toHead(section, own ?? near, line.start)
        if (head.certainty > 0) yield head
        before = head.certainty > 0 ? null : line
        at = Math.max(section.end, line.next)
      } else {
        before = line
        at = line.next
      }
      gap = 0
    }
  }
}

function certainRequestLine(octets: Octets, line: Line): RequestLine | null {
  const read = mayBeRequestLine(octets, line) ? readRequestLine(octets, line) : null
  return read?.certain === true ? read : null
}

function startsField({ octets, crOnly, to }: Lines, line: Line): boolean {
  if (readHeaderLine(octets, line) !== null) return true
  return (
    line.end - line.start < 64 &&
    readNameAlone(octets, line, lineFrom(octets, line.next, crOnly, to)) !== null
  )
}

function toHead(section: HeaderSection, requestLine: RequestLine | null, lineStart: number): Head {
  const { strays, end, lineEnds, closed } = section
  const skipped = requestLine === null ? prose(section.fields) : 0
  const fields = skipped === 0 ? section.fields : section.fields.slice(skipped)
  const start = requestLine?.at.start ?? fields[0]?.at.start ?? lineStart
  return {
    fields,
    strays,
    end,
    lineEnds,
    closed,
    requestLine,
    start,
    certainty: certaintyOf(fields, requestLine),
  }
}

/** How many fields a section begins with that are prose with a colon: "Headers:", "Note: it worked yesterday". */
function prose(fields: readonly SectionField[]): number {
  const first = fields.findIndex(
    ({ name, value }) => isTelling(name) || (name.includes('-') && value.end > value.start),
  )
  return first === -1 ? 0 : first
}

function certaintyOf(fields: readonly SectionField[], requestLine: RequestLine | null): number {
  const telling = fields.filter(({ name }) => isTelling(name))
  const isSigned = telling.some(({ name }) => signs(name))
  if (isSigned) return requestLine === null ? 3 : 4
  if (requestLine !== null && (requestLine.certain || telling.length > 0)) return 2
  return telling.length > 1 || telling.some(({ name }) => isSigning(name)) ? 1 : 0
}
