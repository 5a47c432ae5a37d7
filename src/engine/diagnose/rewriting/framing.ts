import type { Octets } from '#engine/bytes/octets.ts'
import type { Piece, SignatureBase } from '#engine/scheme/scheme.ts'
import type { Attempt } from '#engine/diagnose/search/attempt.ts'

/** Whether the base ends with a separator of its own, as Binance Pay's does. */
export const endsWithSeparator = (base: SignatureBase): boolean => base.at(-1)?.role === 'separator'

/** Where the separators stand in the string to sign, in octets from its start. */
export function separatorOffsets(base: SignatureBase): readonly number[] {
  const offsets: number[] = []
  let at = 0
  for (const piece of base) {
    if (piece.role === 'separator') offsets.push(at)
    at += piece.octets.length
  }
  return offsets
}

/** The attempt with its parts joined by `between`, and `ending` after the last one where the rule has a separator there. */
export const joinedBy = (attempt: Attempt, between: Octets, ending: Octets): Attempt => ({
  ...attempt,
  base: attempt.base.flatMap((piece, index): SignatureBase => {
    if (piece.role !== 'separator') return [piece]
    const octets = index === attempt.base.length - 1 ? ending : between
    return octets.length === 0 ? [] : [separator(octets)]
  }),
})

const separator = (octets: Octets): Piece => ({ role: 'separator', octets, from: { kind: 'supplied' } })

/** What a framing mistake put between the parts and at the end. */
export interface Joined {
  readonly between: Octets
  readonly ending: Octets
  /** Where the joints stand in the string as it was signed. */
  readonly offsets: readonly number[]
}

/** Each way of joining that makes a difference, with its numbers. */
export function* joinings(
  attempt: Attempt,
  ways: readonly (readonly [between: Octets, ending: Octets])[],
): Iterable<{ readonly attempt: Attempt; readonly data: Joined }> {
  if (!attempt.base.some((piece) => piece.role === 'separator')) return
  for (const [between, ending] of ways) {
    const joined = joinedBy(attempt, between, ending)
    yield { attempt: joined, data: { between, ending, offsets: separatorOffsets(joined.base) } }
  }
}
