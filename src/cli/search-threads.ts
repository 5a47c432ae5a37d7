import type { Octets } from '#engine/bytes/octets.ts'
import type { Share } from '#engine/diagnose/search/search.ts'
import { added, nothingTried } from '#engine/diagnose/search/tally.ts'
import type { Tally } from '#engine/diagnose/search/tally.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import type { Report } from '#report/report.ts'

/** What a thread is given: the capture, the question, and its share of the search. */
export interface ThreadJob {
  readonly octets: Octets
  /** Which of several requests, from 1; null: the likeliest. */
  readonly entry: number | null
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

/** Told now and then how many variants have been tried, and about how many there are. */
export type Heard = (tried: number, total: number) => void

/** What a thread says: how far it is, then its answer. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly tried: number; readonly total: number }
  | { readonly kind: 'answer'; readonly answer: ThreadAnswer }

/** A thread that was started. */
export interface Thread {
  /** Rejects when the thread breaks, or ends without a word. */
  readonly answer: Promise<ThreadAnswer>
  readonly end: () => void
}

/** Starts a thread; a test starts none and answers itself. */
export type StartThread = (job: ThreadJob, heard: Heard) => Thread

/** Searches on so many threads; the first to prove a mistake ends the others. */
export async function searchOnThreads(
  job: Omit<ThreadJob, 'share'>,
  count: number,
  start: StartThread,
  heard: Heard,
): Promise<ThreadAnswer> {
  const tried = Array.from({ length: count }, () => 0)
  const threads: Thread[] = []
  try {
    for (const index of tried.keys())
      threads.push(
        start({ ...job, share: { index, of: count } }, (mine, total) => {
          tried[index] = mine
          // The shares are alike, so that one of them tells the size of all.
          heard(
            tried.reduce((sum, one) => sum + one, 0),
            total * count,
          )
        }),
      )
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
