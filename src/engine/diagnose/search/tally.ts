import type { Dimension } from '#engine/diagnose/mistake.ts'
import type { Block } from './plan.ts'
import type { Segments } from './segments.ts'

/** What a search has tried without success. */
export interface Tally {
  /** Strings, keys and algorithms computed, each combination once. */
  readonly computed: number
  /** How many ways of each kind there were, alone or combined. */
  readonly ways: Readonly<Partial<Record<Dimension, number>>>
  /** The most mistakes that were combined. */
  readonly together: number
}

export const nothingTried: Tally = { computed: 0, ways: {}, together: 0 }

/** Two parts of one search, or a search and one that went further. */
export const added = (one: Tally, other: Tally): Tally => ({
  computed: one.computed + other.computed,
  ways: mostOf(one.ways, other.ways),
  together: Math.max(one.together, other.together),
})

function mostOf(one: Tally['ways'], other: Tally['ways']): Tally['ways'] {
  const ways: Partial<Record<Dimension, number>> = { ...one }
  for (const [dimension, count] of entries(other)) ways[dimension] = Math.max(ways[dimension] ?? 0, count)
  return ways
}

const entries = (ways: Tally['ways']): readonly (readonly [Dimension, number])[] =>
  dimensions.flatMap((dimension) => {
    const count = ways[dimension]
    return count === undefined ? [] : [[dimension, count] as const]
  })

/** In the order in which rewrites are applied. */
const dimensions: readonly Dimension[] = [
  'body',
  'value',
  'framing',
  'encoding',
  'key',
  'algorithm',
  'output',
]

/** What going through these blocks tries. `output`: in how many ways the received text was read. */
export function tallyOf(blocks: readonly Block[], computed: number, output: number): Tally {
  const of = (...names: readonly (keyof Segments<'one'>)[]): number => {
    const seen = new Map<string, number>()
    for (const block of blocks)
      for (const name of names) {
        const segment = block[name]
        if (segment.mistakes > 0) seen.set(segment.name, segment.size)
      }
    return [...seen.values()].reduce((sum, count) => sum + count, 0)
  }
  return {
    computed,
    ways: {
      body: of('bodies'),
      value: of('timestamps', 'nonces'),
      framing: of('framings'),
      encoding: of('encodings'),
      key: of('keys'),
      algorithm: of('algorithms'),
      output,
    },
    together: Math.max(0, ...blocks.map(({ mistakes }) => mistakes)),
  }
}
