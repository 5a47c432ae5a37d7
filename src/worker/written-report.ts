import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { answerOf, answerWithoutKey } from '#report/answer.ts'
import { json } from '#report/json.ts'
import { markdown } from '#report/markdown.ts'
import type { WrittenReport } from './protocol.ts'
import { withoutCredentials } from './without-credentials.ts'

declare const WHYSIG_VERSION: string

/** Writes the report of a diagnosis: in the worker, because the base64 of a large body would hold up the page. */
export function writtenReport(diagnosis: Diagnosis, key: GivenKey | null): WrittenReport {
  const whole = answerWithoutKey(answerOf(diagnosis, WHYSIG_VERSION), key)
  const masked = withoutCredentials(whole)
  return {
    json: json(whole.report),
    markdown: markdown(masked.report, masked.remarks),
    markdownWithCredentials: markdown(whole.report, whole.remarks),
  }
}
