import { diff } from '#engine/bytes/diff.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'
import { messageOf } from '#engine/scheme/read-base.ts'
import type { Comparison, Lane, LaneKind, Segment } from '#engine/diagnose/comparison.ts'

/** A string to sign as a lane, each piece a segment. */
export function laneOf(kind: LaneKind, base: SignatureBase): Lane {
  let at = 0
  const segments = base.map((piece): Segment => {
    const start = at
    at += piece.octets.length
    return { role: piece.role, start, end: at, from: piece.from }
  })
  return { kind, octets: messageOf(base), segments }
}

/** Octets without known parts, such as a string in another encoding, as a lane of one segment. */
export const plainLane = (kind: LaneKind, octets: Octets): Lane => ({
  kind,
  octets,
  segments: [{ role: 'body', start: 0, end: octets.length, from: { kind: 'supplied' } }],
})

/** One lane, nothing beside it. */
export const single = (lane: Lane): Comparison => ({ left: lane, right: null, changes: [], unaligned: false })

/** Two lanes, aligned. Parts before the body are short and rarely moved, so the whole strings are aligned at once. */
export function beside(left: Lane, right: Lane): Comparison {
  const { changes, unaligned } = diff(left.octets, right.octets)
  return { left, right, changes, unaligned }
}
