import type { Worker } from './answer-calls.ts'
import type { Answer, Call, Reply, Step, Work } from './calls.ts'
import type { KeyHandle, Vault } from './protocol.ts'

/** A worker that was started, as far as it is used here; a test passes in its own. */
interface Thread {
  readonly send: (call: Call) => void
  readonly end: () => void
}

/** Starts a worker, and says who is told of its replies, and of its failing. */
export type StartThread = (heard: (reply: Reply) => void, broke: (how: string) => void) => Thread

/**
 * A worker that has not stopped this long after it was told to hangs, and is ended. Milliseconds. Long, because to start another
 * is a request for its file, and the page promises to make none after loading: a worker that is merely busy is waited for.
 */
const patience = 20_000

/** The worker broke: it could not start, ran out of memory, or threw. Its text quotes nothing of the capture. */
class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure'
}

interface Pending {
  readonly work: Work
  readonly settle: (reply: Exclude<Reply, Step>) => void
  readonly step: (tried: number, total: number) => void
}

/** What a worker does, asked from the page. The worker is kept warm; one that hangs or breaks is replaced, and its key is lost. */
export function workerClient(start: StartThread): Worker<KeyHandle> & Vault {
  const pending = new Map<number, Pending>()
  let last = 0
  let thread: Thread | null = null
  let holds = false
  let lost: (() => void) | null = null

  const end = (): void => {
    thread?.end()
    thread = null
    if (!holds) return
    holds = false
    lost?.()
  }

  const fail = (error: string): void => {
    end()
    const left = [...pending.values()]
    pending.clear()
    for (const { work, settle } of left) settle({ id: work.id, task: 'failed', error })
  }

  const heard = (reply: Reply): void => {
    if (reply.task === 'step') {
      pending.get(reply.id)?.step(reply.tried, reply.total)
      return
    }
    pending.get(reply.id)?.settle(reply)
    pending.delete(reply.id)
  }

  const running = (): Thread => (thread ??= start(heard, fail))

  /** Tells the worker to give up. One that is deep in a loop cannot hear it: it is ended, and what else it had to do goes to the next. */
  const giveUp = (id: number): void => {
    const asked = thread
    asked?.send({ id, task: 'abort' })
    setTimeout(() => {
      if (!pending.delete(id) || thread !== asked) return
      end()
      for (const { work } of pending.values()) running().send(work)
    }, patience)
  }

  /** Sends work. `read` takes the value out of the answer; what is not an answer to this task has none. */
  const ask = <Value>(
    signal: AbortSignal,
    workOf: (id: number) => Work,
    read: (answer: Answer) => Value | null,
    step: Pending['step'] = () => {},
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const work = workOf(++last)
      const abort = (): void => {
        giveUp(work.id)
        reject(signal.reason)
      }
      const settle: Pending['settle'] = (reply) => {
        signal.removeEventListener('abort', abort)
        const value = reply.task === 'failed' ? null : read(reply)
        if (value !== null) resolve(value)
        else
          reject(new WorkerFailure(reply.task === 'failed' ? reply.error : 'another answer than asked for'))
      }
      signal.addEventListener('abort', abort, { once: true })
      pending.set(work.id, { work, settle, step })
      try {
        running().send(work)
      } catch {
        fail('the worker could not be started')
      }
    })

  try {
    running()
  } catch {
    // It is said when something is asked.
  }

  return {
    analyse: (job, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'analyse', job }),
        (answer) => (answer.task === 'analyse' ? answer.value : null),
      ),
    search: (job, heard, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'search', job }),
        (answer) => (answer.task === 'search' ? answer.value : null),
        heard,
      ),
    report: (job, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'report', job }),
        (answer) => (answer.task === 'report' ? answer.value : null),
      ),
    whatIf: (job, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'whatIf', job }),
        (answer) => (answer.task === 'whatIf' ? answer.value : null),
      ),
    compare: (job, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'compare', job }),
        (answer) => (answer.task === 'compare' ? answer.value : null),
      ),
    list: (job, heard, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'list', job }),
        (answer) => (answer.task === 'list' ? answer.value : null),
        heard,
      ),
    verdicts: (job, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'verdicts', job }),
        (answer) => (answer.task === 'verdicts' ? answer.value : null),
      ),
    rekey: (job, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'rekey', job }),
        (answer) => (answer.task === 'rekey' ? answer.value : null),
      ),
    mask: (job, signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'mask', job }),
        (answer) => (answer.task === 'mask' ? answer.value : null),
      ),
    isLocked: (signal) =>
      ask(
        signal,
        (id) => ({ id, task: 'isLocked', job: {} }),
        (answer) => (answer.task === 'isLocked' ? answer.value : null),
      ),
    hold: (handle, octets) => {
      holds = true
      try {
        running().send({ task: 'hold', handle, octets })
      } catch {
        fail('the worker could not be started')
      }
    },
    drop: () => {
      holds = false
      thread?.send({ task: 'drop' })
    },
    onLost: (tell) => {
      lost = tell
    },
  }
}
