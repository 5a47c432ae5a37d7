import type { Octets } from '#engine/bytes/octets.ts'
import type { Share } from '#engine/diagnose/search/search.ts'
import { added, nothingTried } from '#engine/diagnose/search/tally.ts'
import type { Tally } from '#engine/diagnose/search/tally.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import type { Report } from '#report/report.ts'

/** What a thread is given: the capture, the question, and its share of the search. */
export interface ThreadJob {
  readonly octets: Octets
  readonly scheme: string | null
  readonly key: GivenKey | null
  readonly now: number
  readonly share: Share
}

/** What comes of a share: the report of a proved mistake, or null; and what was ruled out. */
export interface ThreadAnswer {
  readonly report: Report | null
  readonly tally: Tally
}

/** A thread that was started. */
export interface Thread {
  /** Rejects when the thread breaks. */
  readonly answer: Promise<ThreadAnswer>
  readonly end: () => void
}

/** Searches on so many threads; the first to prove a mistake ends the others. */
export async function searchOnThreads(
  job: Omit<ThreadJob, 'share'>,
  count: number,
  start: (job: ThreadJob) => Thread,
): Promise<ThreadAnswer> {
  const threads = Array.from({ length: count }, (_, index) => start({ ...job, share: { index, of: count } }))
  try {
    return await firstOf(threads)
  } finally {
    for (const { end } of threads) end()
  }
}

/** The first answer with a report, else all of them together. */
const firstOf = (threads: readonly Thread[]): Promise<ThreadAnswer> =>
  new Promise((resolve, reject) => {
    let open = threads.length
    let tally = nothingTried
    for (const { answer } of threads)
      answer.then((one) => {
        tally = added(tally, one.tally)
        open--
        if (one.report !== null || open === 0) resolve({ report: one.report, tally })
      }, reject)
  })
