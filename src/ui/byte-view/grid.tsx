import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from 'react'
import { toHex } from '#engine/bytes/encodings.ts'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import { copyLimit } from './copy-as.ts'
import { moved, rowOf } from './cursor.ts'
import type { Cursor, Place } from './cursor.ts'
import { GridRows } from './grid-rows.tsx'
import styles from './grid.module.css'
import { moveOf, selectsAll } from './keys.ts'
import type { LaneRuns } from './marks.ts'
import { pointed } from './pointed.ts'
import type { Pointed } from './pointed.ts'
import { itemOfRow } from './rows.ts'
import type { Layout } from './rows.ts'
import { laneOn, sidesOf } from './selection.ts'
import type { LaneSide, Selection } from './selection.ts'
import { useRowWindow } from './use-row-window.ts'
import { nameWidth } from './view.ts'
import type { View } from './view.ts'

/** Up to this many octets in both lanes, every row is in the page as cells, so that printing and find-in-page see all of it. */
const drawnWhole = 4096

export interface GridProps {
  readonly view: View
  readonly layout: Layout
  readonly words: ByteViewWords
  readonly cursor: Cursor | null
  readonly selection: Selection | null
  /** What the frame stands around, in each lane; likewise what the pointer is on. */
  readonly ring: LaneRuns | null
  readonly hover: LaneRuns | null
  readonly onPlace: (place: Place, extend: boolean) => void
  readonly onPointed: (at: Pointed, extend: boolean) => void
  readonly onHover: (at: Pointed | null) => void
  readonly onShowFold: (row: number) => void
  readonly onSelectAll: (lane: LaneSide) => void
  readonly onPin: () => void
  readonly onEscape: () => void
}

/** The rows of bytes: one Tab stop, moved by arrow keys; only what is in sight is drawn, unless it is little. */
export function Grid(props: GridProps) {
  const { view, layout, words, cursor, selection, ring, hover } = props
  const { comparison, perRow, digits } = view
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const hasFocus = useRef(false)
  const dragged = useRef<Pointed | null>(null)
  const sides = sidesOf(comparison)
  const whole = comparison.left.octets.length + (comparison.right?.octets.length ?? 0) <= drawnWhole
  const rows = useRowWindow(scroller, layout, whole)

  const activeRow = cursor === null ? -1 : (cursor.fold ?? rowOf(view, cursor.lane, cursor.offset))
  const activeItem = activeRow < 0 ? -1 : itemOfRow(layout, activeRow)
  const activeDrawn = activeItem >= rows.first && activeItem < rows.last

  const reveal = useEffectEvent((to: Cursor | null, within: Layout) => {
    if (to) rows.reveal(itemOfRow(within, to.fold ?? rowOf(view, to.lane, to.offset)))
  })
  useLayoutEffect(() => reveal(cursor, layout), [cursor, layout])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    if (hasFocus.current && document.activeElement === document.body) element.focus({ preventScroll: true })
    if (!wantsFocus.current || !activeDrawn) return
    const target = element.querySelector<HTMLElement>('[data-active]')
    wantsFocus.current = false
    target?.focus({ preventScroll: true })
    if (target && element.scrollWidth > element.clientWidth)
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (cursor === null || event.defaultPrevented) return
    const move = moveOf(event)
    const page = Math.max(1, Math.floor(rows.height / layout.measures.row) - 1)
    if (move) {
      wantsFocus.current = true
      props.onPlace(moved(view, layout, cursor, move, page), event.shiftKey)
    } else if (selectsAll(event)) props.onSelectAll(cursor.lane)
    else if (event.key === 'Enter' && cursor.fold === null) props.onPin()
    else if (event.key === 'Escape') return props.onEscape()
    else return
    event.preventDefault()
  }

  const onCopy = (event: ClipboardEvent): void => {
    if (selection === null) return
    const octets = laneOn(comparison, selection.lane).octets.subarray(selection.start, selection.end)
    if (octets.length === 0 || octets.length > copyLimit) return
    event.clipboardData.setData('text/plain', toHex(octets, { separator: ' ' }))
    event.preventDefault()
  }

  const onPointerMove = (event: PointerEvent): void => {
    const at = pointed(view, event.target, event.clientX)
    const from = dragged.current
    if (from && at && event.buttons === 1 && at.lane === from.lane && at.offset !== from.offset)
      props.onPointed(at, true)
    else if (event.pointerType === 'mouse') props.onHover(at)
  }

  const drawn = (
    <GridRows
      view={view}
      layout={layout}
      words={words}
      first={rows.first}
      last={rows.last}
      base={rows.base}
      allCells={whole}
      hasty={rows.hasty}
      activeItem={activeItem}
      cursor={cursor}
      ring={ring}
      hover={hover}
      onShowFold={(row) => {
        wantsFocus.current = true
        props.onShowFold(row)
      }}
    />
  )

  const [upper, lower] = sides.map((side) => words.lanes[laneOn(comparison, side).kind])
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={words.grid(upper ?? '', lower ?? null)}
      aria-readonly="true"
      aria-multiselectable="true"
      aria-rowcount={layout.spoken}
      aria-colcount={perRow + 1}
      tabIndex={activeDrawn ? -1 : 0}
      className={styles.grid}
      data-lanes={sides.length}
      style={{
        ['--per-row' as string]: perRow,
        ['--digits' as string]: digits,
        ['--name-wanted' as string]: `${nameWidth(words, comparison)}px`,
      }}
      onFocus={() => {
        hasFocus.current = true
      }}
      onBlur={() => {
        hasFocus.current = false
      }}
      onScroll={rows.onScroll}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPointerDown={(event) => {
        const at = event.button === 0 ? pointed(view, event.target, event.clientX) : null
        dragged.current = event.pointerType === 'mouse' ? at : null
        if (at && dragged.current) {
          wantsFocus.current = true
          event.preventDefault()
          props.onPointed(at, event.shiftKey)
        }
      }}
      onClick={(event) => {
        const at = dragged.current ? null : pointed(view, event.target, event.clientX)
        dragged.current = null
        if (at === null) return
        wantsFocus.current = true
        props.onPointed(at, event.shiftKey)
      }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => props.onHover(null)}
    >
      {whole ? (
        <div role="rowgroup">{drawn}</div>
      ) : (
        <div style={{ height: `${rows.native}px` }} className={styles.track}>
          <div className={styles.window} style={{ height: `${Math.min(rows.height, rows.native)}px` }}>
            <div role="rowgroup" style={{ transform: `translateY(${rows.shift}px)` }}>
              {drawn}
            </div>
          </div>
        </div>
      )}
    </div>
  )
}
