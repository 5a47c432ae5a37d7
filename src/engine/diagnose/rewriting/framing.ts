import { text, utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Variation } from '#engine/diagnose/mistake.ts'
import type { Piece, SignatureBase } from '#engine/scheme/scheme.ts'

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

/** A piece that joins others. */
export const separator = (octets: Octets | string): Piece => piece('separator', octets)

/** A piece that the rule does not have. */
export const extra = (octets: Octets | string): Piece => piece('extra', octets)

const piece = (role: Piece['role'], octets: Octets | string): Piece => ({
  role,
  octets: typeof octets === 'string' ? utf8(octets) : octets,
  from: { kind: 'supplied' },
})

/** The base with its parts joined by `between`, and `ending` after the last one where the rule has a separator there. */
export const joinedBy = (base: SignatureBase, between: string, ending: string): SignatureBase =>
  base.flatMap((part, index): SignatureBase => {
    if (part.role !== 'separator') return [part]
    const octets = index === base.length - 1 ? ending : between
    return octets === '' ? [] : [separator(octets)]
  })

/** The parts without what joins them. */
export const partsOf = (base: SignatureBase): SignatureBase => base.filter(({ role }) => role !== 'separator')

/** A part that is longer is told by what it is. */
const readable = 1_000

/** The string of a base, to tell whether a framing makes a difference. */
export const written = (base: SignatureBase): string =>
  base.map(({ role, octets }) => (octets.length > readable ? `\uFFFF${role}\uFFFF` : text(octets))).join('')

/** What a framing mistake put between the parts and at the end. */
export interface Joined {
  readonly between: Octets
  readonly ending: Octets
  /** Where the joints stand in the string as it was signed. */
  readonly offsets: readonly number[]
}

/** Each way of joining that makes a difference, with its numbers. */
export function* joinings(
  base: SignatureBase,
  ways: readonly (readonly [between: string, ending: string])[],
): Iterable<Variation<SignatureBase, Joined>> {
  if (!base.some(({ role }) => role === 'separator')) return
  const seen = new Set([written(base)])
  for (const [between, ending] of ways) {
    const value = joinedBy(base, between, endsWithSeparator(base) ? ending : '')
    if (seen.has(written(value))) continue
    seen.add(written(value))
    yield {
      value,
      data: (signed) => ({
        between: utf8(between),
        ending: utf8(ending),
        offsets: separatorOffsets(signed),
      }),
    }
  }
}
