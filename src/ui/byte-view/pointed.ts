import { columnOf, offsetAt } from './columns.ts'
import type { LaneSide } from './selection.ts'
import { laneOn } from './selection.ts'
import { cell, columnAtX } from './view.ts'
import type { View } from './view.ts'

/** An octet of a lane that the pointer is on. */
export interface Pointed {
  readonly lane: LaneSide
  readonly offset: number
}

/** The octet under the pointer: over its hex or its text; null elsewhere and over a gap. */
export function pointed(view: View, target: EventTarget, clientX: number): Pointed | null {
  if (!(target instanceof Element)) return null
  const line = target.closest<HTMLElement>('[data-row]')
  const area = target.closest('[data-bytes], [data-text]')
  const lane = line?.dataset['side']
  if (!line || !area || (lane !== 'left' && lane !== 'right')) return null
  const own = target.closest('[role=gridcell]:not([aria-colspan])')?.getAttribute('aria-colindex')
  const x = clientX - area.getBoundingClientRect().left
  const into = own
    ? Number(own) - 2
    : area.hasAttribute('data-text')
      ? Math.floor(x / cell.text)
      : columnAtX(view.perRow, x)
  const column = Number(line.dataset['row']) * view.perRow + Math.max(0, Math.min(view.perRow - 1, into))
  const offset = offsetAt(view.columns, lane, column)
  const there =
    offset < laneOn(view.comparison, lane).octets.length && columnOf(view.columns, lane, offset) === column
  return there ? { lane, offset } : null
}
