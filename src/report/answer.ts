import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { maskOf } from './mask.ts'
import { remarksOf, reportOf } from './report.ts'
import type { Report } from './report.ts'
import { withoutSecret } from './without-secret.ts'

/** A report, and what prose says besides. */
export interface Answer {
  readonly report: Report
  readonly remarks: readonly string[]
}

/** The answer that a diagnosis gives, in English. */
export function answerOf(diagnosis: Diagnosis, version: string): Answer {
  const account = tell(diagnosis, 'en')
  return { report: reportOf(diagnosis, version, account), remarks: remarksOf(account) }
}

/** The answer with the secret masked wherever the capture holds it; a public key is nothing to hide. */
export function answerWithoutKey({ report, remarks }: Answer, key: GivenKey | null): Answer {
  if (key?.kind !== 'secret') return { report, remarks }
  return { report: withoutSecret(report, key.octets), remarks: remarks.map(maskOf(key.octets).text) }
}
