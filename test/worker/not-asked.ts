import type { Analyst } from '#worker/protocol.ts'

const reject = (): Promise<never> => Promise.reject(new Error('not asked'))

/** An analyst that answers nothing: a test puts in what it asks for. */
export const notAsked: Analyst<unknown> = {
  analyse: reject,
  search: reject,
  report: reject,
  whatIf: reject,
  compare: reject,
  mask: reject,
  isLocked: reject,
  list: reject,
  verdicts: reject,
  rekey: reject,
}
