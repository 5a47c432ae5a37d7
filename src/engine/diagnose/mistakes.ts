import type { Mistake } from './mistake.ts'

const files = import.meta.glob<Mistake<unknown>>('./mistakes/*.ts', { eager: true, import: 'default' })

/** Every known mistake, the likeliest first. */
export const mistakes: readonly Mistake<unknown>[] = Object.values(files).sort(
  (left, right) => left.rank - right.rank,
)

export const mistakeById = (id: string): Mistake<unknown> | undefined =>
  mistakes.find((mistake) => mistake.id === id)
