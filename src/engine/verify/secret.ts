import { text } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { KeyProblem } from './key.ts'
import { privateKeyInText } from './private-key.ts'

export type SecretResult =
  | { readonly kind: 'key'; readonly octets: Octets }
  | { readonly kind: 'problem'; readonly problem: KeyProblem }

/** Octets; whoever pastes more has pasted something else. */
export const secretLimit = 65_536

/** The key that a typed secret makes: its octets as they are, white space too, because the program that signed may have kept it. */
export function readSecret(given: Octets): SecretResult {
  if (given.length === 0) return { kind: 'problem', problem: { kind: 'empty' } }
  if (given.length > secretLimit) return { kind: 'problem', problem: { kind: 'too-long' } }
  const label = privateKeyInText(text(given))
  if (label !== null) return { kind: 'problem', problem: { kind: 'private-key', detail: label } }
  return { kind: 'key', octets: given }
}
