import type { Repair } from './repair.ts'

const files = import.meta.glob<Repair<unknown>>('./repairs/*.ts', { eager: true, import: 'default' })

/** All repairs, in the order in which they are combined. */
export const repairs: readonly Repair<unknown>[] = Object.values(files).sort(
  (left, right) => left.rank - right.rank,
)

const byId = new Map(repairs.map((repair) => [repair.id, repair]))

/** The repair of that id; undefined where there is none. */
export const repairById = (id: string): Repair<unknown> | undefined => byId.get(id)
