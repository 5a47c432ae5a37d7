import { columnOf, offsetAt } from './columns.ts'
import { itemAt, itemOfRow } from './rows.ts'
import type { Layout } from './rows.ts'
import type { LaneSide, Selection } from './selection.ts'
import { laneOn, opposite, sidesOf } from './selection.ts'
import type { View } from './view.ts'

/** Where the keyboard stands: on an octet of a lane, or on a fold, named by its first row. */
export interface Place {
  readonly lane: LaneSide
  readonly offset: number
  readonly fold: number | null
}

/** A place, and the octet that a selection began at. */
export interface Cursor extends Place {
  readonly anchor: number
}

export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row-start'
  | 'row-end'
  | 'lane-start'
  | 'lane-end'
  | 'page-up'
  | 'page-down'

/** What a cursor has selected: from the octet it began at to the one it is on, both in it. */
export const selected = ({ lane, anchor, offset }: Cursor): Selection => ({
  lane,
  start: Math.min(anchor, offset),
  end: Math.max(anchor, offset) + 1,
})

/** The cursor of a selection: the one at hand, which made it, or one on its first octet; null where the lane is empty. */
export function cursorFor(view: View, selection: Selection | null, at: Cursor | null): Cursor | null {
  const lane = at?.lane ?? selection?.lane ?? 'left'
  const { length } = laneOn(view.comparison, lane).octets
  if (length === 0) return null
  if (at && at.offset < length) return at
  const offset = Math.min(selection?.start ?? 0, length - 1)
  return { lane, offset, anchor: offset, fold: null }
}

/** The row that an octet stands in. */
export const rowOf = (view: View, lane: LaneSide, offset: number): number =>
  Math.floor(columnOf(view.columns, lane, offset) / view.perRow)

/** The octet of a lane nearest to a column within its row; null where the lane has none in that row. */
function nearest(view: View, lane: LaneSide, column: number): Place | null {
  const { columns, perRow } = view
  const first = column - (column % perRow)
  const from = offsetAt(columns, lane, first)
  const to = offsetAt(columns, lane, Math.min(first + perRow, columns.count))
  if (to === from) return null
  const offset = Math.max(from, Math.min(offsetAt(columns, lane, column), to - 1))
  return { lane, offset, fold: null }
}

/** The same octet, or the fold that hides it. */
function unlessFolded(view: View, layout: Layout, lane: LaneSide, offset: number): Place {
  const item = itemAt(layout, itemOfRow(layout, rowOf(view, lane, offset)))
  return { lane, offset, fold: item?.kind === 'fold' ? item.row : null }
}

/** The place in an item: its fold, or the octet nearest to a column in the first of the wanted lanes that has one. */
function placeIn(
  view: View,
  layout: Layout,
  index: number,
  column: number,
  lanes: readonly LaneSide[],
): Place | null {
  const item = itemAt(layout, index)
  if (item === undefined) return null
  const target = Math.min(item.row * view.perRow + (column % view.perRow), view.columns.count - 1)
  const lane = lanes[0] ?? 'left'
  if (item.kind === 'fold') return { lane, offset: offsetAt(view.columns, lane, target), fold: item.row }
  for (const side of lanes) {
    const place = nearest(view, side, target)
    if (place) return place
  }
  return null
}

/** Where a key leads from a place; the same place at an edge. `page` in items. */
export function moved(view: View, layout: Layout, at: Place, move: Move, page: number): Place {
  const { lane, offset, fold } = at
  const last = laneOn(view.comparison, lane).octets.length - 1
  const column = columnOf(view.columns, lane, offset)
  const row = Math.floor(column / view.perRow)
  const index = itemOfRow(layout, fold ?? row)
  const sides = sidesOf(view.comparison)
  const along = (step: 1 | -1): Place => {
    const item = fold === null ? undefined : itemAt(layout, index)
    const next = item
      ? step === 1
        ? offsetAt(view.columns, lane, (item.row + item.rows) * view.perRow)
        : offsetAt(view.columns, lane, item.row * view.perRow) - 1
      : offset + step
    return next < 0 || next > last ? at : unlessFolded(view, layout, lane, next)
  }
  const across = (step: 1 | -1): Place => {
    if (fold === null && sides.length === 2 && lane === (step === 1 ? 'left' : 'right')) {
      const below = nearest(view, opposite(lane), column)
      if (below) return below
    }
    return placeIn(view, layout, index + step, column, step === 1 ? sides : [...sides].reverse()) ?? at
  }
  const leap = (items: number): Place => {
    const target = Math.max(0, Math.min(layout.items - 1, index + items))
    return placeIn(view, layout, target, column, [lane, opposite(lane)]) ?? at
  }
  switch (move) {
    case 'left':
      return along(-1)
    case 'right':
      return along(1)
    case 'up':
      return across(-1)
    case 'down':
      return across(1)
    case 'row-start':
      return fold === null ? (nearest(view, lane, row * view.perRow) ?? at) : at
    case 'row-end':
      return fold === null ? (nearest(view, lane, row * view.perRow + view.perRow - 1) ?? at) : at
    case 'lane-start':
      return unlessFolded(view, layout, lane, 0)
    case 'lane-end':
      return unlessFolded(view, layout, lane, Math.max(0, last))
    case 'page-up':
      return leap(-page)
    case 'page-down':
      return leap(page)
  }
}
