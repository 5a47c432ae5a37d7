import { workerClient } from './client.ts'
import type { StartThread } from './client.ts'
import type { Analyst, Vault } from './protocol.ts'
import { searchShares } from './search-shares.ts'

/** More threads than these would only take memory from each other. */
const most = 8

/**
 * An analyst on several threads, all started at once, because to start one is a request and the page makes none after loading. The
 * first answers what is asked; all of them search, and so all of them hold the key.
 */
export function analystOnThreads(
  start: StartThread,
  cores: number,
): { readonly analyst: Analyst; readonly vault: Vault } {
  const workers = Array.from({ length: Math.max(1, Math.min(most, cores)) }, () => workerClient(start))
  const [first] = workers
  // Whoever waits for it is about to reload the page or to send a link: not to stand behind an analysis.
  const last = workers.at(-1)
  if (first === undefined || last === undefined) throw new Error('no thread')
  return {
    analyst: {
      ...first,
      mask: last.mask,
      isLocked: async (signal) => {
        const locked = await Promise.all(workers.map((worker) => worker.isLocked(signal)))
        return locked.every(Boolean)
      },
      search: searchShares(
        workers.map((worker) => worker.search),
        first.analyse,
      ),
    },
    vault: {
      hold: (handle, octets) => {
        for (const worker of workers) worker.hold(handle, octets)
        // Each has a copy.
        octets.fill(0)
      },
      drop: () => {
        for (const worker of workers) worker.drop()
      },
      onLost: (tell) => {
        for (const worker of workers) worker.onLost(tell)
      },
    },
  }
}
