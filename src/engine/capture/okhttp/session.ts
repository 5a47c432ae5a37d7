import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Source } from '#engine/capture/text/source.ts'

/** One request in the log of OkHttp, by its lines, as a log may have put something before each. */
export interface LoggedRequest {
  readonly method: string
  readonly methodAt: ByteRange
  readonly urlAt: ByteRange
  /** What stands after the address: the protocol, and the length of the body at the level BASIC. */
  readonly note: string
  /** The lines between the first and the last, without what stands before them, and without their ends. */
  readonly lines: readonly (ByteRange & { readonly next: number })[]
  /** What stands in parentheses in the last line: `302-byte body`; null where there is no last line. */
  readonly end: string | null
  readonly endAt: ByteRange
  /** All of it in the paste. */
  readonly at: ByteRange
  /** Something stands before each line. */
  readonly prefixed: boolean
}

const first = /^(.{0,200}?)--> ([A-Z]{3,20}) (\S+)([^\n]*)$/gm
const end = /--> END ([A-Z]+)(?: \(([^\n]*)\))?[ \t\r]*$/

/** The requests that a log of OkHttp shows, in order. */
export function* loggedRequests({ text }: Source): Iterable<LoggedRequest> {
  let past = 0
  for (const match of text.matchAll(first)) {
    if (match.index < past || match[2] === 'END') continue
    const request = loggedAt(text, match)
    past = request.at.end
    yield request
  }
}

function loggedAt(text: string, match: RegExpExecArray): LoggedRequest {
  const [all, prefix = '', method = '', url = '', rest = ''] = match
  const begins = prefixPattern(prefix)
  const methodAt = match.index + prefix.length + 4
  const urlAt = methodAt + method.length + 1
  const lines: (ByteRange & { next: number })[] = []
  const base = {
    method,
    methodAt: { start: methodAt, end: methodAt + method.length },
    urlAt: { start: urlAt, end: urlAt + url.length },
    note: rest.trim(),
    prefixed: prefix.trim() !== '',
  }
  for (let at = match.index + all.length + 1; at < text.length;) {
    const mark = text.indexOf('\n', at)
    const stop = mark === -1 ? text.length : mark
    begins.lastIndex = at
    const start = Math.min(stop, at + (begins.exec(text)?.[0].length ?? 0))
    const said = text.slice(start, Math.min(stop, start + 200))
    const ended = end.exec(said)
    if (ended?.index === 0)
      return {
        ...base,
        lines,
        end: ended[2] ?? '',
        endAt: { start, end: stop },
        at: { start: match.index, end: stop },
      }
    if (/^(?:<-- |--> [A-Z]+ \S)/.test(said)) break
    lines.push({ start, end: stop, next: Math.min(text.length, stop + 1) })
    at = stop + 1
  }
  const last = lines.at(-1)?.end ?? match.index + all.length
  return {
    ...base,
    lines,
    end: null,
    endAt: { start: last, end: last },
    at: { start: match.index, end: last },
  }
}

/** What stands before each line; numbers in it differ, and white space at its end may be gone where the line is empty. */
function prefixPattern(prefix: string): RegExp {
  const body = prefix.trimEnd()
  const gap = prefix.slice(body.length)
  const pattern = body
    .split(/(\d+)/)
    .map((piece, index) => (index % 2 === 1 ? '\\d+' : piece.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')))
    .join('')
  return new RegExp(`${pattern}(?:${gap}|[ \\t]*(?=\\r?\\n|$))`, 'y')
}
