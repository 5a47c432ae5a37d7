import { readCapture } from '#engine/capture/read-capture.ts'
import { compareLogged } from '#engine/diagnose/lanes/compare-logged.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import { keyFor, schemeFor } from './key-for.ts'
import { pastedOf } from './pasted-of.ts'
import type { Analyst } from './protocol.ts'
import { whatIf } from './what-if.ts'

/** The analyst in place: the engine, asked directly. A worker runs this one; tests may do without the worker. */
export const analyst: Analyst = {
  async analyse({ source, scheme, key, language, now }, signal) {
    const read = readCapture(pastedOf(source))
    if (read.kind === 'refused') return read
    const usable = keyFor(schemeFor(read.capture, scheme), key)
    const diagnosis = await diagnose(read.capture, { scheme, key: usable, now }, signal)
    signal.throwIfAborted()
    return { kind: 'account', account: tell(diagnosis, language) }
  },
  whatIf,
  compare: async ({ expected, logged }, signal) => {
    signal.throwIfAborted()
    return compareLogged(expected, logged)
  },
}
