import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Provenance, Run } from '#engine/capture/capture.ts'
import { pastedEnd, slice, valueRange } from '#engine/capture/layer/runs.ts'
import type { Comparison, Lane, Segment } from '#engine/diagnose/comparison.ts'
import type { Place } from '#engine/diagnose/finding.ts'

/** A run of octets of one lane of the byte view. */
export interface LaneSpot extends ByteRange {
  readonly lane: 'left' | 'right'
}

/** What the user looks at, in the view in which it was chosen. */
export type Spot = ({ readonly view: 'capture' } & ByteRange) | ({ readonly view: 'lane' } & LaneSpot)

/** Where a run of a value stands in the paste; null where the paste does not hold it. */
function pasted(from: Provenance, run: ByteRange): ByteRange | null {
  if (from.kind === 'exact') return { start: from.range.start + run.start, end: from.range.start + run.end }
  if (from.kind !== 'decoded') return null
  const touched = from.runs.flatMap((one) => slice(one, run) ?? [])
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return null
  return { start: first.pasted, end: pastedEnd(last) }
}

/** Where a range of the paste stands in a value; null where the value does not hold it. */
function valued(from: Provenance, range: ByteRange): ByteRange | null {
  if (from.kind !== 'exact' && from.kind !== 'decoded') return null
  const whole = from.range.end - from.range.start
  const runs = from.kind === 'decoded' ? from.runs : [{ start: 0, pasted: from.range.start, length: whole }]
  return valueRange(runs, range) ?? gap(runs, range)
}

/** A place that a repair replaced lies between two runs: what the repair put there. */
function gap(runs: readonly Run[], range: ByteRange): ByteRange | null {
  const after = runs.findIndex((run) => run.pasted >= range.end)
  const next = runs[after]
  const before = runs[after - 1]
  return before === undefined || next === undefined
    ? null
    : { start: before.start + before.length, end: next.start }
}

const lanesOf = (comparison: Comparison): readonly (readonly [LaneSpot['lane'], Lane])[] =>
  comparison.right === null
    ? [['left', comparison.left]]
    : [
        ['right', comparison.right],
        ['left', comparison.left],
      ]

const holds = (segment: Segment, range: ByteRange): boolean =>
  segment.start < range.end && segment.end > range.start

/** Where what is looked at stands in the paste. */
export function inCapture(spot: Spot | null, comparison: Comparison | null): ByteRange | null {
  if (spot === null) return null
  if (spot.view === 'capture') return { start: spot.start, end: spot.end }
  if (comparison === null) return null
  const lane = spot.lane === 'right' ? comparison.right : comparison.left
  const segment = lane?.segments.find((segment) => holds(segment, spot))
  if (segment === undefined) return null
  return pasted(segment.from, {
    start: Math.max(spot.start, segment.start) - segment.start,
    end: Math.min(spot.end, segment.end) - segment.start,
  })
}

/** Where what is looked at stands in the byte view; the lane nearest to the paste is asked first. */
export function inLanes(spot: Spot | null, comparison: Comparison | null): LaneSpot | null {
  if (spot === null || comparison === null) return null
  if (spot.view === 'lane') return { lane: spot.lane, start: spot.start, end: spot.end }
  for (const [lane, { segments }] of lanesOf(comparison)) {
    for (const segment of segments) {
      const run = valued(segment.from, spot)
      if (run !== null) return { lane, start: segment.start + run.start, end: segment.start + run.end }
    }
  }
  return null
}

/** What is looked at before anything is chosen: the first difference, in the lane that was sent. */
export function firstDifference(comparison: Comparison | null): Spot | null {
  const change = comparison?.changes[0]
  // What was rebuilt stands nowhere in the paste as a whole.
  if (comparison === null || change === undefined || comparison.right?.kind === 'rebuilt') return null
  const lane = change.right.end > change.right.start ? 'right' : 'left'
  return { view: 'lane', lane, start: change[lane].start, end: change[lane].end }
}

/** The spot of a finding's place. Header places count from the start of the paste, as those of the capture do. */
export function spotOf({ view, start, end }: Place, comparison: Comparison | null): Spot {
  if (view === 'capture' || view === 'header') return { view: 'capture', start, end }
  const onLeft = comparison?.left.kind === view || (view === 'signed' && comparison?.right?.kind !== 'signed')
  return { view: 'lane', lane: onLeft ? 'left' : 'right', start, end }
}
