import type { Octets } from '#engine/bytes/octets.ts'
import type { RequestLine } from '#engine/capture/head/request-line.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'
import type { Line } from '#engine/capture/text/lines.ts'

const method = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,32} /
/** A copy may have put white space after it. */
const version = / HTTP\/\d(?:\.\d)?[ \t]*$/
/** That much of the end of a line holds it. */
const longestVersion = 16

/** A line as the first of a request, as programs write it: method, target and version, one space between (RFC 9112, section 3); null where it is none. */
export function exactRequestLine(octets: Octets, { start, end }: Line): RequestLine | null {
  const called = method.exec(latin(octets, { start, end }, 40))?.[0].length
  const spoken = version.exec(
    latin(octets, { start: Math.max(start, end - longestVersion), end }, longestVersion),
  )?.[0].length
  if (called === undefined || spoken === undefined) return null
  const target = { start: start + called, end: end - spoken }
  if (target.end <= target.start) return null
  return {
    at: { start, end },
    method: { start, end: target.start - 1 },
    target,
    certain: true,
  }
}

/** Whether octets begin with a whole request line of no more than `most` octets. */
export function beginsRequest(octets: Octets, most = 16_384): boolean {
  const line = lineFrom(octets, 0, false, Math.min(octets.length, most))
  return line.lineEnd !== 'none' && exactRequestLine(octets, line) !== null
}
