import { lastIndex, widthOf } from './columns.ts'
import type { Columns } from './columns.ts'

/** Whether runs of equal rows are folded away. */
export type Mode = 'only-differences' | 'all-bytes'

/** How tall things are drawn, in CSS pixels, and how many lanes a row has. */
export interface Measures {
  readonly row: number
  readonly fold: number
  readonly lanes: 1 | 2
}

/**
 * Everything that can be scrolled to, in stretches of rows that are shown or that stand folded into one line: as many as
 * there are changes, however many rows. A stretch is an index into each of the lists.
 */
export interface Layout {
  readonly measures: Measures
  /** How many there are in all: rows, folded or not, things to scroll to, pixels, rows as a screen reader counts them (one a lane, one a fold). */
  readonly rows: number
  readonly items: number
  readonly height: number
  readonly spoken: number
  readonly stretches: {
    readonly folded: Uint8Array
    /** The first row, and what comes before it. */
    readonly row: Uint32Array
    readonly item: Uint32Array
    readonly top: Uint32Array
    readonly spoken: Uint32Array
  }
}

/** One thing in the list: a row of bytes, or a fold of several. `spoken` is its first row for a screen reader, from 1. */
export interface Item {
  readonly kind: 'row' | 'fold'
  readonly row: number
  readonly rows: number
  readonly top: number
  readonly spoken: number
}

/** Rows of `perRow` columns with runs of two or more equal rows folded, but for the folds in `shown` (by first row). */
export function layoutOf(
  columns: Columns,
  perRow: number,
  mode: Mode,
  shown: ReadonlySet<number>,
  measures: Measures,
): Layout {
  const total = Math.ceil(columns.count / perRow)
  const most = mode === 'all-bytes' ? 1 : 2 * columns.changes.length + 2
  const folded = new Uint8Array(most)
  const lists = {
    row: new Uint32Array(most),
    item: new Uint32Array(most),
    top: new Uint32Array(most),
    spoken: new Uint32Array(most),
  }
  let length = 0
  let item = 0
  let top = 0
  let spoken = 0
  const push = (fold: boolean, first: number, rows: number): void => {
    folded[length] = fold ? 1 : 0
    lists.row[length] = first
    lists.item[length] = item
    lists.top[length] = top
    lists.spoken[length] = spoken
    length++
    item += fold ? 1 : rows
    top += fold ? measures.fold : rows * measures.row
    spoken += fold ? 1 : rows * measures.lanes
  }
  let open = 0
  let row = 0
  const identicalUpTo = (end: number): void => {
    if (end - row >= 2 && !shown.has(row)) {
      if (row > open) push(false, open, row - open)
      push(true, row, end - row)
      open = end
    }
    row = Math.max(row, end)
  }
  if (mode === 'only-differences' && columns.changes.length > 0) {
    for (let index = 0; index < columns.changes.length; index++) {
      const change = columns.changes[index]
      const start = columns.starts[index] ?? 0
      identicalUpTo(Math.floor(start / perRow))
      if (change) row = Math.max(row, Math.ceil((start + widthOf(change)) / perRow))
    }
    identicalUpTo(total)
  }
  if (total > open) push(false, open, total - open)
  return {
    measures,
    rows: total,
    items: item,
    height: top,
    spoken,
    stretches: {
      folded: folded.subarray(0, length),
      row: lists.row.subarray(0, length),
      item: lists.item.subarray(0, length),
      top: lists.top.subarray(0, length),
      spoken: lists.spoken.subarray(0, length),
    },
  }
}

/** The last stretch whose entry in a list is at most a value; -1 before the first. */
const stretchAt = (list: Uint32Array, value: number): number =>
  lastIndex(list.length, (index) => (list[index] ?? 0) <= value)

/** The item at an index; undefined outside. */
export function itemAt({ measures, items, rows, stretches }: Layout, index: number): Item | undefined {
  if (index < 0 || index >= items) return undefined
  const at = stretchAt(stretches.item, index)
  const row = stretches.row[at] ?? 0
  const top = stretches.top[at] ?? 0
  const spoken = (stretches.spoken[at] ?? 0) + 1
  const into = index - (stretches.item[at] ?? 0)
  if (stretches.folded[at] === 1)
    return { kind: 'fold', row, rows: (stretches.row[at + 1] ?? rows) - row, top, spoken }
  return {
    kind: 'row',
    row: row + into,
    rows: 1,
    top: top + into * measures.row,
    spoken: spoken + into * measures.lanes,
  }
}

/** The index of the item that covers a height in pixels. */
export function itemAtHeight({ measures, items, stretches }: Layout, height: number): number {
  const at = Math.max(0, stretchAt(stretches.top, height))
  const item = stretches.item[at] ?? 0
  if (stretches.folded[at] === 1) return item
  const into = Math.floor((height - (stretches.top[at] ?? 0)) / measures.row)
  return Math.min(item + Math.max(0, into), (stretches.item[at + 1] ?? items) - 1)
}

/** The index of the item that shows a row, or hides it. */
export function itemOfRow({ items, stretches }: Layout, row: number): number {
  const at = Math.max(0, stretchAt(stretches.row, row))
  const item = stretches.item[at] ?? 0
  if (stretches.folded[at] === 1) return item
  return Math.min(item + row - (stretches.row[at] ?? 0), (stretches.item[at + 1] ?? items) - 1)
}
