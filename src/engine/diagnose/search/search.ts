import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { isMac } from '#engine/scheme/algorithm.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'
import { mac } from '#engine/verify/mac.ts'
import { readSecret } from '#engine/verify/secret.ts'
import { signedBy } from './attempt.ts'
import type { Attempt } from './attempt.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import { distinct } from './distinct.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { hypotheses } from './hypotheses.ts'
import type { Hypothesis } from './hypotheses.ts'
import { mistakeById, mistakes } from '#engine/diagnose/mistakes.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'
import { startsOf } from './starts.ts'
import { undoOutput } from './undo-output.ts'
import type { RawMac } from './undo-output.ts'

/** Mistakes that reproduce the received signature: a proof. */
export interface SearchHit {
  /** In the order in which they are told; never empty. */
  readonly causes: readonly Cause[]
  readonly attempt: Attempt
  /** The body that was sent, if the proof holds: as read, or with damage of the paste undone. */
  readonly sent: Candidate
  /** The octets that the signature is proved to cover. */
  readonly message: Octets
  readonly algorithm: MacAlgorithm
  readonly mac: Octets
  /** No secret was given, nor needed. */
  readonly keyless: boolean
}

/** What came of a search: the proof, if there is one, and how many other strings and keys were computed. */
export interface SearchResult {
  readonly hit: SearchHit | null
  readonly ruledOut: number
}

/** When a search gives up, whichever comes first. */
export interface Bounds {
  readonly macs: number
  readonly milliseconds: number
}

const quick: Bounds = { macs: 20_000, milliseconds: 400 }

/** How many times as long single mistakes may take as all of it should. */
const patienceForSingles = 8

/** MACs that are under way at once: enough to keep WebCrypto busy, few enough to stop soon. */
const batch = 64

/**
 * Tries the known mistakes until one reproduces the received signature. Without a secret it tries those that supply a key
 * themselves. Rejects only when the signal is aborted.
 */
export async function search(
  evidence: Evidence,
  signal?: AbortSignal,
  bounds: Bounds = quick,
): Promise<SearchResult> {
  const { reading, scheme } = evidence
  if (reading === null || !isMac(scheme.algorithm)) return { hit: null, ruledOut: 0 }
  const secret = secretOf(evidence)
  const received = undoOutput(evidence, reading, mistakes)
  const starts = startsOf(evidence, secret, scheme.algorithm)
  const queue = distinct(hypotheses(starts, mistakes, evidence), received.expects)[Symbol.iterator]()
  const started = performance.now()
  let ruledOut = 0
  // One mistake alone is never left untried on a slow machine; for pairs there is only so much time.
  let paired = false

  while (ruledOut < bounds.macs) {
    signal?.throwIfAborted()
    const deadline = started + bounds.milliseconds * (paired ? 1 : patienceForSingles)
    const trials = nextOf(queue, Math.min(batch, bounds.macs - ruledOut), deadline)
    paired ||= trials.some(({ causes }) => causes.filter(({ kind }) => kind === 'mistake').length > 1)
    if (trials.length === 0) break
    const macs = await Promise.all(
      trials.map(({ attempt }) => mac(attempt.algorithm, attempt.key, signedBy(attempt))),
    )
    for (const [index, hypothesis] of trials.entries()) {
      const computed = macs[index]
      const raw = computed === undefined ? undefined : received.find(computed)
      if (computed === undefined || raw === undefined) {
        ruledOut++
        continue
      }
      const causes = causesOf(hypothesis, raw)
      // Nothing is wrong with this one, so whatever else matches is no mistake: the body was judged by other evidence.
      if (causes.length === 0) return { hit: null, ruledOut }
      if (await confirmed(hypothesis.attempt, computed))
        return { hit: hitOf(hypothesis, computed, causes, secret.length === 0), ruledOut }
    }
  }
  return { hit: null, ruledOut }
}

const none: Octets = new Uint8Array(0)

/** The next hypotheses, as many as there are and as can be made in time: large bodies take long to rewrite. */
function nextOf(queue: Iterator<Hypothesis | null>, count: number, deadline: number): readonly Hypothesis[] {
  const taken: Hypothesis[] = []
  while (taken.length < count && performance.now() < deadline) {
    const next = queue.next()
    if (next.done === true) break
    if (next.value !== null) taken.push(next.value)
  }
  return taken
}

/** The secret as it will be used; no octets where none was given, or none that can be used. */
function secretOf({ key }: Evidence): Octets {
  const read = key?.kind === 'secret' ? readSecret(key.octets) : null
  return read?.kind === 'key' ? read.octets : none
}

/** The mistakes of a hypothesis, the likeliest first, then what was wrong with the writing-down, then damage of the paste. */
function causesOf(hypothesis: Hypothesis, raw: RawMac): readonly Cause[] {
  const made = hypothesis.causes
    .filter((cause) => cause.kind === 'mistake')
    .sort((left, right) => rankOf(left) - rankOf(right))
  const damage = hypothesis.causes.filter((cause) => cause.kind === 'repair')
  const all = raw.cause === null ? made : [...made, raw.cause]
  return all.length === 0 ? [] : [...all, ...damage]
}

const rankOf = (cause: Cause): number => mistakeById(cause.id)?.rank ?? 0

const hitOf = (
  { attempt, start }: Hypothesis,
  computed: Octets,
  causes: readonly Cause[],
  keyless: boolean,
): SearchHit => ({
  causes,
  attempt,
  sent: start,
  message: signedBy(attempt),
  algorithm: attempt.algorithm,
  mac: computed,
  keyless,
})

/** Computes the MAC once more with a key imported anew, so that no cache can vouch for itself. */
const confirmed = async (attempt: Attempt, computed: Octets): Promise<boolean> =>
  same(await mac(attempt.algorithm, attempt.key.slice(), signedBy(attempt).slice()), computed)
