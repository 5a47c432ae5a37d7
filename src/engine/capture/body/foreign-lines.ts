import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { mayBeRequestLine, readRequestLine } from '#engine/capture/head/request-line.ts'
import { readStatusLine } from '#engine/capture/head/status-line.ts'
import { startsJson } from '#engine/capture/json/json-extent.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { isBlank, linesFrom } from '#engine/capture/text/lines.ts'

/** What logs and editors write around a body. */
const mark = /^(?:--> END |<-- |<{8}$|>{8}$|-{8,}(?:END-*)?$|={8,}$|###|\* [A-Z]|[{}] \[\d+ bytes data\]$)/
const markStarts = '-<>=#*{}'

/** Whether a line cannot be part of a body: a response or another request begins, or a log goes on. */
const isForeign = (octets: Octets, line: Line): boolean =>
  readStatusLine(octets, line) !== null ||
  (mayBeRequestLine(octets, line) && readRequestLine(octets, line)?.certain === true) ||
  (markStarts.includes(String.fromCharCode(octets[line.start] ?? 0)) && mark.test(latin(octets, line, 160)))

/** Whether a line reads like a sentence. */
export function isProse(octets: Octets, line: ByteRange): boolean {
  const text = latin(octets, line, 160)
  return /^[a-z\x80-\xff]/i.test(text) && (/:\s*$/.test(text) || /^[^={}<>]*[ ][^={}<>]*[ ]/.test(text))
}

/** Whether something new begins at an offset, right there or after the line end: an empty line, a response, a log's mark, or the end. */
export function startsAnew(octets: Octets, rest: ByteRange): boolean {
  let isFirst = true
  for (const line of linesFrom(octets, false, rest.start, rest.end)) {
    if (isForeign(octets, line)) return true
    if (!isBlank(octets, line)) return false
    if (!isFirst) return true
    isFirst = false
  }
  return true
}

/** How far a body that nothing measures can go, without the white space at its end: up to a foreign line, or to the empty line before prose or JSON. */
export function beforeForeign(octets: Octets, { start, end }: ByteRange): number {
  let last = start
  let afterEmpty = false
  for (const line of linesFrom(octets, false, start, end)) {
    if (isForeign(octets, line)) return last
    if (isBlank(octets, line)) {
      afterEmpty = true
      continue
    }
    if (afterEmpty && last > start && (isProse(octets, line) || startsJson(octets, line.start))) return last
    afterEmpty = false
    last = line.end
  }
  return last
}
