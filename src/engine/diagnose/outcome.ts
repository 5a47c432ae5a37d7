/** What came of it; each word is a promise to scripts (exit code, `data-outcome`). */
export type Outcome = (typeof outcomes)[number]

export const outcomes = [
  'valid',
  'valid-after-repair',
  'explained',
  'likely',
  'unexplained',
  'incomplete',
] as const

/** How sure: shown in words, always. */
export type Grade = 'proven' | 'proven-without-secret' | 'likely'
