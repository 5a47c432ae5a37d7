import type { Octets } from '#engine/bytes/octets.ts'
import { readStatusLine } from '#engine/capture/head/status-line.ts'
import { isAnswer } from '#engine/capture/http/server-answer.ts'
import { startsJson } from '#engine/capture/json/json-extent.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Lines } from '#engine/capture/text/lines.ts'
import { isBlank, lineFrom } from '#engine/capture/text/lines.ts'
import { isProse, startsAnew } from './foreign-lines.ts'

/** A line that names what comes next. */
const label =
  /^[\s>*#-]*(?:the )?(?:request |raw |post |http )*(?:body|payload|data|content|json)\b[^{}"=]{0,40}:?[ \t]*$/i
/** How many lines of prose may stand between the header section and the body. */
const mostProse = 4

/**
 * Where the body starts, after a header section that ends at `from`, before its empty line: after that line, if Content-Length fits
 * there or there is something; else past more empty lines and what says "Body:", at JSON. Null where the answer or prose comes instead.
 */
export function findBodyStart(
  { octets, crOnly, to }: Lines,
  from: number,
  contentLength: number | null,
): number | null {
  const empty = lineFrom(octets, from, crOnly, to)
  const first = isBlank(octets, empty) ? empty.next : from
  if (contentLength !== null && contentLength > 0 && first + contentLength <= to)
    if (startsAnew(octets, { start: first + contentLength, end: to })) return first
  let prose = 0
  for (let at = first; at < to && prose <= mostProse;) {
    const line = lineFrom(octets, at, crOnly, to)
    if (readStatusLine(octets, line) !== null) return null
    if (isBlank(octets, line)) at = line.next
    else if (startsJson(octets, at)) {
      const isOther = (prose > 0 || contentLength === 0) && isAnswer(octets, at)
      return isOther ? null : at
    } else if (isLabel(octets, line.start, line.end) || isProse(octets, line)) {
      prose++
      at = line.next
    } else return prose > 0 ? null : at
  }
  return prose > 0 ? null : first
}

const isLabel = (octets: Octets, start: number, end: number): boolean =>
  end - start < 100 && label.test(latin(octets, { start, end }, 100))
