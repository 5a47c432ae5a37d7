import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Comparison, Lane } from '#engine/diagnose/comparison.ts'

/** Which lane of a comparison: the upper one is the left. */
export type LaneSide = 'left' | 'right'

/** What the user looks at: a run of octets of one lane. Every view reads it and none keeps its own. */
export interface Selection extends ByteRange {
  readonly lane: LaneSide
}

/** The other lane. */
export const opposite = (side: LaneSide): LaneSide => (side === 'left' ? 'right' : 'left')

/** The lane on that side; a comparison of one lane has it on both. */
export const laneOn = (comparison: Comparison, side: LaneSide): Lane =>
  side === 'right' && comparison.right ? comparison.right : comparison.left

/** The lanes that are there, the upper one first. */
export const sidesOf = (comparison: Comparison): readonly LaneSide[] =>
  comparison.right ? ['left', 'right'] : ['left']

/** A selection cut to the octets that are there: it may have been made on another comparison. */
export function fitted(comparison: Comparison, { lane, start, end }: Selection): Selection {
  const there = comparison.right ? lane : 'left'
  const { length } = laneOn(comparison, there).octets
  const from = Math.max(0, Math.min(start, length))
  return { lane: there, start: from, end: Math.max(from, Math.min(end, length)) }
}
