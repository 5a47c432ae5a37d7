import type { Octets } from '#engine/bytes/octets.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Hypothesis } from './hypotheses.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'
import { baseOver } from '#engine/diagnose/bodies/verify-bodies.ts'

/** Each start doubles the work, and the ledger has the likeliest first. */
const mostRepaired = 2

/**
 * Where a search starts: from the body believed to have been sent, and where nothing decided which one it was, from the
 * repaired ones too. A body that the paste has damaged for certain is no start: what was done to it was not done by the signer.
 */
export function startsOf(evidence: Evidence, key: Octets, algorithm: MacAlgorithm): readonly Hypothesis[] {
  const { scheme, capture, wire, ledger } = evidence
  const repaired = ledger.entries
    .filter(({ shape }) => shape === 'repaired')
    .map((entry) => entry.candidate)
    .slice(0, mostRepaired)
  const bodies = wire.source === 'undecided' ? [wire.candidate, ...repaired] : [wire.candidate]
  return bodies.flatMap((candidate): Hypothesis[] => {
    const base = baseOver(scheme, capture, candidate)
    return base === null
      ? []
      : [{ attempt: { base, key, algorithm }, causes: damage(candidate), start: candidate }]
  })
}

/** What the paste did to a body that a repair had to undo. */
const damage = (candidate: Candidate): readonly Cause[] =>
  candidate.steps.map((step) => ({ kind: 'repair', id: step.repair, data: step.data }))
