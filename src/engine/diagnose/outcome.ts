/** What came of it; each word is a promise to scripts (exit code, `data-outcome`). */
export type Outcome = 'valid' | 'valid-after-repair' | 'explained' | 'likely' | 'unexplained' | 'incomplete'

/** How sure: shown in words, always. */
export type Grade = 'proven' | 'proven-without-secret' | 'likely'
