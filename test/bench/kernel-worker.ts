import { rate } from './kernel-rates.ts'
import type { Job } from './kernel-rates.ts'

/** Does what the benchmark's page asks for, and answers with how often a second it was done. */
addEventListener('message', (event: MessageEvent<Job>) => {
  void rate(event.data).then((perSecond) => postMessage(perSecond))
})
