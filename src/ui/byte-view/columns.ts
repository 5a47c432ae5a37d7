import type { Change } from '#engine/bytes/diff.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Comparison } from '#engine/diagnose/comparison.ts'
import type { LaneSide } from './selection.ts'

/** A difference wider than this is drawn as a tint: solid fill would turn the row into a wall. In octets. */
export const longest = 6

/**
 * Two lanes laid on one axis: equal octets share a column, and a change takes as many columns as its longer side.
 * Only where each change begins is kept; every column and offset is worked out from there.
 */
export interface Columns {
  readonly count: number
  readonly changes: readonly Change[]
  /** The column at which each change begins. */
  readonly starts: Float64Array
}

const span = (range: ByteRange): number => range.end - range.start

/** How many columns a change takes. */
export const widthOf = (change: Change): number => Math.max(span(change.left), span(change.right))

/** Lays out a comparison, in time that grows with its changes and not with its octets. */
export function columnsOf({ left, right, changes }: Comparison): Columns {
  if (right === null) return { count: left.octets.length, changes: [], starts: new Float64Array(0) }
  const starts = new Float64Array(changes.length)
  let extra = 0
  changes.forEach((change, index) => {
    starts[index] = change.left.start + extra
    extra += widthOf(change) - span(change.left)
  })
  return { count: left.octets.length + extra, changes, starts }
}

/** The last index of `length` for which `before` holds, or -1; `before` holds for a first stretch and then never again. */
export function lastIndex(length: number, before: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (before(middle)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The last change that begins at or before a column, or -1. */
export const changeBefore = ({ starts }: Columns, column: number): number =>
  lastIndex(starts.length, (index) => (starts[index] ?? 0) <= column)

/** The offset of the lane's first octet at or after a column. A column is a gap where the next one gives the same. */
export function offsetAt(columns: Columns, side: LaneSide, column: number): number {
  const index = changeBefore(columns, column)
  const change = columns.changes[index]
  if (change === undefined) return column
  const range = change[side]
  const into = column - (columns.starts[index] ?? 0)
  const width = widthOf(change)
  return into < width ? range.start + Math.min(into, span(range)) : range.end + into - width
}

/** The column of the lane's octet at an offset. */
export function columnOf(columns: Columns, side: LaneSide, offset: number): number {
  const index = lastIndex(
    columns.changes.length,
    (at) => (columns.changes[at]?.[side].start ?? Infinity) <= offset,
  )
  const change = columns.changes[index]
  if (change === undefined) return offset
  const range = change[side]
  const start = columns.starts[index] ?? 0
  return offset < range.end ? start + offset - range.start : start + widthOf(change) + offset - range.end
}
