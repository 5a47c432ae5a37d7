import type { Answer, Call, Reply, Work } from './calls.ts'
import type { Analyst } from './protocol.ts'
import type { ShareSearcher } from './search-shares.ts'

/** What a worker does. A search is spread by the page: a worker has one share of it. */
export type Worker = Omit<Analyst, 'search'> & { readonly search: ShareSearcher }

/** The worker's side of a conversation: gives each call to the one who does it, and says what came of it. */
export function answerCalls(worker: Worker, reply: (reply: Reply) => void): (call: Call) => Promise<void> {
  const running = new Map<number, AbortController>()
  return async (call) => {
    if (call.task === 'abort') {
      running.get(call.id)?.abort()
      return
    }
    const controller = new AbortController()
    running.set(call.id, controller)
    try {
      reply(await perform(worker, call, controller.signal, reply))
    } catch (error) {
      // An error thrown in an async handler never reaches the page's `onerror`: it has to be sent.
      reply({ id: call.id, task: 'failed', error: error instanceof Error ? error.name : 'Error' })
    } finally {
      running.delete(call.id)
      // The page wipes its own key; this one came as a copy.
      if ('key' in call.job) call.job.key?.octets.fill(0)
    }
  }
}

async function perform(
  worker: Worker,
  { id, task, job }: Work,
  signal: AbortSignal,
  reply: (reply: Reply) => void,
): Promise<Answer> {
  switch (task) {
    case 'analyse':
      return { id, task, value: await worker.analyse(job, signal) }
    case 'search': {
      const heard = (tried: number, total: number): void => reply({ id, task: 'step', tried, total })
      return { id, task, value: await worker.search(job, heard, signal) }
    }
    case 'report':
      return { id, task, value: await worker.report(job, signal) }
    case 'whatIf':
      return { id, task, value: await worker.whatIf(job, signal) }
    case 'compare':
      return { id, task, value: await worker.compare(job, signal) }
    case 'list': {
      const heard = (count: number): void => reply({ id, task: 'step', tried: count, total: 0 })
      return { id, task, value: await worker.list(job, heard, signal) }
    }
    case 'verdicts':
      return { id, task, value: await worker.verdicts(job, signal) }
    case 'rekey':
      return { id, task, value: await worker.rekey(job, signal) }
  }
}
