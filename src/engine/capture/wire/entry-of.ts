import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Entry } from '#engine/capture/format.ts'
import { signs } from '#engine/capture/head/telling-names.ts'
import { requestHead } from './message-head.ts'

/** A target that is longer is cut. */
const longestTarget = 2_048

/** What a list shows of a request whose octets begin so. */
export function entryOf(octets: Octets, status: number | null, open: Entry['open']): Entry {
  const head = requestHead(octets)
  const said = (start: number, end: number): string => text(octets.subarray(start, end))
  return {
    method: head && said(head.requestLine.method.start, head.requestLine.method.end),
    target:
      head &&
      said(
        head.requestLine.target.start,
        Math.min(head.requestLine.target.end, head.requestLine.target.start + longestTarget),
      ),
    status,
    signs: head?.fields.some(({ name }) => signs(name)) === true,
    open,
  }
}
