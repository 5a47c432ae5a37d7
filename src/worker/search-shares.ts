import { added, nothingTried } from '#engine/diagnose/search/tally.ts'
import type { Tally } from '#engine/diagnose/search/tally.ts'
import type { Analyst, AnalysisJob, KeyHandle, Progress, Searched, ShareJob } from './protocol.ts'

/** Whoever searches one share: a thread, or this one. Rejects when the signal is aborted. */
export type ShareSearcher<Key = KeyHandle> = (
  job: ShareJob<Key>,
  heard: (tried: number, total: number) => void,
  signal: AbortSignal,
) => Promise<Searched>

/** Milliseconds between two words on how far a search is: nobody reads faster. */
const pause = 200

/**
 * A search spread over all that can search. The first to prove a mistake ends the others; where none does, or the signal is
 * aborted, the account is told anew with what was ruled out.
 */
export const searchShares =
  <Key>(searchers: readonly ShareSearcher<Key>[], analyse: Analyst<Key>['analyse']): Analyst<Key>['search'] =>
  async (job, heard, signal) => {
    const ended = new AbortController()
    const end = (): void => ended.abort()
    signal.addEventListener('abort', end, { once: true })
    const watch = watched(searchers.length, heard)
    try {
      signal.throwIfAborted()
      const found = await firstFound(searchers, job, watch.step, ended)
      if (found.found !== null) return found.found
      return await analyse({ ...job, searched: found }, new AbortController().signal)
    } catch (error) {
      if (!signal.aborted) throw error
      const tally: Tally = { ...nothingTried, computed: watch.tried() }
      return await analyse({ ...job, searched: { tally } }, new AbortController().signal)
    } finally {
      signal.removeEventListener('abort', end)
    }
  }

async function firstFound<Key>(
  searchers: readonly ShareSearcher<Key>[],
  job: AnalysisJob<Key>,
  step: (index: number, tried: number, total: number) => void,
  ended: AbortController,
): Promise<Searched> {
  let best: Searched | null = null
  const answers = await Promise.all(
    searchers.map(async (search, index): Promise<Searched | null> => {
      try {
        const answer = await search(
          { ...job, share: { index, of: searchers.length } },
          (tried, total) => step(index, tried, total),
          ended.signal,
        )
        if (answer.found === null) return answer
        best ??= answer
        ended.abort()
        return answer
      } catch (error) {
        // Another one was faster.
        if (best !== null) return null
        ended.abort()
        throw error
      }
    }),
  )
  return (
    best ?? {
      found: null,
      tally: answers.reduce((sum, answer) => added(sum, answer?.tally ?? nothingTried), nothingTried),
      further: answers[0]?.further ?? null,
    }
  )
}

/** Adds up how far each one is, and passes it on now and then. */
function watched(
  count: number,
  heard: (progress: Progress) => void,
): {
  readonly step: (index: number, tried: number, total: number) => void
  readonly tried: () => number
} {
  const started = performance.now()
  const shares = Array.from({ length: count }, () => ({ tried: 0, total: 0 }))
  const sum = (name: 'tried' | 'total'): number => shares.reduce((all, share) => all + share[name], 0)
  let told = -pause
  return {
    step: (index, tried, total) => {
      shares[index] = { tried, total }
      const now = performance.now()
      // Until each has said how much it has to do, the sum would be too small.
      if (now - told < pause || shares.some((share) => share.total === 0)) return
      told = now
      const perSecond = Math.round((sum('tried') / Math.max(1, now - started)) * 1_000)
      heard({ tried: sum('tried'), total: sum('total'), perSecond })
    },
    tried: () => sum('tried'),
  }
}
