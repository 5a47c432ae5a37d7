import type { Capture } from '#engine/capture/capture.ts'
import { unpackedBody } from '#engine/capture/unpacked-body.ts'
import { constructionOf } from '#engine/scheme/algorithm.ts'
import { messageOf, readBase } from '#engine/scheme/read-base.ts'
import { noScheme } from '#engine/scheme/no-scheme.ts'
import { proposeSchemes, schemeById } from '#engine/scheme/schemes.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { candidates } from '#engine/diagnose/bodies/candidates.ts'
import { compareLanes } from '#engine/diagnose/lanes/compare-lanes.ts'
import { conclude } from './conclude.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Evidence, WireBody } from './evidence.ts'
import { hidesSigned } from './hides-signed.ts'
import { keepLedger } from '#engine/diagnose/ledger/keep-ledger.ts'
import { runChecks } from './run-checks.ts'
import { search } from '#engine/diagnose/search/search.ts'
import type { SearchOptions } from '#engine/diagnose/search/search.ts'
import { nothingTried } from '#engine/diagnose/search/tally.ts'
import { codeInPaste } from '#engine/diagnose/signing-code/code-in-paste.ts'
import { readSigningCode } from '#engine/diagnose/signing-code/read-code.ts'
import { suspects } from '#engine/diagnose/search/suspects.ts'
import { tryOut } from './trials.ts'
import { readKey } from './usable-key.ts'
import { baseOver, verifyBodies } from '#engine/diagnose/bodies/verify-bodies.ts'
import { wireBody, wireByProof } from '#engine/diagnose/bodies/wire-body.ts'

/** What is asked of a capture. */
export interface Question {
  /** A scheme's id; null takes the one whose fields are there. */
  readonly scheme: string | null
  readonly key: GivenKey | null
  /** The code that signed, as far as the user gave it; it only says what to try first. */
  readonly code: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** How far to search, in which share of the work, and who is told. */
export type Searching = Omit<SearchOptions, 'firstly'>

/**
 * Says what is wrong with a capture, and proves it where a key allows: the body is verified as read, then repaired; then known
 * mistakes are tried, as far as `searching` goes. A search that goes further leaves out what the quick one has tried. Rejects only
 * when the signal is aborted.
 */
export async function diagnose(
  capture: Capture,
  question: Question,
  searching: Searching = { depth: 'quick' },
): Promise<Diagnosis> {
  const started = performance.now()
  const proposed = proposeSchemes(capture)
  const scheme = question.scheme === null ? (proposed[0] ?? null) : (schemeById(question.scheme) ?? null)
  const ids = proposed.map((one) => one.id)
  const elapsed = (): number => performance.now() - started
  const found =
    scheme === null
      ? await withoutScheme(capture, question, searching)
      : await withContent(capture, (one) => underScheme(one, scheme, question, searching))
  return { ...found, proposed: ids, elapsedMs: elapsed() }
}

type Found = Omit<Diagnosis, 'proposed' | 'elapsedMs'>

/**
 * A compressed body may have been signed as it was sent, or before it was compressed: most programs compress last. What proves
 * something is told; where neither does, what can be read.
 */
async function withContent(
  capture: Capture,
  diagnosed: (capture: Capture) => Promise<Found>,
): Promise<Found> {
  const asSent = await diagnosed(capture)
  const isProved = /^(?:valid|explained)/.test(asSent.outcome)
  const content = isProved ? null : unpackedBody(capture)
  if (content === null) return asSent
  const { from } = capture.body
  const range = from.kind === 'exact' || from.kind === 'decoded' ? from.range : { start: 0, end: 0 }
  const steps = [...(from.kind === 'decoded' ? from.steps : []), 'content-coding']
  const unpacked = await diagnosed({
    ...capture,
    body: { value: content, from: { kind: 'decoded', range, steps, runs: [] } },
    // They count what was sent.
    contentLength: null,
    witness: null,
  })
  return { ...unpacked, capture, ruledOut: asSent.ruledOut + unpacked.ruledOut }
}

async function underScheme(
  capture: Capture,
  scheme: SigningScheme,
  question: Question,
  searching: Searching,
): Promise<Found> {
  const read = readBase(scheme, capture)
  const reading = read.kind === 'read' ? read.reading : null
  const bodies = candidates(capture)
  const ledger = keepLedger(capture, scheme, bodies)
  const key = hidesSigned(capture, reading) ? null : question.key
  const keyRead = readKey(scheme, capture, key, question.now)
  const tried =
    reading !== null && keyRead.key !== null
      ? await verifyBodies(scheme, capture, reading, keyRead.key, bodies, searching.signal)
      : { verified: null, ruledOut: 0, keyProblem: null }

  const evidenceWith = (wire: WireBody): Evidence => {
    const expected = reading === null ? null : baseOver(scheme, capture, wire.candidate)
    return {
      capture,
      scheme,
      reading,
      missing: read.kind === 'missing' ? read.fields.filter((name) => name !== '') : [],
      key,
      ledger,
      wire,
      expected: expected === null ? null : messageOf(expected),
      now: question.now,
    }
  }
  const witnessed = evidenceWith(wireBody(capture, scheme, bodies, ledger, tried.verified?.candidate ?? null))
  const conclusive = tried.verified !== null && witnessed.wire.reason === 'signature'
  const code = readSigningCode(question.code === '' ? codeInPaste(capture) : question.code)
  const searched =
    conclusive || reading === null
      ? { hit: null, tally: nothingTried, further: null }
      : await search(witnessed, {
          ...searching,
          firstly: new Set(code.tellTales.flatMap(({ mistakes }) => mistakes)),
        })
  const wire = wireByProof(witnessed.wire, searched.hit?.sent)
  const evidence = wire === witnessed.wire ? witnessed : evidenceWith(wire)
  const conclusion = conclude({
    capture,
    scheme,
    ledger,
    wasTried: keyRead.key !== null && reading !== null,
    verified: tried.verified,
    hit: searched.hit,
    suspects: suspects(evidence),
  })
  const signedMessage = searched.hit?.message ?? tried.verified?.message ?? null
  const expectedBase = reading === null ? null : baseOver(scheme, capture, wire.candidate)
  // A search that goes further tells only what it adds.
  const ruledOut = searched.tally.computed + (searching.depth === 'quick' ? tried.ruledOut : 0)
  const subject = { evidence, conclusion, expectedBase, verified: tried.verified, hit: searched.hit }
  return {
    ...conclusion,
    scheme,
    capture,
    reading,
    missing: evidence.missing,
    keyProblem: keyRead.problem ?? tried.keyProblem,
    publicKey: keyRead.key?.kind === 'public-key' ? keyRead.key : null,
    trials: await tryOut(subject, keyRead.key),
    findings: runChecks(evidence),
    ledger,
    comparison: compareLanes(subject),
    signed: signedMessage,
    expected: evidence.expected,
    algorithm: searched.hit?.algorithm ?? scheme.algorithm,
    construction:
      searched.hit?.construction ?? (tried.verified === null ? null : constructionOf(scheme.algorithm)),
    code,
    tally: ruledOut === 0 ? null : { ...searched.tally, computed: ruledOut },
    further: tried.verified === null ? searched.further : null,
    ruledOut,
    evidence,
  }
}

/** Without a scheme there is no signature to speak of; what is odd about the capture is still worth knowing. */
async function withoutScheme(capture: Capture, question: Question, searching: Searching): Promise<Found> {
  const found = await underScheme(capture, noScheme, { ...question, key: null }, searching)
  return {
    ...found,
    outcome: 'incomplete',
    grade: null,
    scheme: null,
    causes: [],
    comparison: null,
    algorithm: null,
    construction: null,
  }
}
