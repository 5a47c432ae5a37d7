import type { Octets } from '#engine/bytes/octets.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Encoding, Mistake } from '#engine/diagnose/mistake.ts'
import { baseOver } from '#engine/diagnose/bodies/verify-bodies.ts'
import { constructionOf } from '#engine/scheme/algorithm.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'
import { messageOf } from '#engine/scheme/read-base.ts'
import { bodiesOf } from './bodies.ts'
import type { Bodies } from './bodies.ts'
import { distinct, further, lazily, right } from './choice.ts'
import type { Choice, Many } from './choice.ts'
import { fingerprint } from './fingerprint.ts'
import type { Target } from './target.ts'

/** How the whole text becomes octets; null: as UTF-8, which it is already. */
export type Encoder = Pick<Encoding<unknown>, 'encode' | 'mark'> | null

/** All that a search may combine: one choice of each list makes a hypothesis. */
export interface Space {
  /** The pieces as the rule has them, over the body believed to have been sent. */
  readonly base: SignatureBase
  readonly bodies: Bodies
  readonly timestamps: readonly Choice<Octets>[]
  /** Timestamps that are further away, a lot each: made when they are first asked for. */
  readonly farTimestamps: readonly Many<Octets>[]
  readonly nonces: readonly Choice<Octets>[]
  readonly framings: readonly Choice<SignatureBase>[]
  readonly encodings: readonly Choice<Encoder>[]
  readonly keys: readonly Choice<Octets>[]
  readonly algorithms: readonly Choice<Construction>[]
}

/**
 * Asks every mistake for its variations. `key` is null where none was given: then only keys that a mistake knows are there, none of
 * which is right. A mistake in `firstly` is thought likelier than its rank says.
 */
export function spaceOf(
  evidence: Evidence,
  all: readonly Mistake<unknown>[],
  key: Octets | null,
  target: Target,
  firstly: ReadonlySet<string>,
): Space | null {
  const { scheme, capture, wire } = evidence
  const base = baseOver(scheme, capture, wire.candidate)
  if (base === null) return null
  const mistakes = all
    .map((mistake) => (firstly.has(mistake.id) ? { ...mistake, rank: mistake.rank / 4 } : mistake))
    .sort((one, other) => one.rank - other.rank)
  const isPublic = scheme.key.kind === 'public-key'
  const message = messageOf(base)

  const valuesOf = (role: 'timestamp' | 'nonce'): readonly Choice<Octets>[] => {
    const piece = base.find((one) => one.role === role)
    if (piece === undefined) return [right(none)]
    const start = right(piece.octets)
    return distinct(
      [
        start,
        ...mistakes.flatMap((mistake) =>
          mistake.dimension === 'value' && mistake.role === role
            ? Array.from(mistake.vary?.(piece.octets, evidence) ?? [], (variation, place) =>
                further(start, mistake, variation, place),
              )
            : [],
        ),
      ],
      fingerprint,
    )
  }

  const farTimestamps = (): readonly Many<Octets>[] => {
    const piece = base.find((one) => one.role === 'timestamp')
    if (piece === undefined) return []
    return mistakes.flatMap((mistake) => {
      if (mistake.dimension !== 'value' || mistake.role !== 'timestamp') return []
      const lots = mistake.lots?.(piece.octets) ?? []
      return lots.map(({ size, vary }, index) => {
        // Less likely than all of the timestamps before, which are fewer than ten thousand.
        const from = lots.slice(0, index).reduce((sum, lot) => sum + lot.size, 10_000)
        return lazily(size, () =>
          Array.from(vary(), (variation, place) => further(right(none), mistake, variation, from + place)),
        )
      })
    })
  }

  const framings = mistakes.flatMap((mistake) =>
    mistake.dimension === 'framing'
      ? Array.from(mistake.vary?.(base, evidence) ?? [], (variation, place) =>
          further(right(base), mistake, variation, place),
        )
      : [],
  )
  const encodings = mistakes.flatMap((mistake) =>
    mistake.dimension === 'encoding'
      ? mistake.encodings.map((encoding, place) =>
          further(
            right<Encoder>(null),
            mistake,
            { value: encoding, data: (signed) => encoding.data(messageOf(signed)) },
            place,
          ),
        )
      : [],
  )
  const keys = mistakes.flatMap((mistake) =>
    mistake.dimension === 'key' && !isPublic
      ? Array.from(mistake.vary?.(key, evidence) ?? [], (variation, place) =>
          further(right(none), mistake, variation, place),
        )
      : [],
  )
  const asked = constructionOf(scheme.algorithm)
  const algorithms = mistakes.flatMap((mistake) =>
    mistake.dimension === 'algorithm'
      ? Array.from(mistake.vary?.(asked, evidence) ?? [], (variation, place) =>
          further(right(asked), mistake, variation, place),
        )
      : [],
  )
  return {
    base,
    bodies: bodiesOf(
      evidence,
      mistakes.filter((mistake) => mistake.dimension === 'body'),
      key === null ? 'keyless' : 'keyed',
    ),
    timestamps: valuesOf('timestamp'),
    farTimestamps: farTimestamps(),
    nonces: valuesOf('nonce'),
    framings: distinct([right(base), ...framings], (pieces) => shapeOf(pieces, base)),
    // What would change nothing in this very text may still change another body; none of them is left out.
    encodings: isPublic || message.length === 0 ? [right(null)] : [right(null), ...encodings],
    keys: distinct(isPublic ? [right(none)] : key === null ? keys : [right(key), ...keys], fingerprint),
    algorithms: distinct([right(asked), ...algorithms], (construction) =>
      JSON.stringify(construction),
    ).filter(({ value }) => target.expects(value)),
  }
}

const none: Octets = new Uint8Array(0)

/** Equal for frames that give equal strings whatever fills them: a slot is marked by an octet that no text begins with. */
const shapeOf = (pieces: SignatureBase, base: SignatureBase): string =>
  pieces
    .map((piece) =>
      base.includes(piece) && piece.role !== 'separator'
        ? `\u{FFFF}${piece.role}\u{FFFF}`
        : String.fromCharCode(...piece.octets.subarray(0, longest)),
    )
    .join('')

/** Octets of a piece that are looked at: what a mistake puts in is shorter. */
const longest = 4_096
