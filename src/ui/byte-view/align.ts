import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Columns } from './columns.ts'
import { changeBefore, columnOf, lastIndex, longest, offsetAt, widthOf } from './columns.ts'
import type { LaneSide, Selection } from './selection.ts'
import { opposite } from './selection.ts'

/** The first change that a run of a lane touches, or -1. An empty run touches the change that has nothing there. */
export function changeTouched({ changes }: Columns, { lane, start, end }: Selection): number {
  const empty = start === end
  const passed = (range: ByteRange): boolean => (empty ? range.end < start : range.end <= start)
  const first =
    lastIndex(changes.length, (index) => {
      const change = changes[index]
      return change !== undefined && passed(change[lane])
    }) + 1
  if (!empty) return (changes[first]?.[lane].start ?? end) < end ? first : -1
  for (let index = first; (changes[index]?.[lane].start ?? Infinity) <= start; index++)
    if (changes[index]?.[lane].end === changes[index]?.[lane].start) return index
  return (changes[first]?.[lane].start ?? Infinity) <= start ? first : -1
}

/** The columns that a run of a lane takes; half-open. */
export function columnsOfRun(columns: Columns, { lane, start, end }: Selection): ByteRange {
  const from = columnOf(columns, lane, start)
  return { start: from, end: end > start ? columnOf(columns, lane, end - 1) + 1 : from }
}

/** What stands in both lanes at a selection: a short difference as a whole, else the selection and what lies across from it. */
export function bothLanes(columns: Columns, selection: Selection): Readonly<Record<LaneSide, ByteRange>> {
  const change = columns.changes[changeTouched(columns, selection)]
  if (change && widthOf(change) <= longest) {
    const own = change[selection.lane]
    if (selection.start >= own.start && selection.end <= own.end) return change
  }
  const across = counterpart(columns, selection)
  return selection.lane === 'left' ? { left: selection, right: across } : { left: across, right: selection }
}

/** The same place in the other lane: a short difference is taken whole, so that one byte of “ leads to the straight quote. */
export function counterpart(columns: Columns, selection: Selection): Selection {
  const side = opposite(selection.lane)
  const run = columnsOfRun(columns, selection)
  const start = outwards(columns, run.start, 'start')
  const end = run.end > run.start ? outwards(columns, run.end - 1, 'end') : run.end
  return {
    lane: side,
    start: offsetAt(columns, side, start),
    end: offsetAt(columns, side, Math.max(start, end)),
  }
}

/** The edge of the short change around a column; elsewhere the column's own. */
function outwards(columns: Columns, column: number, edge: 'start' | 'end'): number {
  const index = changeBefore(columns, column)
  const change = columns.changes[index]
  const start = columns.starts[index] ?? 0
  const width = change ? widthOf(change) : 0
  if (width > 0 && width <= longest && column < start + width) return edge === 'start' ? start : start + width
  return edge === 'start' ? column : column + 1
}

/** The change to go to from a selection, forwards or backwards, round at the ends; -1 where there is none. */
export function changeFrom(columns: Columns, selection: Selection, step: 1 | -1): number {
  const { length } = columns.changes
  if (length === 0) return -1
  const touched = changeTouched(columns, selection)
  if (touched >= 0) return (touched + step + length) % length
  const before = changeBefore(columns, columnOf(columns, selection.lane, selection.start))
  return step === 1 ? (before + 1) % length : (before + length) % length
}

/** A change as a selection: in the wanted lane, or in the other where the wanted one has nothing. */
export function selectChange(columns: Columns, index: number, wanted: LaneSide): Selection | null {
  const change = columns.changes[index]
  if (change === undefined) return null
  const lane = change[wanted].end > change[wanted].start ? wanted : opposite(wanted)
  return { lane, start: change[lane].start, end: change[lane].end }
}
