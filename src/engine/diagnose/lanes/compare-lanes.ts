import type { SignatureBase } from '#engine/scheme/scheme.ts'
import type { Comparison } from '#engine/diagnose/comparison.ts'
import type { Conclusion } from '#engine/diagnose/conclude.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { beside, laneOf, plainLane, single } from './lanes.ts'
import type { SearchHit } from '#engine/diagnose/search/search.ts'
import { baseOver } from '#engine/diagnose/bodies/verify-bodies.ts'
import type { VerifiedBody } from '#engine/diagnose/bodies/verify-bodies.ts'

/** What there is to compare. */
export interface Subject {
  readonly evidence: Evidence
  readonly conclusion: Conclusion
  /** The string to sign over the body believed to have been sent. */
  readonly expectedBase: SignatureBase | null
  readonly verified: VerifiedBody | null
  readonly hit: SearchHit | null
}

/** Chooses the lanes that show the verdict: what was signed against what was sent, where both are known. */
export function compareLanes(subject: Subject): Comparison | null {
  const { evidence, conclusion, expectedBase, verified, hit } = subject
  if (expectedBase === null) return null
  if (conclusion.outcome === 'explained' && hit !== null) {
    const signed = hit.encoded ? plainLane('signed', hit.message) : laneOf('signed', hit.pieces)
    return beside(signed, laneOf('sent', expectedBase))
  }
  if (conclusion.causes.some((cause) => cause.id === 'string-to-sign-as-body')) {
    const body = expectedBase.filter((piece) => piece.role === 'body')
    return beside(laneOf('correct', body), laneOf('rebuilt', expectedBase))
  }
  const pasted = baseOver(evidence.scheme, evidence.capture, { body: evidence.capture.body.value, steps: [] })
  if (verified !== null)
    return verified.candidate.steps.length === 0 || pasted === null
      ? single(laneOf('signed', verified.base))
      : beside(laneOf('signed', verified.base), laneOf('pasted', pasted))
  return evidence.wire.candidate.steps.length === 0 || pasted === null
    ? single(laneOf('expected', expectedBase))
    : beside(laneOf('expected', expectedBase), laneOf('pasted', pasted))
}
