import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { bothLanes, changeFrom, changeTouched, selectChange } from './align.ts'
import { Bar } from './bar.tsx'
import type { ByteViewProps } from './byte-view.tsx'
import styles from './byte-view.module.css'
import { columnsOf, offsetAt } from './columns.ts'
import { CopyMenu } from './copy-menu.tsx'
import { cursorFor, rowOf, selected } from './cursor.ts'
import type { Cursor, Place } from './cursor.ts'
import { DifferenceList } from './difference-list.tsx'
import { GoToOffset } from './go-to-offset.tsx'
import { Grid } from './grid.tsx'
import { wholeCharacters } from './inspection.ts'
import { Inspector } from './inspector.tsx'
import { Legend } from './legend.tsx'
import type { Pointed } from './pointed.ts'
import { Ribbon } from './ribbon.tsx'
import { ribbonOf } from './ribbon-parts.ts'
import { itemAt, itemOfRow, layoutOf } from './rows.ts'
import type { Mode } from './rows.ts'
import { fitted, laneOn } from './selection.ts'
import type { LaneSide, Selection } from './selection.ts'
import { viewOf } from './view.ts'

/** A cursor, and the selection that it belongs to: another selection from outside puts it aside. */
interface Held {
  readonly cursor: Cursor
  readonly of: string
}

const noRows: ReadonlySet<number> = new Set()
const keyOf = (selection: Selection | null): string =>
  selection ? `${selection.lane} ${selection.start} ${selection.end}` : ''

/** Everything in the panel, once it is known how many bytes go on a row; holds what nobody outside needs to know. */
export function BytesPanel({
  comparison,
  selection: given,
  onSelect,
  words,
  perRow,
}: ByteViewProps & {
  readonly perRow: 8 | 16
}) {
  const columns = useMemo(() => columnsOf(comparison), [comparison])
  const view = useMemo(() => viewOf(comparison, perRow, columns), [comparison, perRow, columns])
  const ribbon = useMemo(() => ribbonOf({ comparison, columns }), [comparison, columns])

  const [mode, setMode] = useState<Mode>('only-differences')
  const [asText, setAsText] = useState(false)
  const [unfolded, setUnfolded] = useState({ view, rows: noRows })
  const [held, setHeld] = useState<Held | null>(null)
  const [hover, setHover] = useState<Selection | null>(null)
  const [pinned, setPinned] = useState<Selection | null>(null)

  const shown = unfolded.view === view ? unfolded.rows : noRows
  const layout = useMemo(
    () =>
      layoutOf(columns, perRow, mode, shown, {
        row: comparison.right ? 57 : 24,
        fold: 37,
        lanes: comparison.right ? 2 : 1,
      }),
    [columns, perRow, mode, shown, comparison],
  )

  const wanted = (given && fitted(comparison, given)) ?? selectChange(columns, 0, 'right')
  const key = keyOf(wanted)
  const [seen, setSeen] = useState<Selection | null>(null)
  const selection = keyOf(seen) === key ? seen : wanted
  const cursor = useMemo(
    () => cursorFor(view, selection, held?.of === key ? held.cursor : null),
    [view, selection, held, key],
  )
  const current = selection ? changeTouched(columns, selection) : -1

  const unfold = (row: number): void => setUnfolded({ view, rows: new Set([...shown, row]) })

  // A selection inside a fold opens it: whoever made it wants to see it.
  if (seen !== selection) {
    setSeen(selection)
    const hidden = cursor && itemAt(layout, itemOfRow(layout, rowOf(view, cursor.lane, cursor.offset)))
    if (hidden?.kind === 'fold') unfold(hidden.row)
  }

  const select = (next: Selection, at: Cursor | null = null): void => {
    setHeld(at ? { cursor: at, of: keyOf(next) } : null)
    setHover(null)
    onSelect(next)
  }

  const step = (way: 1 | -1): void => {
    if (selection === null) return
    const next = selectChange(columns, changeFrom(columns, selection, way), selection.lane)
    if (next) select(next)
  }

  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || columns.changes.length === 0)
      return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const onPlace = (place: Place, extend: boolean): void => {
    if (place.fold !== null) return setHeld({ cursor: { ...place, anchor: place.offset }, of: key })
    const anchor = extend && cursor && cursor.lane === place.lane ? cursor.anchor : place.offset
    const next = { ...place, anchor }
    select(selected(next), next)
  }

  const onPointed = ({ lane, offset }: Pointed, extend: boolean): void => {
    const anchor = extend && cursor?.lane === lane ? cursor.anchor : offset
    const at: Cursor = { lane, offset, anchor, fold: null }
    const whole = wholeCharacters(laneOn(comparison, lane).octets, selected(at))
    select({ lane, ...whole }, at)
  }

  const onShowFold = (row: number): void => {
    unfold(row)
    const lane = cursor?.lane ?? 'left'
    const offset = offsetAt(columns, lane, row * perRow)
    setHeld({ cursor: { lane, offset, anchor: offset, fold: null }, of: key })
  }

  const selectAll = (lane: LaneSide): void =>
    select({ lane, start: 0, end: laneOn(comparison, lane).octets.length })

  const hovered = hover && bothLanes(columns, hover)
  const ring = selection && bothLanes(columns, selection)
  const inspected = pinned ?? hover ?? selection
  const lane = selection?.lane ?? 'left'
  const gridOf = (
    <Grid
      view={view}
      layout={layout}
      words={words}
      cursor={cursor}
      selection={selection}
      ring={ring}
      hover={hovered}
      onPlace={onPlace}
      onPointed={onPointed}
      onHover={(at) => {
        const next = at && {
          lane: at.lane,
          ...wholeCharacters(laneOn(comparison, at.lane).octets, { start: at.offset, end: at.offset + 1 }),
        }
        if (keyOf(next) !== keyOf(hover)) setHover(next)
      }}
      onShowFold={onShowFold}
      onSelectAll={selectAll}
      onPin={() => setPinned(pinned ? null : selection)}
      onEscape={() => {
        setHover(null)
        setPinned(null)
      }}
    />
  )
  return (
    <>
      <Ribbon view={view} ribbon={ribbon} words={words} onJump={(target) => select(target)} />
      {comparison.right && (
        <Bar
          words={words}
          count={columns.changes.length}
          current={current}
          mode={mode}
          asText={asText}
          onStep={step}
          onMode={(next) => {
            setMode(next)
            setUnfolded({ view, rows: noRows })
          }}
          onAsText={setAsText}
        />
      )}
      {comparison.unaligned && <p className={styles.note}>{words.unaligned}</p>}
      <div className={styles.rows}>
        {asText ? (
          <DifferenceList
            view={view}
            words={words}
            current={current}
            onShow={(index) => {
              setAsText(false)
              const next = selectChange(columns, index, lane)
              if (next) select(next)
            }}
          />
        ) : (
          gridOf
        )}
      </div>
      <Inspector
        view={view}
        words={words}
        runs={inspected && bothLanes(columns, inspected)}
        lane={inspected?.lane ?? 'left'}
        pinned={pinned !== null}
        onUnpin={() => setPinned(null)}
      />
      <div className={styles.foot}>
        <Legend view={view} words={words} />
        <div className={styles.tools}>
          <GoToOffset
            words={words}
            lane={words.lanes[laneOn(comparison, lane).kind]}
            length={laneOn(comparison, lane).octets.length}
            onGo={(offset) =>
              select({
                lane,
                ...wholeCharacters(laneOn(comparison, lane).octets, { start: offset, end: offset + 1 }),
              })
            }
          />
          <CopyMenu view={view} words={words} selection={selection} />
        </div>
      </div>
    </>
  )
}
