import type { CauseTable, CauseWords } from './cause-words.ts'
import type { Claimed } from './reply-words.ts'

/** The words for what a claim names. Some repairs have the ids of mistakes: they are meant where only the paste was at fault. */
export function claimedCauses(
  { outcome, causes }: Claimed,
  mistakes: CauseTable,
  repairs: CauseTable,
): readonly CauseWords[] {
  const words = new Map(
    Object.entries(
      outcome === 'valid-after-repair' ? { ...mistakes, ...repairs } : { ...repairs, ...mistakes },
    ),
  )
  return [...new Set(causes)].flatMap((id) => words.get(id) ?? [])
}
