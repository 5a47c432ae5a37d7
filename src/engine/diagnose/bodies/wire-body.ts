import { readJson } from '#engine/json/json.ts'
import { announced } from '#engine/capture/announced.ts'
import type { Capture } from '#engine/capture/capture.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import type { SourceReason, WireBody } from '#engine/diagnose/evidence.ts'
import type { Ledger } from '#engine/diagnose/ledger/ledger.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'

/**
 * Which body was on the wire, by the best witness there is: the signature where it verifies over a repaired body and
 * Content-Length does not object, else Content-Length, else the same damage in what the server said. The grammar of JSON alone
 * says that something is damaged and not where, so it decides nothing.
 */
export function wireBody(
  capture: Capture,
  scheme: SigningScheme,
  candidates: readonly Candidate[],
  ledger: Ledger,
  verified: Candidate | null,
): WireBody {
  const asRead: Candidate = candidates[0] ?? { body: capture.body.value, steps: [] }
  if (verified !== null && mayHaveBeenSent(capture, scheme, verified)) return told(verified, 'signature')
  const best = ledger.fits[0]
  if (best !== undefined && best.plausibility >= worthBelieving) return told(best.candidate, 'content-length')
  if (capture.answer?.curly === true) {
    const straight = candidates.find((candidate) => isJson(candidate))
    if (straight !== undefined && straight.steps.length > 0) return told(straight, 'same-damage-in-answer')
  }
  const reason: SourceReason = isJson(asRead) ? 'no-witness' : 'json-grammar'
  return { candidate: asRead, source: 'undecided', reason }
}

/** What a proof adds: where nothing else decided which body was sent, a repaired one over which mistakes are proved did. */
export const wireByProof = (wire: WireBody, sent: Candidate | undefined): WireBody =>
  wire.source === 'undecided' && sent !== undefined && sent.steps.length > 0 ? told(sent, 'signature') : wire

/** Whether the announced length allows that this body was sent. A webhook's receiver may have changed it: there the signature decides alone. */
export function mayHaveBeenSent(capture: Capture, scheme: SigningScheme, candidate: Candidate): boolean {
  const length = announced(capture)?.length ?? null
  return scheme.direction === 'webhook' || length === null || length === candidate.body.length
}

/** A fit that is less plausible may be a coincidence of lengths. */
const worthBelieving = 0.5

const told = (candidate: Candidate, reason: SourceReason): WireBody => ({
  candidate,
  source: candidate.steps.length === 0 ? 'on-the-wire' : 'added-by-the-paste',
  reason,
})

const isJson = (candidate: Candidate): boolean => readJson(candidate.body).kind === 'json'
