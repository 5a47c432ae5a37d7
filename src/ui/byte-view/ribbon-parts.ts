import type { Lane } from '#engine/diagnose/comparison.ts'
import type { Segment } from '#engine/diagnose/comparison.ts'
import type { Columns } from './columns.ts'
import type { LaneSide } from './selection.ts'
import { laneOn } from './selection.ts'
import type { View } from './view.ts'

/** A tick of the ribbon: where it starts and how far it goes, in hundredths of its part. */
interface Tick {
  readonly start: number
  readonly width: number
}

/** A part of the string to sign on the ribbon. */
export interface RibbonPart {
  readonly segment: Segment
  /** Its length in the other lane, where it has another one there. */
  readonly otherSize: number | null
  readonly ticks: readonly Tick[]
}

/** The ribbon: which lane it shows, and its parts in order. */
export interface Ribbon {
  readonly side: LaneSide
  readonly parts: readonly RibbonPart[]
}

/** How many places a part has for ticks: differences that share one share a tick. */
const places = 300

/** The string to sign at scale, from the lane that has more of its parts; in time that grows with the changes. */
export function ribbonOf({ comparison, columns }: Pick<View, 'comparison' | 'columns'>): Ribbon {
  const { left, right } = comparison
  const side: LaneSide = right && right.segments.length > left.segments.length ? 'right' : 'left'
  const lane = laneOn(comparison, side)
  const other = right ? laneOn(comparison, side === 'left' ? 'right' : 'left') : null
  const ticks = ticksOf(columns, side, lane)
  const alike = other?.segments.length === lane.segments.length
  return {
    side,
    parts: lane.segments.map((segment, index) => {
      const twin = alike ? other?.segments[index] : undefined
      const size = twin?.role === segment.role ? twin.end - twin.start : null
      return {
        segment,
        otherSize: size === segment.end - segment.start ? null : size,
        ticks: ticks[index] ?? [],
      }
    }),
  }
}

function ticksOf({ changes }: Columns, side: LaneSide, lane: Lane): readonly (readonly Tick[])[] {
  const taken = lane.segments.map(() => new Set<number>())
  let first = 0
  for (const change of changes) {
    const { start, end } = change[side]
    while ((lane.segments[first + 1]?.start ?? Infinity) <= start) first++
    for (let index = first; index < lane.segments.length; index++) {
      const segment = lane.segments[index]
      const marked = taken[index]
      if (!segment || !marked || (index > first && segment.start >= end)) break
      const size = Math.max(1, segment.end - segment.start)
      const from = Math.floor((Math.max(0, start - segment.start) / size) * places)
      const to = Math.ceil((Math.min(size, end - segment.start) / size) * places)
      if (marked.size < places)
        for (let at = Math.min(places - 1, from); at < Math.max(from + 1, to); at++) marked.add(at)
    }
  }
  return taken.map((marked) => merged([...marked].sort((one, other) => one - other)))
}

/** Neighbouring places as one tick. */
function merged(marked: readonly number[]): readonly Tick[] {
  const ticks: Tick[] = []
  for (const at of marked) {
    const last = ticks.at(-1)
    const start = (at / places) * 100
    const width = 100 / places
    if (last && Math.abs(last.start + last.width - start) < 0.001)
      ticks[ticks.length - 1] = { start: last.start, width: last.width + width }
    else ticks.push({ start, width })
  }
  return ticks
}
