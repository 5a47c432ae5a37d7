import type { GivenKey } from '#engine/verify/key.ts'
import type { Answer, Call, Reply, Work } from './calls.ts'
import type { Analyst } from './protocol.ts'
import type { ShareSearcher } from './search-shares.ts'
import { createWorkerVault } from './worker-vault.ts'

/** What a worker does. A search is spread by the page: a worker has one share of it. */
export type Worker<Key> = Omit<Analyst<Key>, 'search'> & { readonly search: ShareSearcher<Key> }

/** The worker's side of a conversation: keeps the key, gives each call to the one who does it, and says what came of it. */
export function answerCalls(
  worker: Worker<GivenKey>,
  reply: (reply: Reply) => void,
): (call: Call) => Promise<void> {
  const running = new Map<number, AbortController>()
  const vault = createWorkerVault()
  return async (call) => {
    if (call.task === 'hold') return vault.hold(call.handle, call.octets)
    if (call.task === 'drop') return vault.drop()
    if (call.task === 'abort') {
      running.get(call.id)?.abort()
      return
    }
    const controller = new AbortController()
    running.set(call.id, controller)
    let key: GivenKey | null = null
    try {
      key = 'key' in call.job ? vault.lend(call.job.key) : null
      reply(await perform(worker, call, key, controller.signal, reply))
    } catch (error) {
      // An error thrown in an async handler never reaches the page's `onerror`: it has to be sent.
      reply({ id: call.id, task: 'failed', error: error instanceof Error ? error.name : 'Error' })
    } finally {
      running.delete(call.id)
      key?.octets.fill(0)
    }
  }
}

/** `key`: the one that the job names. */
async function perform(
  worker: Worker<GivenKey>,
  { id, task, job }: Work,
  key: GivenKey | null,
  signal: AbortSignal,
  reply: (reply: Reply) => void,
): Promise<Answer> {
  switch (task) {
    case 'analyse':
      return { id, task, value: await worker.analyse({ ...job, key }, signal) }
    case 'search': {
      const heard = (tried: number, total: number): void => reply({ id, task: 'step', tried, total })
      return { id, task, value: await worker.search({ ...job, key }, heard, signal) }
    }
    case 'report':
      return { id, task, value: await worker.report({ ...job, key }, signal) }
    case 'whatIf':
      return { id, task, value: await worker.whatIf({ ...job, key }, signal) }
    case 'compare':
      return { id, task, value: await worker.compare(job, signal) }
    case 'list': {
      const heard = (count: number): void => reply({ id, task: 'step', tried: count, total: 0 })
      return { id, task, value: await worker.list(job, heard, signal) }
    }
    case 'verdicts':
      return { id, task, value: await worker.verdicts({ ...job, key }, signal) }
    case 'rekey':
      return { id, task, value: await worker.rekey({ ...job, key }, signal) }
    case 'mask':
      return { id, task, value: await worker.mask({ ...job, key }, signal) }
    case 'isLocked':
      return { id, task, value: await worker.isLocked(signal) }
  }
}
