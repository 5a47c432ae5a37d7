import type { Capture } from '#engine/capture/capture.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Question } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { added, nothingTried } from '#engine/diagnose/search/tally.ts'
import { proposeSchemes, schemeById } from '#engine/scheme/schemes.ts'
import { plain } from '#i18n/plain.ts'
import { wordsOf } from '#i18n/languages.ts'
import { answerOf, answerWithoutKey } from '#report/answer.ts'
import type { Answer } from '#report/answer.ts'
import { reportOf } from '#report/report.ts'
import type { Heard, ThreadAnswer, ThreadJob } from './search-threads.ts'
import { UsageError } from './usage.ts'

/** What is to be checked. */
export type Check = Omit<ThreadJob, 'share'>

/** How a search is spread over threads. */
export type SearchFurther = (check: Check) => Promise<ThreadAnswer>

/** The report of one capture. What the quick search does not find, the threads search for. */
export async function check(
  subject: Check,
  name: string,
  version: string,
  searchFurther: SearchFurther,
): Promise<Answer> {
  const started = performance.now()
  const capture = captureOf(subject, name)
  const quick = await diagnose(capture, questionOf(subject, capture))
  const further = quick.further === null ? null : await searchFurther(subject)
  const { report, remarks } = together(quick, further, version)
  const timed = { ...report, elapsedMs: Math.round(performance.now() - started) }
  return answerWithoutKey({ report: timed, remarks }, subject.key)
}

/** What the quick search and the one that went further say together. */
function together(quick: Diagnosis, further: ThreadAnswer | null, version: string): Answer {
  const ruledOut = quick.ruledOut + (further?.tally.computed ?? 0)
  if (further != null && further.report !== null)
    return { report: { ...further.report, ruledOut }, remarks: [] }
  const tally = further === null ? quick.tally : added(quick.tally ?? nothingTried, further.tally)
  const diagnosis: Diagnosis = further === null ? quick : { ...quick, tally, ruledOut, further: null }
  return answerOf(diagnosis, version)
}

/** One thread's share of the search that goes further. */
export async function searchShare(
  { share, ...subject }: ThreadJob,
  version: string,
  heard: Heard,
): Promise<ThreadAnswer> {
  const capture = captureOf(subject, '')
  const diagnosis = await diagnose(capture, questionOf(subject, capture), { depth: 'deep', share, heard })
  const found = diagnosis.outcome === 'explained' || diagnosis.outcome === 'valid-after-repair'
  return { report: found ? reportOf(diagnosis, version) : null, tally: diagnosis.tally ?? nothingTried }
}

function captureOf({ octets, entry }: Check, name: string): Capture {
  const read = readCapture({ octets, origin: 'file', ...(name !== '' && { name }) }, entry)
  if (read.kind === 'capture') return read.capture
  if (entry !== null && read.refusal.kind === 'no-such-entry')
    throw new UsageError(
      `--entry ${entry}: there ${read.refusal.limit === 1 ? 'is one request' : `are ${read.refusal.limit} requests`} in ${name}`,
    )
  const { headline, fix } = wordsOf('en').refusals[read.refusal.kind](read.refusal)
  throw new UsageError(`${name}: ${plain('en', headline)} ${plain('en', fix)}`)
}

/** A secret is no answer to a webhook, nor a public key to a request. */
function questionOf({ scheme, key, now }: Check, capture: Capture): Question {
  const chosen = scheme === null ? proposeSchemes(capture)[0] : schemeById(scheme)
  if (key !== null && chosen !== undefined && chosen.key.kind !== key.kind)
    throw new UsageError(
      key.kind === 'secret'
        ? `${chosen.id} is checked with a public key: use --public-key`
        : `${chosen.id} is checked with a secret: use --secret-file or --secret-env`,
    )
  return { scheme, key, code: '', now }
}
