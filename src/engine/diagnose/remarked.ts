import type { RemarkKind } from '#engine/capture/capture.ts'
import type { Evidence } from './evidence.ts'
import type { Severity, Sighting } from './finding.ts'
import { placeLimit } from './in-paste.ts'

/** Something that the reader of the capture noticed, how often, and in which line of the paste first, counted from 1. */
export interface Remarked {
  readonly count: number
  readonly line: number
  /** Of the first; what it says depends on the kind. */
  readonly detail: string | null
}

/** One sighting for all remarks of a kind; none where the reader made none. */
export function* sightRemarks(
  { capture }: Evidence,
  kind: RemarkKind,
  severity: Severity,
): Iterable<Sighting<Remarked>> {
  const remarks = capture.remarks.filter((remark) => remark.kind === kind)
  const [first] = remarks
  if (first === undefined) return
  yield {
    severity,
    data: {
      count: remarks.length,
      line: lineOf(capture.pasted.octets, first.at.start),
      detail: first.detail ?? null,
    },
    places: remarks.slice(0, placeLimit).map(({ at: { start, end } }) => ({ view: 'capture', start, end })),
  }
}

/** The number of the line that an offset is in, from 1; lines end in LF, CR or CR LF. */
export function lineOf(octets: Uint8Array, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at++)
    if (octets[at] === 0x0a || (octets[at] === 0x0d && octets[at + 1] !== 0x0a)) line++
  return line
}
