import { announced } from '#engine/capture/announced.ts'
import type { Capture } from '#engine/capture/capture.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import type { Cause } from './diagnosis.ts'
import { mistakeById } from '#engine/diagnose/mistakes.ts'
import type { Ledger } from '#engine/diagnose/ledger/ledger.ts'
import type { Grade, Outcome } from './outcome.ts'
import type { SearchHit } from '#engine/diagnose/search/search.ts'
import type { VerifiedBody } from '#engine/diagnose/bodies/verify-bodies.ts'
import { mayHaveBeenSent } from '#engine/diagnose/bodies/wire-body.ts'

/** What the outcome rests on. */
export interface Grounds {
  readonly capture: Capture
  readonly scheme: SigningScheme
  readonly ledger: Ledger
  /** A usable key was given, and all that it takes to try it is there. */
  readonly wasTried: boolean
  /** The body over which the signature verifies, as read or repaired. */
  readonly verified: VerifiedBody | null
  /** Mistakes that reproduce the signature. */
  readonly hit: SearchHit | null
  /** Mistakes that numbers or structure point at, likeliest first. */
  readonly suspects: readonly Cause[]
}

/** The outcome, how sure, and the causes in the order in which they are told. */
export interface Conclusion {
  readonly outcome: Outcome
  readonly grade: Grade | null
  readonly causes: readonly Cause[]
}

/** Decides by proof first, then by arithmetic; a suspicion alone never becomes a cause (contract, section 1). */
export function conclude(grounds: Grounds): Conclusion {
  const { capture, scheme, verified, hit, suspects, wasTried } = grounds
  if (verified !== null && mayHaveBeenSent(capture, scheme, verified.candidate))
    return verifies(grounds, verified)
  if (hit !== null && onlyBody(hit)) {
    if (scheme.direction === 'webhook') return changedSince('body-changed-after-arrival', hit, capture)
    if (isAsLongAsSent(hit, capture)) return changedSince('body-changed-in-paste', hit, capture)
  }
  if (hit !== null && !isCircular(hit, verified))
    return {
      outcome: 'explained',
      grade: hit.keyless ? 'proven-without-secret' : 'proven',
      causes: withLikely(hit.causes, suspects),
    }
  if (verified !== null && announced(capture)?.length === capture.body.value.length)
    return changedAfterSigning(grounds, verified)
  if (verified !== null) return sentAnotherBody(grounds, verified)
  const suspect = suspects[0]
  if (suspect !== undefined) return { outcome: 'likely', grade: 'likely', causes: [suspect] }
  return wasTried
    ? { outcome: 'unexplained', grade: null, causes: [] }
    : { outcome: 'incomplete', grade: null, causes: [] }
}

/**
 * Whether a mistake only puts back what a repair took out on no better ground than a length: the body shown is the one that was
 * signed, and which one was sent is a guess.
 */
const isCircular = (hit: SearchHit, verified: VerifiedBody | null): boolean =>
  verified !== null && verified.candidate.steps.length < hit.sent.steps.length

/** Whether all that was wrong is the body: what joins it and how it was hashed are as the rule wants them. */
const onlyBody = ({ causes }: SearchHit): boolean =>
  causes.every(({ kind, id }) => kind === 'repair' || mistakeById(id)?.dimension === 'body')

/** Whether the body that was signed has the length of the one that was sent, and the one shown has not. */
function isAsLongAsSent(hit: SearchHit, capture: Capture): boolean {
  const length = announced(capture)?.length
  return length !== undefined && length === bodyOf(hit) && length !== capture.body.value.length
}

const witnessOf = (capture: Capture): string => announced(capture)?.by ?? 'Content-Length'

const bodyOf = ({ pieces }: SearchHit): number | undefined =>
  pieces.find(({ role }) => role === 'body')?.octets.length

/**
 * The signature is right, and the body was changed since: by the paste, or by whoever received a webhook, because the provider signs
 * those rightly.
 */
const changedSince = (id: string, hit: SearchHit, capture: Capture): Conclusion => ({
  outcome: 'valid-after-repair',
  grade: 'proven',
  causes: [
    {
      kind: 'mistake',
      id,
      data: { signed: bodyOf(hit) ?? 0, shown: capture.body.value.length, witness: witnessOf(capture) },
    },
  ],
})

/** Mistakes that are there to be seen whatever else is proved. The rest are guesses at what a proof has since explained. */
const apart: ReadonlySet<string> = new Set([
  'string-to-sign-as-body',
  'timestamp-in-seconds',
  'nonce-length',
  'single-quotes',
])

/** What was proved, then what is likely besides, then damage of the paste. */
function withLikely(proved: readonly Cause[], suspects: readonly Cause[]): readonly Cause[] {
  const besides = suspects
    .filter(({ id }) => apart.has(id) && proved.every((cause) => cause.id !== id))
    .map((cause): Cause => ({ ...cause, likely: true }))
  return [...proved.filter((cause) => !isDamage(cause)), ...besides, ...proved.filter(isDamage)]
}

const isDamage = ({ kind }: Cause): boolean => kind === 'repair'

/** Damage that was undone on the way to the body that verifies: by the reader, at the body's end, and by repairs. */
function verifies({ capture }: Grounds, { candidate }: VerifiedBody): Conclusion {
  const causes: Cause[] = capture.undone.map((id) => ({ kind: 'repair', id, data: null }))
  if (capture.bodyTail !== null && candidate.steps.length === 0)
    causes.push({
      kind: 'repair',
      id: 'line-end-added',
      data: { bytes: capture.bodyTail.end - capture.bodyTail.start },
    })
  for (const step of candidate.steps) causes.push({ kind: 'repair', id: step.repair, data: step.data })
  return causes.length === 0
    ? { outcome: 'valid', grade: 'proven', causes }
    : { outcome: 'valid-after-repair', grade: 'proven', causes }
}

/** Content-Length says that the body shown was sent, the signature covers another: proved, though no single mistake makes the one of the other. */
const changedAfterSigning = ({ capture }: Grounds, { candidate }: VerifiedBody): Conclusion => ({
  outcome: 'explained',
  grade: 'proven',
  causes: [
    {
      kind: 'mistake',
      id: 'body-changed-after-signing',
      data: {
        signed: candidate.body.length,
        sent: capture.body.value.length,
        witness: witnessOf(capture),
      },
    },
  ],
})

/** The signature is right for a body that, by Content-Length, is not the one that was sent. */
function sentAnotherBody({ capture, suspects, ledger }: Grounds, { candidate }: VerifiedBody): Conclusion {
  const asString = suspects.find((cause) => cause.id === 'string-to-sign-as-body')
  const cause: Cause = asString ?? {
    kind: 'mistake',
    id: 'another-body-sent',
    data: {
      announced: ledger.announced ?? capture.body.value.length,
      verified: candidate.body.length,
      witness: ledger.witness,
    },
  }
  return { outcome: 'likely', grade: 'likely', causes: [cause] }
}
