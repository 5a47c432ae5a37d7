import type { Answer, Call, Reply, Work } from './calls.ts'
import type { Analyst } from './protocol.ts'

/** The worker's side of a conversation: gives each call to the analyst, and says what came of it. */
export function answerCalls(analyst: Analyst, reply: (reply: Reply) => void): (call: Call) => Promise<void> {
  const running = new Map<number, AbortController>()
  return async (call) => {
    if (call.task === 'abort') {
      running.get(call.id)?.abort()
      return
    }
    const controller = new AbortController()
    running.set(call.id, controller)
    try {
      reply(await perform(analyst, call, controller.signal))
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

async function perform(analyst: Analyst, { id, task, job }: Work, signal: AbortSignal): Promise<Answer> {
  switch (task) {
    case 'analyse':
      return { id, task, value: await analyst.analyse(job, signal) }
    case 'whatIf':
      return { id, task, value: await analyst.whatIf(job, signal) }
    case 'compare':
      return { id, task, value: await analyst.compare(job, signal) }
  }
}
