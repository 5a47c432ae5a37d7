import { workerClient } from './client.ts'
import type { StartThread } from './client.ts'
import type { Analyst } from './protocol.ts'
import { searchShares } from './search-shares.ts'

/** More threads than these would only take memory from each other. */
const most = 8

/**
 * An analyst on several threads, all started at once, because to start one is a request and the page makes none after loading. The
 * first answers what is asked; all of them search.
 */
export function analystOnThreads(start: StartThread, cores: number): Analyst {
  const workers = Array.from({ length: Math.max(1, Math.min(most, cores)) }, () => workerClient(start))
  const [first] = workers
  if (first === undefined) throw new Error('no thread')
  return {
    ...first,
    search: searchShares(
      workers.map((worker) => worker.search),
      first.analyse,
    ),
  }
}
