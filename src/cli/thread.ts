import { Worker, parentPort } from 'node:worker_threads'
import type { Heard, Thread, ThreadAnswer, ThreadJob, ThreadMessage } from './search-threads.ts'

/** A program's file as a thread. The job, and the key in it, goes to it in memory. */
export function startThread(file: URL, job: ThreadJob, heard: Heard): Thread {
  const worker = new Worker(file, { workerData: job })
  const answer = new Promise<ThreadAnswer>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') heard(message.tried, message.total)
      else resolve(message.answer)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('a thread ended without an answer')))
  })
  return { answer, end: () => void worker.terminate() }
}

/** Says something to the program that started this thread. */
export function tellStarter(message: ThreadMessage): void {
  // A thread has no origin to name; the rule takes it for a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(message)
}
