import type { ByteRange } from '#engine/bytes/octets.ts'
import { columnsOfRun } from './align.ts'
import type { LaneSide } from './selection.ts'
import type { View } from './view.ts'

/** Runs to frame, one in each lane. */
export type LaneRuns = Readonly<Record<LaneSide, ByteRange>>

const none: ByteRange = { start: -1, end: -1 }

/**
 * Where a frame reaches into a row: its columns, counted from the row's first. One below the first or past the last where
 * it goes on in another row; -1 to -1 where it does not come here.
 */
export function markIn(view: View, lane: LaneSide, row: number, runs: LaneRuns | null): ByteRange {
  const range = runs?.[lane]
  if (range === undefined || range.start === range.end) return none
  const run = columnsOfRun(view.columns, { lane, ...range })
  const first = row * view.perRow
  const start = Math.max(-1, run.start - first)
  const end = Math.min(view.perRow + 1, run.end - first)
  return start >= view.perRow || end <= 0 ? none : { start, end }
}
