import type { Role } from '#engine/scheme/scheme.ts'
import { changeBefore, lastIndex, longest, offsetAt, widthOf } from './columns.ts'
import type { Lane } from '#engine/diagnose/comparison.ts'
import type { LaneSide } from './selection.ts'
import { laneOn } from './selection.ts'
import type { View } from './view.ts'

/** How octets look: as a part of the string to sign, as different from the other lane, or as not there. */
type Look = Role | 'different' | 'gap'

/** Neighbouring columns of a row that look the same. Columns count from the row's first; `end` is not in it. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly look: Look
  /** The offset of its first octet; of a gap, of the octet after it. */
  readonly offset: number
  /** The change it belongs to, or -1; `long` where that is too wide for solid fill. */
  readonly change: number
  readonly long: boolean
  /** Whether the difference begins and ends here, and not in another row. */
  readonly opens: boolean
  readonly closes: boolean
}

const plain = { change: -1, long: false, opens: false, closes: false } as const

/** One lane of one row, from its first column to its last. */
export function runsOf(view: View, side: LaneSide, row: number): readonly Run[] {
  const { columns, perRow } = view
  const lane = laneOn(view.comparison, side)
  const first = row * perRow
  const last = Math.min(first + perRow, columns.count)
  const runs: Run[] = []
  let index = changeBefore(columns, first)
  for (let column = first; column < last;) {
    const change = columns.changes[index]
    const start = columns.starts[index] ?? 0
    const within = change !== undefined && column < start + widthOf(change)
    if (within) {
      const octetsEnd = start + change[side].end - change[side].start
      const gap = column >= octetsEnd
      const end = gap ? start + widthOf(change) : octetsEnd
      const until = Math.min(end, last)
      runs.push({
        start: column - first,
        end: until - first,
        look: gap ? 'gap' : 'different',
        offset: gap ? change[side].end : change[side].start + column - start,
        change: index,
        long: widthOf(change) > longest,
        opens: !gap && column === start,
        closes: !gap && until === octetsEnd,
      })
      column = until
    } else {
      const until = Math.min(columns.starts[index + 1] ?? columns.count, last)
      if (until > column)
        pushEqual(runs, lane, offsetAt(columns, side, column), column - first, until - first)
      column = until
    }
    while ((columns.starts[index + 1] ?? Infinity) <= column) index++
  }
  return runs
}

/** Octets that both lanes share, cut where their part of the string to sign changes and around line ends. */
function pushEqual(runs: Run[], lane: Lane, offset: number, start: number, end: number): void {
  let segment = lastIndex(
    lane.segments.length,
    (index) => (lane.segments[index]?.start ?? Infinity) <= offset,
  )
  let opened = start
  let current: Look | null = null
  for (let column = start; column <= end; column++) {
    const at = offset + column - start
    while ((lane.segments[segment + 1]?.start ?? Infinity) <= at) segment++
    const look = column < end ? lookOf(lane, at, segment) : null
    if (look === current) continue
    if (current !== null)
      runs.push({ start: opened, end: column, look: current, offset: offset + opened - start, ...plain })
    opened = column
    current = look
  }
}

function lookOf(lane: Lane, at: number, segment: number): Look {
  const octet = lane.octets[at]
  if (octet === 0x0a || octet === 0x0d) return 'separator'
  return lane.segments[segment]?.role ?? 'body'
}

/** A run without what stands before one column and after another; it keeps its offsets right. */
export function cut(run: Run, start: number, end: number): Run {
  const from = Math.max(run.start, start)
  const to = Math.min(run.end, end)
  return {
    ...run,
    start: from,
    end: to,
    offset: run.look === 'gap' ? run.offset : run.offset + from - run.start,
    opens: run.opens && from === run.start,
    closes: run.closes && to === run.end,
  }
}

/** Runs cut in two where they cross the middle of the row, where the bytes leave a gap; those that must be. */
export const cutAt = (runs: readonly Run[], middle: number, must: (run: Run) => boolean): readonly Run[] =>
  runs.flatMap((run) =>
    run.start < middle && run.end > middle && must(run)
      ? [cut(run, 0, middle), cut(run, middle, run.end)]
      : [run],
  )
