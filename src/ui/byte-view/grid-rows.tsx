import type { ReactNode } from 'react'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import { columnOf } from './columns.ts'
import type { Cursor } from './cursor.ts'
import { FoldRow } from './fold-row.tsx'
import styles from './grid.module.css'
import { LaneRow } from './lane-row.tsx'
import { markIn } from './marks.ts'
import type { LaneRuns } from './marks.ts'
import { itemAt } from './rows.ts'
import type { Item, Layout } from './rows.ts'
import { sidesOf } from './selection.ts'
import type { View } from './view.ts'

export interface GridRowsProps {
  readonly view: View
  readonly layout: Layout
  readonly words: ByteViewWords
  /** The items to draw; `last` is not in it. */
  readonly first: number
  readonly last: number
  /** What item numbers are counted from to name the elements: grows where they are to be used again for other rows. */
  readonly base: number
  /** Whether all rows have a cell for each byte, or only the active one. */
  readonly allCells: boolean
  /** Whether rows fly past. */
  readonly hasty: boolean
  readonly activeItem: number
  readonly cursor: Cursor | null
  readonly ring: LaneRuns | null
  readonly hover: LaneRuns | null
  readonly onShowFold: (row: number) => void
}

/** Neighbouring items of the grid: rows of one or two lanes, and folds. */
export function GridRows(props: GridRowsProps): ReactNode {
  const { view, layout, words, first, last, base, activeItem } = props
  return Array.from({ length: last - first }, (_, offset) => {
    const index = first + offset
    const item = itemAt(layout, index)
    if (item === undefined) return null
    if (item.kind === 'row') return rowOf(props, item, index)
    return (
      <FoldRow
        key={index - base}
        words={words}
        index={index}
        row={item.row}
        rows={item.rows}
        bytes={Math.min(view.columns.count, (item.row + item.rows) * view.perRow) - item.row * view.perRow}
        perRow={view.perRow}
        spoken={item.spoken}
        active={index === activeItem}
        onShow={props.onShowFold}
      />
    )
  })
}

function rowOf(props: GridRowsProps, { row, spoken }: Item, index: number): ReactNode {
  const { view, words, base, allCells, hasty, activeItem, cursor, ring, hover } = props
  const sides = sidesOf(view.comparison)
  const lanes = sides.map((side, lane) => {
    const active = index === activeItem && cursor?.lane === side && cursor.fold === null
    const ringed = markIn(view, side, row, ring)
    const hovered = markIn(view, side, row, hover)
    return (
      <LaneRow
        key={sides.length === 1 ? index - base : side}
        view={view}
        words={words}
        side={side}
        row={row}
        item={sides.length === 1 ? index : undefined}
        spoken={spoken + lane}
        hasty={hasty}
        cells={allCells || index === activeItem}
        active={active ? columnOf(view.columns, side, cursor.offset) - row * view.perRow : -1}
        ringFrom={ringed.start}
        ringTo={ringed.end}
        hoverFrom={hovered.start}
        hoverTo={hovered.end}
      />
    )
  })
  if (lanes.length === 1) return lanes[0]
  return (
    <div key={index - base} className={styles.pair} data-item={index}>
      {lanes}
    </div>
  )
}
