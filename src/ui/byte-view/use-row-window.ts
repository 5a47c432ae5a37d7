import { useEffect, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { itemAt, itemAtHeight } from './rows.ts'
import type { Layout } from './rows.ts'
import { extentOf, nativeFor, scrolled } from './scaled-scroll.ts'
import type { Position } from './scaled-scroll.ts'

/** The height that the style sheet gives the window on the rows, before it is measured. In CSS pixels. */
const styledHeight = (): number => Math.max(240, Math.min(0.62 * innerHeight, 620))

/** Which items are drawn, and how to bring one into view. */
export interface RowWindow {
  readonly first: number
  /** Not in it. */
  readonly last: number
  /** Grows with each leap to other rows, so that their elements are named like those before and used again. */
  readonly base: number
  /** Whether the bar is being dragged through many rows. */
  readonly hasty: boolean
  /** How far the drawn items are moved from the top of the window, in CSS pixels. */
  readonly shift: number
  /** The height that the browser is told. */
  readonly native: number
  readonly height: number
  readonly onScroll: () => void
  /** Scrolls as little as needed; to the middle where the item is far away. */
  readonly reveal: (index: number) => void
}

/** Draws only the items in sight, over a native scroll bar that reaches the last of any number; or all, where `whole`. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  whole: boolean,
): RowWindow {
  const [height, setHeight] = useState(styledHeight)
  const [position, setPosition] = useState<Position>({ native: 0, top: 0 })
  const [base, setBase] = useState(0)
  /** Where the bar last leapt to, until it rests. */
  const [leapt, setLeapt] = useState<Position | null>(null)
  const extent = extentOf(layout.height, height)
  const top = Math.max(0, Math.min(position.top, layout.height - height))
  const firstAt = (height: number): number => itemAtHeight(layout, height)
  const first = whole ? 0 : firstAt(top)
  const last = whole ? layout.items : Math.min(layout.items, itemAtHeight(layout, top + height) + 1)

  const moved = (next: Position): boolean => {
    const leap = firstAt(next.top) - first
    const far = Math.abs(leap) >= last - first
    if (far) setBase(base + leap)
    setPosition(next)
    return far
  }

  useEffect(() => {
    if (leapt === null) return
    const rest = setTimeout(() => setLeapt(null), 120)
    return () => clearTimeout(rest)
  }, [leapt])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || whole) return
    const measure = (): void => setHeight(element.clientHeight || styledHeight())
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, whole])

  const moveTo = (wanted: number): void => {
    const element = scroller.current
    if (element === null) return
    element.scrollTo({ top: nativeFor(extent, wanted), behavior: 'instant' })
    moved({ native: element.scrollTop, top: wanted })
  }

  const onScroll = (): void => {
    const element = scroller.current
    if (element === null || whole) return
    const next = scrolled(extent, { native: position.native, top }, element.scrollTop)
    if (next.drifted) moveTo(next.top)
    else
      flushSync(() => {
        if (moved(next)) setLeapt(next)
      })
  }

  const reveal = (index: number): void => {
    const element = scroller.current
    const item = itemAt(layout, index)
    if (element === null || item === undefined) return
    const drawn = whole ? element.querySelector<HTMLElement>(`[data-item="${index}"]`) : null
    const start = drawn?.offsetTop ?? item.top
    const size = drawn?.offsetHeight ?? layout.measures[item.kind]
    const window = element.clientHeight || height
    const from = whole ? element.scrollTop : top
    if (start >= from && start + size <= from + window) return
    const near = start > from - window && start < from + 2 * window
    const wanted = !near ? start - (window - size) / 2 : start < from ? start : start + size - window
    if (whole) element.scrollTo({ top: wanted, behavior: 'instant' })
    else moveTo(Math.max(0, Math.min(layout.height - window, wanted)))
  }

  return {
    first,
    last,
    base,
    hasty: leapt !== null,
    shift: whole ? 0 : (itemAt(layout, first)?.top ?? 0) - top,
    native: whole ? layout.height : extent.native,
    height,
    onScroll,
    reveal,
  }
}
