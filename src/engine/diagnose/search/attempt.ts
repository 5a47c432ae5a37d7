import type { Octets } from '#engine/bytes/octets.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'
import { messageOf } from '#engine/scheme/read-base.ts'
import type { Role, SignatureBase } from '#engine/scheme/scheme.ts'

/** Everything that a MAC depends on: what a mistake rewrites. */
export interface Attempt {
  readonly base: SignatureBase
  /** The octets of the whole base, where a mistake rewrote them beyond the pieces (a text encoding); else they are the pieces joined. */
  readonly message?: Octets
  /** No octets: no key is known yet, and nothing is computed until a mistake supplies one. */
  readonly key: Octets
  readonly algorithm: MacAlgorithm
}

/** The octets that the attempt signs. */
export const signedBy = (attempt: Attempt): Octets => attempt.message ?? messageOf(attempt.base)

/** The octets of the one piece with that role; none where the base has no such piece. */
export const pieceOf = (attempt: Attempt, role: Exclude<Role, 'separator'>): Octets | undefined =>
  attempt.base.find((piece) => piece.role === role)?.octets

/** The attempt with other octets in the piece of that role. They stand nowhere in the paste, so the piece leads back to nothing. */
export const withPiece = (attempt: Attempt, role: Exclude<Role, 'separator'>, octets: Octets): Attempt => ({
  ...attempt,
  base: attempt.base.map((piece) =>
    piece.role === role ? { role, octets, from: { kind: 'supplied' } } : piece,
  ),
})

/** The attempt with another key. */
export const withKey = (attempt: Attempt, key: Octets): Attempt => ({ ...attempt, key })
