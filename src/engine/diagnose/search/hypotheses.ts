import type { Attempt } from './attempt.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Dimension, Mistake, Variation } from '#engine/diagnose/mistake.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'

/** An attempt, and the mistakes that lead to it; none: the attempt that the rule asks for. */
export interface Hypothesis {
  readonly attempt: Attempt
  readonly causes: readonly Cause[]
  /** The body from which it starts: as read, or repaired. */
  readonly start: Candidate
}

/** The order in which rewrites are applied: what is inside first. */
const order: readonly Dimension[] = ['body', 'value', 'framing', 'encoding', 'key', 'algorithm']

/** In company, only the likeliest variations of a mistake are tried: they multiply. */
const inCompany = 24

/**
 * What may have been signed, likeliest first: each start as it is, then with each mistake alone, then with pairs of mistakes
 * of different dimensions. Made one by one as they are asked for.
 */
export function* hypotheses(
  starts: readonly Hypothesis[],
  mistakes: readonly Mistake<unknown>[],
  evidence: Evidence,
): Iterable<Hypothesis> {
  yield* starts
  const rewriting = mistakes.filter((mistake) => mistake.vary !== undefined)
  for (const mistake of rewriting)
    for (const start of starts)
      if (hasKey(start) || mistake.dimension === 'key')
        yield* varied(start, mistake, variations(mistake, start.attempt, evidence))

  const alone = new Map<Hypothesis, Map<Mistake<unknown>, readonly Hypothesis[]>>(
    starts.map((start) => [start, new Map()]),
  )
  for (const [inner, outer] of pairs(rewriting))
    for (const [start, known] of alone) {
      if (!hasKey(start) && inner.dimension !== 'key' && outer.dimension !== 'key') continue
      let firsts = known.get(inner)
      if (firsts === undefined) {
        firsts = [...varied(start, inner, take(inCompany, variations(inner, start.attempt, evidence)))]
        known.set(inner, firsts)
      }
      for (const first of firsts)
        yield* varied(first, outer, take(inCompany, variations(outer, first.attempt, evidence)))
    }
}

/** Without a key, only a mistake that supplies one leads anywhere. */
const hasKey = ({ attempt }: Hypothesis): boolean => attempt.key.length > 0

const variations = (
  mistake: Mistake<unknown>,
  attempt: Attempt,
  evidence: Evidence,
): Iterable<Variation<unknown>> => mistake.vary?.(attempt, evidence) ?? []

/** The hypotheses that a mistake makes of one. */
function* varied(
  from: Hypothesis,
  mistake: Mistake<unknown>,
  made: Iterable<Variation<unknown>>,
): Iterable<Hypothesis> {
  for (const { attempt, data } of made)
    yield {
      attempt,
      causes: [...from.causes, { kind: 'mistake', id: mistake.id, data }],
      start: from.start,
    }
}

/** Pairs of different dimensions, the inner rewrite first in each; the lowest sum of ranks comes first. */
const pairs = (
  mistakes: readonly Mistake<unknown>[],
): readonly (readonly [inner: Mistake<unknown>, outer: Mistake<unknown>])[] =>
  mistakes
    .flatMap((inner) =>
      mistakes
        .filter((outer) => order.indexOf(inner.dimension) < order.indexOf(outer.dimension))
        .map((outer) => [inner, outer] as const),
    )
    .sort(([a, b], [c, d]) => a.rank + b.rank - (c.rank + d.rank))

function* take<T>(count: number, items: Iterable<T>): Iterable<T> {
  if (count <= 0) return
  let taken = 0
  for (const item of items) {
    yield item
    if (++taken === count) return
  }
}
