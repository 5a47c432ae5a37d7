import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { readAscii, trimmed } from '#engine/capture/text/ascii-reading.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { isSpace } from '#engine/capture/text/lines.ts'

/** The first line of a request (RFC 9112, section 3). */
export interface RequestLine {
  readonly at: ByteRange
  readonly method: ByteRange
  /** In any form: origin, absolute, authority or `*`. */
  readonly target: ByteRange
  /** It begins with the method and ends with the version of HTTP, which prose never does. */
  readonly certain: boolean
}

const anyMethod = /^([A-Z][A-Z-]{2,19})[ \t]+(?=\S)/d
/** A known method, where a log has written something before it, and what only a target begins with. */
const knownMethod =
  /^(?:.{0,80}?[ \t>:|\]"'])?(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)[ \t]+(?=\/|https?:|\{\{)/d
const version = /[ \t]+(?:HTTP\/\d(?:\.\d)?|h2|h3)["'`]?[ \t]*$/i

/** What may stand before the target; a version is far shorter. */
const farthest = 160

/** Reads a line as a request line, also one that a log has put something before; null where it is none. The version may be missing. */
export function readRequestLine(octets: Octets, line: Line): RequestLine | null {
  const head = readAscii(octets, { start: line.start, end: Math.min(line.end, line.start + farthest) })
  const isShort = line.end - line.start <= farthest
  const tail = isShort ? head : readAscii(octets, { start: line.end - 32, end: line.end })
  const spoken = version.exec(tail.text)
  const strict = spoken === null ? null : anyMethod.exec(head.text)
  const match = strict ?? knownMethod.exec(head.text)
  const place = match?.indices?.[1]
  if (match === null || place === undefined) return null
  const start = head.offsets[place[0]] ?? line.start
  const end = spoken === null ? line.end : (tail.offsets[spoken.index] ?? line.end)
  const target = trimmed(octets, { start: head.offsets[match[0].length] ?? line.end, end })
  if (target.end <= target.start || (spoken === null && hasSpace(octets, target))) return null
  return {
    at: { start: line.start, end: line.end },
    method: { start, end: start + place[1] - place[0] },
    target: { start: target.start, end: target.end },
    certain: strict !== null,
  }
}

/** Whether a line can be a request line that begins with its method: the quick look that most lines of a long text fail. */
export const mayBeRequestLine = (octets: Octets, { start, end }: Line): boolean =>
  end - start > 4 && isUpper(octets[start]) && isUpper(octets[start + 1]) && isUpper(octets[start + 2])

const isUpper = (octet: number | undefined): boolean => octet !== undefined && octet >= 0x41 && octet <= 0x5a

function hasSpace(octets: Octets, { start, end }: ByteRange): boolean {
  for (let at = start; at < end; at++) if (isSpace(octets[at])) return true
  return false
}
