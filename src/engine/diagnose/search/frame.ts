import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Role, SignatureBase } from '#engine/scheme/scheme.ts'

/** A role whose octets a search exchanges. */
export type Slot = Extract<Role, 'timestamp' | 'nonce' | 'body'>

/** What fills the slots. */
export type Filling = Readonly<Record<Slot, Octets>>

/** What stands before and after the one place of a slot, the other slots filled. */
export interface Around {
  readonly before: Octets
  readonly after: Octets
}

/** The pieces with the slots filled. A piece that a mistake changed is no slot: `base` has the pieces as they stand. */
export const filled = (frame: SignatureBase, base: SignatureBase, filling: Filling): SignatureBase =>
  frame.map((piece) => {
    const octets = base.includes(piece) ? slotOf(piece.role, filling) : undefined
    return octets === undefined || octets === piece.octets
      ? piece
      : { role: piece.role, octets, from: { kind: 'supplied' } }
  })

/** Null where the slot stands nowhere, or more than once. */
export function around(
  frame: SignatureBase,
  base: SignatureBase,
  slot: Slot,
  filling: Filling,
): Around | null {
  const at = places(frame, base, slot)
  const [place] = at
  if (place === undefined || at.length > 1) return null
  const pieces = filled(frame, base, filling).map(({ octets }) => octets)
  return { before: concat(pieces.slice(0, place)), after: concat(pieces.slice(place + 1)) }
}

/** Whether the slot stands in the frame at all. */
export const holds = (frame: SignatureBase, base: SignatureBase, slot: Slot): boolean =>
  places(frame, base, slot).length > 0

const places = (frame: SignatureBase, base: SignatureBase, slot: Slot): readonly number[] =>
  frame.flatMap((piece, at) => (piece.role === slot && base.includes(piece) ? [at] : []))

const slotOf = (role: Role, filling: Filling): Octets | undefined =>
  role === 'separator' || role === 'extra' ? undefined : filling[role]
