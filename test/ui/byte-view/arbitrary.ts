import * as fc from 'fast-check'
import type { Change } from '#engine/bytes/diff.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Comparison, Lane, LaneKind } from '#engine/diagnose/comparison.ts'

const octets = (maxLength: number): fc.Arbitrary<Octets> =>
  fc.uint8Array({ maxLength }).map((values) => new Uint8Array(values))

const lane = (kind: LaneKind, runs: readonly Octets[]): Lane => {
  const joined = concat(runs)
  return {
    kind,
    octets: joined,
    segments: [{ role: 'body', start: 0, end: joined.length, from: { kind: 'supplied' } }],
  }
}

/** Two lanes with changes between equal runs; a change may be empty on one side, and two may touch. */
export const comparisons: fc.Arbitrary<Comparison> = fc
  .tuple(
    fc.array(
      fc
        .record({ equal: octets(70), left: octets(9), right: octets(9) })
        .filter(({ left, right }) => left.length + right.length > 0),
      { maxLength: 12 },
    ),
    octets(70),
  )
  .map(([pieces, tail]) => {
    const changes: Change[] = []
    const at = { left: 0, right: 0 }
    for (const { equal, left, right } of pieces) {
      const start = { left: at.left + equal.length, right: at.right + equal.length }
      at.left = start.left + left.length
      at.right = start.right + right.length
      changes.push({
        left: { start: start.left, end: at.left },
        right: { start: start.right, end: at.right },
      })
    }
    return {
      left: lane('signed', [...pieces.flatMap(({ equal, left }) => [equal, left]), tail]),
      right: lane('sent', [...pieces.flatMap(({ equal, right }) => [equal, right]), tail]),
      changes,
      unaligned: false,
    }
  })
