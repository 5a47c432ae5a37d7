import type { Entry } from '#engine/capture/format.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { partOf, several } from '#engine/capture/several.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import { paced } from '#engine/diagnose/search/pace.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { keyFor, schemeFor } from './key-for.ts'
import { pastedOf } from './pasted-of.ts'
import type { Listed, Listing, ListJob, Verdict, VerdictsJob } from './protocol.ts'

/** The requests in an archive or a paste, in order. `heard`: how many there are so far. Rejects when the signal is aborted. */
export async function list(
  { source }: ListJob,
  heard: (count: number) => void,
  signal: AbortSignal,
): Promise<Listing> {
  const found = several(pastedOf(source))
  const listed: Listed[] = []
  const pace = paced(signal)
  try {
    for (const { method, target, status, signs } of found?.entries ?? []) {
      listed.push({ method, target, status, signs })
      if (!pace.due()) continue
      heard(listed.length)
      await pace.rest()
    }
  } finally {
    pace.end()
  }
  return { format: found?.format ?? null, entries: listed }
}

/** What the quick search says of some of the requests. One that cannot be read has no verdict. */
export async function verdicts(job: VerdictsJob<GivenKey>, signal: AbortSignal): Promise<readonly Verdict[]> {
  const pasted = pastedOf(job.source)
  const found = several(pasted)
  const entries: readonly Entry[] = [...(found?.entries ?? [])]
  const told: Verdict[] = []
  for (const entry of job.entries) {
    if (found === null || entries[entry - 1] === undefined) continue
    const read = readCapture(partOf(pasted, found.format, entries, entry - 1))
    if (read.kind === 'refused') {
      told.push({ entry, scheme: null, outcome: null })
      continue
    }
    const key = keyFor(schemeFor(read.capture, null), job.key)
    const question = { scheme: null, key, code: '', now: job.now }
    const { scheme, outcome } = await diagnose(read.capture, question, { depth: 'quick', signal })
    signal.throwIfAborted()
    told.push({ entry, scheme: scheme?.title ?? null, outcome })
  }
  return told
}
