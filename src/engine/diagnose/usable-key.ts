import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Capture } from '#engine/capture/capture.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import type { GivenKey, KeyProblem } from '#engine/verify/key.ts'
import { readPublicKey } from '#engine/verify/public-key.ts'
import type { KeyNote } from '#engine/verify/public-key.ts'
import { readSecret } from '#engine/verify/secret.ts'

/** A key that WebCrypto takes. */
export type UsableKey =
  | { readonly kind: 'secret'; readonly octets: Octets }
  | {
      readonly kind: 'public-key'
      readonly spki: Octets
      readonly bits: number
      readonly notes: readonly KeyNote[]
    }

/** What became of the key that was given: nothing was, it can be used, or why it cannot. */
export interface KeyRead {
  readonly key: UsableKey | null
  readonly problem: KeyProblem | null
}

/** Reads the given key as the scheme wants it; a certificate answer gives the key that the capture's serial names. */
export function readKey(
  scheme: SigningScheme,
  capture: Capture,
  given: GivenKey | null,
  now?: number,
): KeyRead {
  if (given === null || given.octets.length === 0) return { key: null, problem: null }
  if (scheme.key.kind === 'secret') {
    const read = readSecret(given.octets)
    return read.kind === 'key'
      ? { key: { kind: 'secret', octets: read.octets }, problem: null }
      : { key: null, problem: read.problem }
  }
  const serial = scheme.keyId === undefined ? undefined : field(capture, scheme.keyId)
  const read = readPublicKey(given.octets, serial === undefined ? null : text(serial.value.value), now)
  return read.kind === 'key'
    ? { key: { kind: 'public-key', spki: read.spki, bits: read.bits, notes: read.notes }, problem: null }
    : { key: null, problem: read.problem }
}
