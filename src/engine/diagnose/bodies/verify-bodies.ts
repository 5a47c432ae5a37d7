import { text } from '#engine/bytes/text.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture, Sourced } from '#engine/capture/capture.ts'
import { isMac } from '#engine/scheme/algorithm.ts'
import { messageOf, readBase } from '#engine/scheme/read-base.ts'
import type { Reading, SignatureBase, SigningScheme } from '#engine/scheme/scheme.ts'
import type { KeyProblem } from '#engine/verify/key.ts'
import { mac } from '#engine/verify/mac.ts'
import { verifyRsa } from '#engine/verify/public-key.ts'
import { openRsa } from '#engine/verify/rsa-open.ts'
import { decodeSignature } from '#engine/verify/signature.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'
import type { UsableKey } from '#engine/diagnose/usable-key.ts'

/** A body over which the received signature verifies. */
export interface VerifiedBody {
  readonly candidate: Candidate
  readonly base: SignatureBase
  readonly message: Octets
}

/** Which of the bodies the signature covers, if any; how many it does not; and what the signature says of the key. */
export interface BodiesVerified {
  readonly verified: VerifiedBody | null
  readonly ruledOut: number
  readonly keyProblem: KeyProblem | null
}

/** The body as read keeps its place in the paste; a repaired one stands in none. */
const sourced = (capture: Capture, candidate: Candidate): Sourced<Octets> =>
  candidate.steps.length === 0
    ? capture.body
    : { value: candidate.body, from: { kind: 'assumed', assumption: candidate.steps[0]?.repair ?? '' } }

/** The string to sign over one of the bodies; null where fields are missing. */
export function baseOver(
  scheme: SigningScheme,
  capture: Capture,
  candidate: Candidate,
): SignatureBase | null {
  const result = readBase(scheme, capture, sourced(capture, candidate))
  return result.kind === 'read' ? result.reading.base : null
}

/** Tries the bodies in their order, the body as read first, and stops at the first that verifies. */
export async function verifyBodies(
  scheme: SigningScheme,
  capture: Capture,
  reading: Reading,
  key: UsableKey,
  candidates: readonly Candidate[],
  signal?: AbortSignal,
): Promise<BodiesVerified> {
  const signature = decodeSignature(text(reading.signature.value), scheme.signature.encoding)
  if (signature === null) return { verified: null, ruledOut: 0, keyProblem: null }
  const covers = await judge(scheme, key, signature)
  if (covers.kind === 'refused') return { verified: null, ruledOut: 0, keyProblem: covers.problem }
  let ruledOut = 0
  for (const candidate of candidates) {
    signal?.throwIfAborted()
    const base = baseOver(scheme, capture, candidate)
    if (base === null) break
    const message = messageOf(base)
    if (await covers.test(message))
      return { verified: { candidate, base, message }, ruledOut, keyProblem: null }
    ruledOut++
  }
  return { verified: null, ruledOut, keyProblem: null }
}

type Judge =
  | { readonly kind: 'judge'; readonly test: (message: Octets) => Promise<boolean> }
  | { readonly kind: 'refused'; readonly problem: KeyProblem }

/** How to tell whether the signature covers a message: recomputed for a MAC; for RSA opened once, then one hash each. */
async function judge(scheme: SigningScheme, key: UsableKey, signature: Octets): Promise<Judge> {
  const { algorithm } = scheme
  if (key.kind === 'secret') {
    if (!isMac(algorithm)) return { kind: 'refused', problem: { kind: 'not-rsa' } }
    return {
      kind: 'judge',
      test: async (message) => same(await mac(algorithm, key.octets, message), signature),
    }
  }
  const opened = openRsa(key.spki, signature)
  if (opened.kind === 'wrong-length')
    return { kind: 'refused', problem: { kind: 'signature-length', detail: String(signature.length) } }
  if (opened.kind === 'wrong-key') return { kind: 'refused', problem: { kind: 'another-key' } }
  if (opened.hash !== 'SHA-256')
    return { kind: 'refused', problem: { kind: 'other-hash', detail: opened.hash } }
  return {
    kind: 'judge',
    test: async (message) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', message))
      return same(digest, opened.digest) && (await verifyRsa(key.spki, signature, message))
    },
  }
}
