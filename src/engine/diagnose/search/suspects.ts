import type { Cause } from '#engine/diagnose/diagnosis.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { mistakes } from '#engine/diagnose/mistakes.ts'

/** The mistakes that numbers or structure point at without any proof, the likeliest first. */
export const suspects = (evidence: Evidence): readonly Cause[] =>
  mistakes.flatMap((mistake): Cause[] => {
    const data = mistake.suspect?.(evidence) ?? null
    return data === null ? [] : [{ kind: 'mistake', id: mistake.id, data }]
  })
