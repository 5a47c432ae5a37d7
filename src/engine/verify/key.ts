import type { Octets } from '#engine/bytes/octets.ts'

/** What the user gave as key: the text of a secret, or of a public key in whatever armour. */
export type GivenKey =
  | { readonly kind: 'secret'; readonly octets: Octets }
  | { readonly kind: 'public-key'; readonly octets: Octets }

/** Why a key cannot be used; the words stand in the catalogue. */
export type KeyProblemKind =
  | 'empty'
  | 'too-long'
  | 'private-key'
  | 'not-a-key'
  | 'not-rsa'
  | 'damaged'
  | 'no-certificate-for-serial'
  /** The signature was not made by the private half of this key. */
  | 'another-key'
  /** A signature by this key has another length than the one given; `detail` is the length of the latter in octets. */
  | 'signature-length'
  /** The signature covers the digest of another hash than the scheme's; `detail` names it. */
  | 'other-hash'

export interface KeyProblem {
  readonly kind: KeyProblemKind
  readonly detail?: string
}
