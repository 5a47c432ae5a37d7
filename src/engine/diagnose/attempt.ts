import type { Octets } from '#engine/bytes/octets.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'

/** Everything that a MAC depends on: what a mistake rewrites. */
export interface Attempt {
  readonly base: SignatureBase
  /** The octets of the whole base, where a mistake rewrote them beyond the pieces (a text encoding); else they are the pieces joined. */
  readonly message?: Octets
  readonly key: Octets
  readonly algorithm: MacAlgorithm
}
