import { segmentsOf } from './segments.ts'
import type { Segment, Segments } from './segments.ts'
import type { Space } from './space.ts'

/** Every combination of a segment of each list: no hypothesis stands in two blocks. */
export interface Block extends Segments<'one'> {
  readonly weight: number
  /** How many mistakes each hypothesis has. */
  readonly mistakes: number
  readonly size: number
}

/** How far a search goes. */
interface Limits {
  readonly weight: number
  /** The same of one mistake alone: each should be tried early. */
  readonly alone: number
  /** Hypotheses, each counted as often as it is slower than the fast ones. */
  readonly work: number
  /** Octets to hash, about. */
  readonly octets: number
}

/** What is answered on paste: every mistake alone, and the likely ones in pairs. */
export const quick: Limits = { weight: 8, alone: 16, work: 80_000, octets: 64_000_000 }

/** The same where no secret was given: what can be proved without one is little, and nobody waits for it. */
export const keyless: Limits = { weight: 8, alone: 10, work: 12_000, octets: 12_000_000 }

/** What a search goes on with until it has gone through all that is at all likely: pairs of most mistakes, and likely threes. */
export const deep: Limits = { weight: 16, alone: 16, work: 5_000_000, octets: 4_000_000_000 }

/** Everything, for whoever has the time. */
export const whole: Limits = { weight: 24, alone: 24, work: 60_000_000, octets: 60_000_000_000 }

/** Four wrong guesses about a program are not one likely guess. */
const mostTogether = 3

/** How much longer one mistake alone may take than all of it should. */
const patience = 4

/** What the segments that have been chosen come to. */
interface Sum {
  readonly weight: number
  readonly mistakes: number
  readonly size: number
  readonly work: number
}

/**
 * The blocks within limits, the likeliest first, of those the smallest. What stands in `done` is left out. A space is the same in
 * every thread, and so is its plan. Bodies with two mistakes take a while to make: a plan that is only counted does without.
 */
export function planOf(
  space: Space,
  limits: Limits,
  done: readonly Block[] = [],
  withDoubles = limits === deep || limits === whole,
): readonly Block[] {
  const past = new Set(done.map(nameOf))
  const ordered = [...blocksOf(space, limits, withDoubles)]
    .filter(([block]) => !past.has(nameOf(block)))
    .sort(([one], [other]) => one.weight - other.weight || one.size - other.size)
  const kept: Block[] = []
  let left = limits
  for (const [block, work] of ordered) {
    const octets = work * lengthIn(block)
    // One mistake alone is only left out where a body is so large that hashing it that often would take minutes.
    const isOver =
      block.mistakes > 1 ? work > left.work || octets > left.octets : octets > patience * limits.octets
    if (isOver) continue
    kept.push(block)
    left = { ...left, work: left.work - work, octets: left.octets - octets }
  }
  return kept
}

/** How many hypotheses there are in all. */
export const sizeOf = (plan: readonly Block[]): number => plan.reduce((sum, { size }) => sum + size, 0)

/** Every block that is likely enough, and the work that it is. */
function* blocksOf(space: Space, limits: Limits, withDoubles: boolean): Iterable<readonly [Block, number]> {
  const lists = segmentsOf(space, withDoubles)
  const isLikely = ({ weight, mistakes }: Sum): boolean =>
    mistakes <= mostTogether && weight <= (mistakes === 1 ? limits.alone : limits.weight)
  function* within<Value>(
    segments: readonly Segment<Value>[],
    sum: Sum,
  ): Iterable<readonly [Segment<Value>, Sum]> {
    for (const segment of segments) {
      const count = segment.size
      const next = {
        weight: sum.weight + segment.weight,
        mistakes: sum.mistakes + segment.mistakes,
        size: sum.size * count,
        work: sum.work * count * segment.slowness,
      }
      if (isLikely(next)) yield [segment, next]
    }
  }
  for (const [bodies, a] of within(lists.bodies, { weight: 0, mistakes: 0, size: 1, work: 1 }))
    for (const [framings, b] of within(lists.framings, a))
      for (const [keys, c] of within(lists.keys, b))
        for (const [timestamps, d] of within(lists.timestamps, c))
          for (const [nonces, e] of within(lists.nonces, d))
            for (const [encodings, f] of within(lists.encodings, e))
              for (const [algorithms, { weight, mistakes, size, work }] of within(lists.algorithms, f)) {
                const segments = { bodies, framings, keys, timestamps, nonces, encodings, algorithms }
                yield [{ ...segments, weight, mistakes, size }, work]
              }
}

const nameOf = (block: Block): string => segmentNames.map((list) => block[list].name).join(', ')

const segmentNames = [
  'bodies',
  'framings',
  'keys',
  'timestamps',
  'nonces',
  'encodings',
  'algorithms',
] as const

/** Octets of one message of a block, about: what stands around a body takes a hundred. */
function lengthIn({ bodies: { choices } }: Block): number {
  const middle = choices[choices.length >> 1]
  return (middle?.value.octets.length ?? 0) + 100
}
