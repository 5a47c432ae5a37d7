import type { Cause } from '#engine/diagnose/diagnosis.ts'
import type { Mistake, Variation } from '#engine/diagnose/mistake.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'

/** A mistake on the way to a choice; its numbers are asked for once it is proved. */
export interface Step {
  readonly mistake: string
  readonly rank: number
  /** `signed`: the pieces as they were signed, in UTF-8. */
  readonly data: (signed: SignatureBase) => unknown
}

/** One thing that may have been signed, used or sent in one place, and how it came to be. No step: as the rule wants it. */
export interface Choice<Value> {
  readonly value: Value
  readonly steps: readonly Step[]
  /** What the paste did to what this starts from. */
  readonly damage: readonly Cause[]
  /** How unlikely: the rank of each mistake, and a tenth for each variation that its generator has before this one. */
  readonly cost: number
}

/** Choices that are known by their number, and made when they are first asked for. */
export interface Many<Value> {
  readonly size: number
  readonly choices: readonly Choice<Value>[]
}

export function lazily<Value>(size: number, make: () => readonly Choice<Value>[]): Many<Value> {
  let made: readonly Choice<Value>[] | null = null
  return {
    size,
    get choices() {
      return (made ??= make())
    },
  }
}

/** What the rule wants. */
export const right = <Value>(value: Value, damage: readonly Cause[] = []): Choice<Value> => ({
  value,
  steps: [],
  damage,
  cost: 10 * damage.length,
})

/** A choice with one mistake more. `place`: how many variations its generator had before. */
export const further = <Value, Next>(
  from: Choice<Value>,
  { id, rank }: Pick<Mistake<unknown>, 'id' | 'rank'>,
  { value, data }: Variation<Next, unknown>,
  place: number,
): Choice<Next> => ({
  value,
  steps: [...from.steps, { mistake: id, rank, data }],
  damage: from.damage,
  cost: from.cost + rank + place / 10,
})

/** The likeliest first; of equal values, told apart by `mark`, only that one. */
export function distinct<Value>(
  choices: readonly Choice<Value>[],
  mark: (value: Value) => string,
): readonly Choice<Value>[] {
  const seen = new Set<string>()
  return choices
    .toSorted((left, right) => left.cost - right.cost)
    .filter(({ value }) => {
      const known = mark(value)
      if (seen.has(known)) return false
      seen.add(known)
      return true
    })
}
