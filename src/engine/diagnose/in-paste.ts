import type { ByteRange } from '#engine/bytes/octets.ts'
import type { FieldLine, Provenance } from '#engine/capture/capture.ts'
import { lastRunAt, octetIn, placeOf } from '#engine/capture/layer/runs.ts'
import type { Place } from './finding.ts'

/**
 * Where a range of a value stands in the paste; null where it never stood there. What was decoded leads to all that it was
 * decoded from.
 */
export function inPaste(from: Provenance, range: ByteRange): ByteRange | null {
  if (from.kind === 'exact')
    return { start: from.range.start + range.start, end: from.range.start + range.end }
  if (from.kind !== 'decoded') return null
  const { runs } = from
  const first = runs[lastRunAt(runs, range.start)]
  const last = lastRunAt(runs, range.end - 1)
  const end = runs[last]
  return {
    start: first === undefined ? from.range.start : placeOf(runs, range.start).start,
    end:
      end !== undefined && range.end <= end.start + end.length
        ? octetIn(end, range.end - 1 - end.start).end
        : (runs[last + 1]?.pasted ?? from.range.end),
  }
}

/** Nobody steps through more places than these; the count of a finding is not cut. */
export const placeLimit = 5_000

/** The places of ranges of one value in the paste, the first `placeLimit` of them. */
export function placesInPaste(from: Provenance, ranges: readonly ByteRange[]): readonly Place[] {
  return ranges.slice(0, placeLimit).flatMap((range) => {
    const pasted = inPaste(from, range)
    return pasted === null ? [] : [{ view: 'capture', ...pasted }]
  })
}

/** The place of a header: its value, or the whole line where the value is empty or stands nowhere. */
export function placesOfLine(line: FieldLine): readonly Place[] {
  const value = inPaste(line.value.from, { start: 0, end: line.value.value.length })
  const { start, end } = value === null || value.start === value.end ? line.at : value
  return [{ view: 'capture', start, end }]
}
