import { memo } from 'react'
import type { ReactNode } from 'react'
import { toHex } from '#engine/bytes/encodings.ts'
import type { ByteViewWords } from '#i18n/byte-view-words.ts'
import { offsetAt } from './columns.ts'
import { glyphsOf } from './glyphs.ts'
import styles from './lane-row.module.css'
import { hexOffset } from './offset-text.ts'
import { Mark } from './mark.tsx'
import { cut, cutAt, runsOf } from './runs.ts'
import type { Run } from './runs.ts'
import { laneOn } from './selection.ts'
import type { LaneSide } from './selection.ts'
import { cell } from './view.ts'
import type { View } from './view.ts'

/** One lane of one row. Marks are columns of the row, below 0 or above the last where they go on in another row. */
export interface LaneRowProps {
  readonly view: View
  readonly words: ByteViewWords
  readonly side: LaneSide
  readonly row: number
  /** Where the row is an item by itself: its number. */
  readonly item: number | undefined
  /** The row's number for a screen reader, from 1. */
  readonly spoken: number
  /** Whether each byte is a cell of its own; else the row is one cell of text. */
  readonly cells: boolean
  /** Whether rows fly past: then the text leaves out what takes long to draw. */
  readonly hasty: boolean
  /** The column that the Tab key leads to, or -1. */
  readonly active: number
  readonly ringFrom: number
  readonly ringTo: number
  readonly hoverFrom: number
  readonly hoverTo: number
}

/** A lane's name and offset, its bytes, and their text. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { view, words, side, row, item, spoken, cells, hasty, ringFrom, ringTo, hoverFrom, hoverTo } = props
  const { perRow, comparison, columns, digits } = view
  const lane = laneOn(comparison, side)
  const runs = runsOf(view, side, row)
  const halves = cutAt(runs, perRow / 2, (run) => run.change >= 0 || run.look === 'separator')
  const plain = halves.length === 1 && halves[0]?.look === 'body' ? halves[0] : null
  return (
    <div
      role="row"
      aria-rowindex={spoken}
      className={styles.line}
      data-side={side}
      data-row={row}
      data-item={item}
    >
      <span role="rowheader" aria-colindex={1} className={styles.offset}>
        <b>{words.lanes[lane.kind]}</b> {hexOffset(offsetAt(columns, side, row * perRow), digits)}
      </span>
      {cells ? (
        <span className={styles.bytes} data-bytes>
          {halves.flatMap((run) => cellsOf(props, run))}
          <Mark perRow={perRow} from={ringFrom} to={ringTo} look="ring" />
          <Mark perRow={perRow} from={hoverFrom} to={hoverTo} look="hover" />
        </span>
      ) : (
        <span
          role="gridcell"
          aria-colindex={2}
          aria-colspan={perRow}
          className={join(styles.bytes, plain !== null && styles.plain)}
          data-bytes
        >
          {plain
            ? hexOf(view, side, plain)
            : halves.map((run) => (
                <span
                  key={run.start}
                  className={byteClass(run, side, perRow)}
                  style={{ width: roomOf(run, perRow) }}
                >
                  {run.look === 'gap' ? null : hexOf(view, side, run)}
                </span>
              ))}
          <Mark perRow={perRow} from={ringFrom} to={ringTo} look="ring" />
          <Mark perRow={perRow} from={hoverFrom} to={hoverTo} look="hover" />
        </span>
      )}
      <span aria-hidden="true" className={styles.text} data-text>
        {runs.map((run) => gutter(view, side, run, hasty))}
      </span>
    </div>
  )
})

const octetsOf = (view: View, side: LaneSide, run: Run): Uint8Array =>
  laneOn(view.comparison, side).octets.subarray(run.offset, run.offset + run.end - run.start)

/** The octets of a run as hex; two spaces in the middle of a row are as wide as the gap there. */
function hexOf(view: View, side: LaneSide, run: Run): string {
  const middle = view.perRow / 2
  const octets = octetsOf(view, side, run)
  if (run.start >= middle || run.end <= middle) return toHex(octets, { separator: ' ' })
  const cut = middle - run.start
  return `${toHex(octets.subarray(0, cut), { separator: ' ' })}  ${toHex(octets.subarray(cut), { separator: ' ' })}`
}

/** The width of a run of bytes, with the middle gap where that is in it. */
const roomOf = (run: Run, perRow: number): string => {
  const room = `${(run.end - run.start) * cell.byte}px`
  return run.start < perRow / 2 && run.end > perRow / 2 ? `calc(${room} + var(--middle))` : room
}

const textRoom = (run: Run) => ({ width: `${(run.end - run.start) * cell.text}px` })

const join = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

/** The classes of a run of bytes: its look, its lane where they differ, and what its edges are. */
function byteClass(run: Run, side: LaneSide, perRow: number): string {
  return join(
    styles.run,
    styles[run.look],
    run.look === 'different' && styles[side],
    run.look === 'different' && run.long && styles.long,
    run.opens && styles.opens,
    run.closes && styles.closes,
    run.start === perRow / 2 && styles.second,
  )
}

/** Each octet of a run as a cell; a gap has cells too, so that the columns of both lanes stay the same. */
function cellsOf({ view, words, side, active, ringFrom, ringTo }: LaneRowProps, run: Run): ReactNode[] {
  const name = words.lanes[laneOn(view.comparison, side).kind]
  return Array.from({ length: run.end - run.start }, (_, index) => {
    const one = cut(run, run.start + index, run.start + index + 1)
    const gap = one.look === 'gap'
    const hex = gap ? '' : toHex(octetsOf(view, side, one))
    const label = gap
      ? words.noByte
      : one.change < 0
        ? undefined
        : words.cellDiffers(hex, name, one.change + 1)
    return (
      <span
        key={one.start}
        role="gridcell"
        aria-colindex={one.start + 2}
        aria-label={label}
        aria-selected={!gap && one.start >= ringFrom && one.start < ringTo ? true : undefined}
        tabIndex={gap ? undefined : one.start === active ? 0 : -1}
        data-active={one.start === active || undefined}
        className={byteClass(one, side, view.perRow)}
      >
        {hex}
      </span>
    )
  })
}

/** A run in the text gutter. */
function gutter(view: View, side: LaneSide, run: Run, hasty: boolean): ReactNode {
  if (run.look === 'gap') return <span key={run.start} className={styles.gap} style={textRoom(run)} />
  const lane = laneOn(view.comparison, side)
  const glyphs = glyphsOf(lane.octets, run.offset, run.offset + run.end - run.start, hasty).map(
    (glyph, index) =>
      glyph.boxed ? (
        <span key={index} className={styles.box} style={{ width: `${glyph.cells * cell.text}px` }}>
          {glyph.text}
        </span>
      ) : (
        glyph.text
      ),
  )
  if (run.look === 'body') return glyphs
  return (
    <span
      key={run.start}
      className={join(styles[run.look], run.look === 'different' && styles[side])}
      style={textRoom(run)}
    >
      {glyphs}
    </span>
  )
}
