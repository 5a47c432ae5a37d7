import type { Check } from './finding.ts'

const files = import.meta.glob<Check<unknown>>('./checks/*.ts', { eager: true, import: 'default' })

/** Every check that is known, by file name. */
export const checks: readonly Check<unknown>[] = Object.values(files)

const byId = new Map(checks.map((check) => [check.id, check]))

export const checkById = (id: string): Check<unknown> | undefined => byId.get(id)
