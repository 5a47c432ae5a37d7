import type { Pasted } from './capture.ts'
import type { ReadResult } from './format.ts'
import { formats } from './formats.ts'
import { refuseRead, refuseUnread } from './refuse.ts'

export { captureLimit } from './refuse.ts'

/** Reads what was given as a request, in the first form that fits, or says why it is none. Never throws. */
export function readCapture(pasted: Pasted): ReadResult {
  const refusal = refuseUnread(pasted)
  if (refusal !== null) return { kind: 'refused', refusal }
  for (const format of formats) {
    const capture = format.read(pasted)
    if (capture !== null) return { kind: 'capture', capture }
  }
  return { kind: 'refused', refusal: refuseRead(pasted) }
}
