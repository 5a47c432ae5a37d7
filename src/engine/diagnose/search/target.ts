import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Mistake } from '#engine/diagnose/mistake.ts'
import type { OpenedSignature } from '#engine/verify/rsa-open.ts'
import { digestLength } from '#engine/scheme/algorithm.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import type { Probe } from '#engine/verify/kernel/kernel.ts'
import { undoOutput } from './undo-output.ts'

/** What a digest has to be: the received signature, in every way in which it may have been written down. */
export interface Target {
  /** Whether a digest made so could be it: its length says. `exactly`: not only a part of it. */
  readonly expects: (construction: Construction, how?: 'exactly') => boolean
  /** Octets of a digest that would be a hit; null: every digest has to be looked at. */
  readonly probes: (construction: Construction) => readonly Probe[] | null
  /** What the digest proves: a mistake of the writing-down, or null where it is written as the rule wants it; undefined: nothing. */
  readonly find: (digest: Octets) => { readonly cause: Cause | null } | undefined
  /** In how many ways the received text was read. */
  readonly readings: number
}

/** The received text of a MAC. */
export const textTarget = (evidence: Evidence, mistakes: readonly Mistake<unknown>[]): Target | null => {
  if (evidence.reading === null) return null
  const received = undoOutput(evidence, evidence.reading, mistakes)
  return {
    expects: ({ hash }, how) => received.expects(digestLength[hash], how),
    probes: ({ hash }) => received.probes(digestLength[hash]),
    find: received.find,
    readings: received.readings,
  }
}

/** The digest inside an RSA signature that was opened with its public key. */
export const digestTarget = ({ hash, digest }: Extract<OpenedSignature, { kind: 'opened' }>): Target => ({
  expects: (construction) => construction.hash === hash,
  probes: () => [{ at: 0, value: new DataView(digest.buffer, digest.byteOffset).getInt32(0) }],
  find: (found) => (same(found, digest) ? { cause: null } : undefined),
  readings: 1,
})
