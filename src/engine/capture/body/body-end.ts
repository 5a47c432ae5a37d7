import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { jsonEnd, looseEnd, startsJson } from '#engine/capture/json/json-extent.ts'
import { isBlank } from '#engine/capture/text/lines.ts'
import { beforeForeign, startsAnew } from './foreign-lines.ts'

/** Where a body ends, and whether that is a guess: nothing but the look of the text says so, or Content-Length says otherwise. */
export interface BodyEnd {
  readonly end: number
  readonly assumed: boolean
}

/**
 * Where the body in a range ends. Content-Length decides if it counts all that is there; else the JSON value, with the line end
 * after it if that is counted too; else, of a body that is no JSON, Content-Length if something new begins there; else what
 * does not look like a body. More is never taken than there is: a cut capture does not swallow the text after it.
 */
export function findBodyEnd(octets: Octets, range: ByteRange, contentLength: number | null): BodyEnd {
  const { start, end } = range
  const counted = contentLength === null || contentLength > end - start ? null : start + contentLength
  if (counted === end) return { end, assumed: false }
  if (isBlank(octets, range)) return { end: counted ?? start, assumed: false }
  const isJson = startsJson(octets, start)
  const json = isJson ? jsonEnd(octets, range, () => beforeForeign(octets, range)) : null
  if (json === null) {
    if (counted !== null && (startsAnew(octets, { start: counted, end }) || (counted === start && !isJson)))
      return { end: counted, assumed: false }
    const limit = beforeForeign(octets, range)
    return { end: (isJson ? looseEnd(octets, { start, end: limit }) : null) ?? limit, assumed: true }
  }
  if (counted !== null && counted > json && isCountedToo(octets, { start: json, end: counted }, end))
    return { end: counted, assumed: false }
  const isRest = isBlank(octets, { start: json, end })
  return { end: json, assumed: contentLength === null ? !isRest : json !== counted }
}

/** Whether what Content-Length counts after the JSON value belongs to it: white space, or the rest of the line. */
function isCountedToo(octets: Octets, extra: ByteRange, end: number): boolean {
  if (isBlank(octets, extra)) return true
  const next = octets[extra.end]
  const endsLine = extra.end === end || next === 0x0a || next === 0x0d
  return endsLine && !octets.subarray(extra.start, extra.end).includes(0x0a)
}
