import type { Change } from './diff.ts'

/** How far a walk got, and what differs up to there. */
export interface Walk {
  readonly changes: readonly Change[]
  /** Where it stopped on each side: at the end of the gap, or where the differences became too many. */
  readonly left: number
  readonly right: number
  /** Octets deleted and inserted. */
  readonly differences: number
  /** What it cost, in comparisons. */
  readonly cost: number
}

/**
 * The shortest edit script of a gap (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986),
 * or its beginning where it has more than `most` differences: then the way that got furthest, without its last quarter,
 * which what comes next may prove wrong. Stops as well when `budget` comparisons are spent.
 */
export function walk(left: Uint8Array, right: Uint8Array, gap: Change, most: number, budget: number): Walk {
  const columns = gap.left.end - gap.left.start
  const rows = gap.right.end - gap.right.start
  const rounds: (readonly number[])[] = []
  let cost = 0
  let before: readonly number[] = []
  while (rounds.length <= most && cost <= budget) {
    const round = rounds.length
    const reached: number[] = []
    for (let way = 0; way <= round; way++) {
      const start = startOf(before, way, round)
      let x = start
      let y = x - diagonalOf(way, round)
      while (x < columns && y < rows && left[gap.left.start + x] === right[gap.right.start + y]) {
        x++
        y++
      }
      cost += x - start + 1
      reached.push(x)
      if (x >= columns && y >= rows) return { ...leadBack([...rounds, reached], way, round, gap), cost }
    }
    rounds.push(reached)
    before = reached
  }
  let best = 0
  let furthest = -1
  for (const [way, x] of before.entries()) {
    const y = x - diagonalOf(way, rounds.length - 1)
    if (x <= columns && y <= rows && x + y > furthest) {
      furthest = x + y
      best = way
    }
  }
  return { ...leadBack(rounds, best, Math.ceil((rounds.length - 1) * 0.75), gap), cost }
}

/** The diagonal, columns less rows, of a way after a round: round 2 has ways on -2, 0 and 2. */
const diagonalOf = (way: number, round: number): number => 2 * way - round

/** Whether a way goes on from the one of the same number, by an insertion; else from the one before it, by a deletion. */
const inserts = (before: readonly number[], way: number, round: number): boolean =>
  way === 0 || (way < round && (before[way - 1] ?? 0) < (before[way] ?? 0))

/** The column where a way starts in a round, after its difference. */
function startOf(before: readonly number[], way: number, round: number): number {
  if (round === 0) return 0
  return inserts(before, way, round) ? (before[way] ?? 0) : (before[way - 1] ?? 0) + 1
}

/** Leads back from the end of a way of the last round, and keeps the first `kept` differences. */
function leadBack(
  rounds: readonly (readonly number[])[],
  lastWay: number,
  kept: number,
  gap: Change,
): Omit<Walk, 'cost'> {
  const changes: Change[] = []
  const place = (x: number, way: number, round: number) => ({
    left: gap.left.start + x,
    right: gap.right.start + x - diagonalOf(way, round),
  })
  const differences = Math.min(kept, rounds.length - 1)
  let end = place(0, 0, 0)
  let way = lastWay
  for (let round = rounds.length - 1; round >= 0; round--) {
    if (round === differences) end = place(rounds[round]?.[way] ?? 0, way, round)
    if (round === 0) break
    const before = rounds[round - 1] ?? []
    const { left, right } = place(startOf(before, way, round), way, round)
    const insertion = inserts(before, way, round)
    if (round <= differences)
      changes.push({
        left: { start: insertion ? left : left - 1, end: left },
        right: { start: insertion ? right - 1 : right, end: right },
      })
    if (!insertion) way--
  }
  return { changes: changes.toReversed(), ...end, differences }
}
