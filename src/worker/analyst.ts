import { readCapture } from '#engine/capture/read-capture.ts'
import { compareLogged } from '#engine/diagnose/lanes/compare-logged.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Searching } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { added, nothingTried } from '#engine/diagnose/search/tally.ts'
import { rekey } from '#engine/diagnose/rekey.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import type { Refusal } from '#engine/capture/format.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { keyFor, schemeFor } from './key-for.ts'
import { list, verdicts } from './listing.ts'
import { masked } from './masked.ts'
import { isNetworkLocked } from './network-lock.ts'
import { pastedOf } from './pasted-of.ts'
import type { AnalysisJob, Analyst } from './protocol.ts'
import { searchShares } from './search-shares.ts'
import type { ShareSearcher } from './search-shares.ts'
import { whatIf } from './what-if.ts'
import { writtenReport } from './written-report.ts'

type Found =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

async function diagnosed(job: AnalysisJob<GivenKey>, searching: Searching): Promise<Found> {
  const { source, scheme, key, code, now } = job
  const read = readCapture(pastedOf(source), source.entry ?? null)
  if (read.kind === 'refused') return read
  const usable = keyFor(schemeFor(read.capture, scheme), key)
  const diagnosis = await diagnose(read.capture, { scheme, key: usable, code, now }, searching)
  searching.signal?.throwIfAborted()
  return { kind: 'diagnosis', diagnosis }
}

/** One share of a search that goes further, done here. */
export const searchShare: ShareSearcher<GivenKey> = async (job, heard, signal) => {
  const found = await diagnosed(job, { depth: job.depth ?? 'deep', share: job.share, heard, signal })
  if (found.kind === 'refused') return { found, tally: nothingTried }
  const { diagnosis } = found
  const tally = diagnosis.tally ?? nothingTried
  return diagnosis.outcome === 'unexplained' || diagnosis.outcome === 'likely'
    ? { found: null, tally, further: diagnosis.further }
    : {
        found: {
          kind: 'account',
          account: tell(diagnosis, job.language),
          report: writtenReport(diagnosis, job.key),
        },
        tally,
      }
}

const analyse: Analyst<GivenKey>['analyse'] = async (job, signal) => {
  const found = await diagnosed(job, { depth: 'quick', signal })
  if (found.kind === 'refused') return found
  const { diagnosis } = found
  const { searched } = job
  if (searched === undefined) return { kind: 'account', account: tell(diagnosis, job.language) }
  const told: Diagnosis = {
    ...diagnosis,
    tally: added(diagnosis.tally ?? nothingTried, searched.tally),
    ruledOut: diagnosis.ruledOut + searched.tally.computed,
    further: searched.further === undefined ? diagnosis.further : searched.further,
  }
  return { kind: 'account', account: tell(told, job.language) }
}

/** An analysis comes to the same each time, so it is made once more: a diagnosis of megabytes need not be kept for it. */
const report: Analyst<GivenKey>['report'] = async (job, signal) => {
  const found = await diagnosed(job, { depth: 'quick', signal })
  if (found.kind === 'refused') throw new Error('a refusal has no report')
  return writtenReport({ ...found.diagnosis, ...job.shown }, job.key)
}

/** The analyst in place: the engine, asked directly. A worker runs this one; tests may do without the worker. */
export const analyst: Analyst<GivenKey> = {
  analyse,
  search: searchShares([searchShare], analyse),
  report,
  whatIf,
  rekey: async (job, signal) => {
    const quick = await diagnosed(job, { depth: 'quick', signal })
    const goesOn =
      quick.kind === 'diagnosis' &&
      quick.diagnosis.outcome === 'unexplained' &&
      quick.diagnosis.further !== null
    const found = goesOn ? await diagnosed(job, { depth: 'deep', signal }) : quick
    if (found.kind === 'refused') return { rekeyed: null }
    const { diagnosis } = found
    const { scheme, code, now, hidden } = job
    const key = keyFor(schemeFor(diagnosis.capture, scheme), job.key)
    return { rekeyed: await rekey(diagnosis, { scheme, key, code, now }, hidden) }
  },
  mask: async (job) => masked(job),
  isLocked: isNetworkLocked,
  list,
  verdicts,
  compare: async ({ expected, logged }, signal) => {
    signal.throwIfAborted()
    return compareLogged(expected, logged)
  },
}
