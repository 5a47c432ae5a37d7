import type { Octets } from '#engine/bytes/octets.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'
import type { Body } from './bodies.ts'
import type { Choice, Many } from './choice.ts'
import type { Encoder, Space } from './space.ts'

/** Some choices of one list that are about as likely. */
export interface Segment<Value> extends Many<Value> {
  readonly name: string
  /** How unlikely, on a scale on which weights add up: three is one likely mistake. */
  readonly weight: number
  /** How many mistakes each of the choices has. */
  readonly mistakes: number
  /** How much longer each takes to compute than others. */
  readonly slowness: number
}

/** One segment of each list of a space, or all of them. */
export interface Segments<Of extends 'one' | 'all'> {
  readonly bodies: Some<Of, Body>
  readonly framings: Some<Of, SignatureBase>
  readonly keys: Some<Of, Octets>
  readonly timestamps: Some<Of, Octets>
  readonly nonces: Some<Of, Octets>
  readonly encodings: Some<Of, Encoder>
  readonly algorithms: Some<Of, Construction>
}

type Some<Of, Value> = Of extends 'one' ? Segment<Value> : readonly Segment<Value>[]

/** How many of the likeliest, how unlikely they are; the last takes the rest. */
type Cut = readonly (readonly [most: number, weight: number])[]

const cuts = {
  body: [
    [60, 3],
    [240, 5],
    [Infinity, 8],
  ],
  /** The weight of two mistakes is that of two mistakes. */
  twoBodies: [
    [1_500, 7],
    [Infinity, 10],
  ],
  framing: [
    [15, 3],
    [75, 5],
    [Infinity, 8],
  ],
  key: [
    [25, 3],
    [65, 5],
    [Infinity, 8],
  ],
  /** Every way of reading a clock twice is one mistake, the further apart the rarer: only the near ones go with others. */
  timestamp: [
    [8, 3],
    [142, 5],
    [Infinity, 7],
  ],
  nonce: [
    [4, 3],
    [Infinity, 5],
  ],
  encoding: [
    [8, 3],
    [Infinity, 5],
  ],
  algorithm: [
    [8, 3],
    [Infinity, 5],
  ],
  /** A lot of timestamps each: those that are tried at once, and those on request. */
  farTimestamps: [11, 20],
  slowAlgorithm: [[Infinity, 7]],
} as const satisfies Readonly<Record<string, Cut | readonly number[]>>

/** The lists of a space in segments. Bodies with two mistakes take a while to make, and are left out unless asked for. */
export function segmentsOf(space: Space, withDoubles: boolean): Segments<'all'> {
  const { bodies, framings, keys, timestamps, farTimestamps, nonces, encodings, algorithms } = space
  return {
    bodies: [
      ...cut('body', [...bodies.starts, ...bodies.singles], cuts.body),
      ...(withDoubles ? pieces('two bodies', bodies.doubles(), cuts.twoBodies, 2) : []),
    ],
    framings: cut('framing', framings, cuts.framing),
    keys: cut('key', keys, cuts.key, 3),
    timestamps: [
      ...cut('timestamp', timestamps, cuts.timestamp),
      ...farTimestamps.map((lot, index) => later('far timestamp', lot, cuts.farTimestamps[index] ?? 20)),
    ],
    nonces: cut('nonce', nonces, cuts.nonce),
    encodings: cut('encoding', encodings, cuts.encoding),
    algorithms: [
      ...cut(
        'algorithm',
        algorithms.filter((choice) => !isSlow(choice)),
        cuts.algorithm,
        2,
      ),
      ...pieces('slow algorithm', algorithms.filter(isSlow), cuts.slowAlgorithm, 1, 40),
    ],
  }
}

const isSlow = ({ value }: Choice<Construction>): boolean => !isFast(value)

/** What the kernel computes. The rest is written for breadth and not for speed. */
const isFast = ({ hash, keying, digested, again }: Construction): boolean =>
  hash.startsWith('SHA-') &&
  hash !== 'SHA-1' &&
  keying !== 'swapped' &&
  digested === undefined &&
  again === undefined

/**
 * What is right, then the rest in pieces. Where nothing can be right (no key, or a digest of another length) some of the likeliest
 * stand in its place: they are no guess.
 */
function cut<Value>(
  name: string,
  choices: readonly Choice<Value>[],
  at: Cut,
  instead = 0,
): readonly Segment<Value>[] {
  const isRight = ({ steps, damage }: Choice<Value>): boolean => steps.length + damage.length === 0
  const rights = choices.filter(isRight)
  const wrong = choices.filter((choice) => !isRight(choice))
  const first = rights.length === 0 ? wrong.slice(0, instead) : rights
  const rest = rights.length === 0 ? wrong.slice(instead) : wrong
  return [...pieces(`${name} as it should be`, first, [[Infinity, 0]], 0), ...pieces(name, rest, at, 1)]
}

function pieces<Value>(
  name: string,
  choices: readonly Choice<Value>[],
  at: Cut,
  mistakes: number,
  slowness = 1,
): readonly Segment<Value>[] {
  const segments: Segment<Value>[] = []
  let from = 0
  for (const [most, weight] of at) {
    const some = choices.slice(from, from + most)
    if (some.length > 0)
      segments.push({
        name: `${name} ${weight}`,
        size: some.length,
        choices: some,
        weight,
        mistakes,
        slowness,
      })
    from += some.length
  }
  return segments
}

/** One mistake each, of which there are too many to make before they are needed. */
const later = <Value>(name: string, many: Many<Value>, weight: number): Segment<Value> => ({
  name: `${name} ${weight}`,
  size: many.size,
  get choices() {
    return many.choices
  },
  weight,
  mistakes: 1,
  slowness: 1,
})
