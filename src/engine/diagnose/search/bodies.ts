import type { Octets } from '#engine/bytes/octets.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { BodyMistake, Layer } from '#engine/diagnose/mistake.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'
import { distinct, further, right } from './choice.ts'
import type { Choice } from './choice.ts'
import { fingerprint } from './fingerprint.ts'

/** A body that may have been signed, and the one from which it was made: as read, or repaired. */
export interface Body {
  readonly octets: Octets
  readonly start: Candidate
}

/** The bodies from which a search starts, those with one mistake, and those with two. */
export interface Bodies {
  readonly starts: readonly Choice<Body>[]
  readonly singles: readonly Choice<Body>[]
  /** Made when they are first asked for: they take longer to write than to hash. */
  readonly doubles: () => readonly Choice<Body>[]
}

/** From the inside out; a mistake of an inner layer is made before one of an outer. */
const layers: readonly Layer[] = ['members', 'values', 'order', 'spelling', 'text']

/** Octets of all bodies of one kind together: large bodies have fewer variations tried. */
const room = { keyed: 10_000_000, keyless: 150_000 }

/** Octets of the largest body that is rewritten: nobody waits for more. */
const largest = 2_000_000

/** Two mistakes multiply, so only the likeliest of the first and of the second are combined. */
const firsts = 90
const seconds = 10

/** Each start doubles the work, and the ledger has the likeliest first. */
const mostRepaired = 2

/**
 * Where a search starts: from the body believed to have been sent, and where nothing decided which one it was, from the
 * repaired ones too. A body that the paste has damaged for certain is no start: what was done to it was not done by the signer.
 */
function startsOf({ ledger, wire }: Evidence): readonly Candidate[] {
  if (wire.source !== 'undecided') return [wire.candidate]
  const repaired = ledger.entries.filter(({ shape }) => shape === 'repaired')
  return [wire.candidate, ...repaired.map(({ candidate }) => candidate).slice(0, mostRepaired)]
}

/** The bodies that may have been signed, the likeliest first, each once; few where no key is known to sign them with. */
export function bodiesOf(
  evidence: Evidence,
  mistakes: readonly BodyMistake<unknown>[],
  keying: 'keyed' | 'keyless',
): Bodies {
  const starts = startsOf(evidence).map((start) =>
    right<Body>(
      { octets: start.body, start },
      start.steps.map((step) => ({ kind: 'repair', id: step.repair, data: step.data })),
    ),
  )
  const mark = ({ octets }: Body): string => fingerprint(octets)
  const known = new Set(starts.map(({ value }) => mark(value)))
  const fresh = (choices: readonly Choice<Body>[]): readonly Choice<Body>[] => {
    const kept = distinct(choices, mark).filter(({ value }) => !known.has(mark(value)))
    for (const { value } of kept) known.add(mark(value))
    return kept
  }
  const singles = fresh(
    within(
      room[keying],
      mistakes.flatMap((mistake) =>
        starts
          .filter(({ value }) => value.octets.length <= largest)
          .map((start) => varied(start, mistake, evidence)),
      ),
    ),
  )
  let doubles: readonly Choice<Body>[] | null = null
  return {
    starts,
    singles,
    doubles: () => (doubles ??= fresh(within(room[keying], doubled(singles, mistakes, evidence)))),
  }
}

/** A likely first mistake with each mistake of an outer layer. */
const doubled = (
  singles: readonly Choice<Body>[],
  mistakes: readonly BodyMistake<unknown>[],
  evidence: Evidence,
): readonly Iterable<Choice<Body>>[] => {
  const layerOf = new Map(mistakes.map(({ id, layer }) => [id, layers.indexOf(layer)]))
  return singles.slice(0, firsts).flatMap((first) => {
    const inner = layerOf.get(first.steps.at(-1)?.mistake ?? '') ?? layers.length
    return mistakes
      .filter(({ layer }) => layers.indexOf(layer) > inner)
      .map((mistake) => take(seconds, varied(first, mistake, evidence)))
  })
}

function* varied(
  from: Choice<Body>,
  mistake: BodyMistake<unknown>,
  evidence: Evidence,
): Iterable<Choice<Body>> {
  let place = 0
  for (const { value, data } of mistake.vary?.(from.value.octets, evidence) ?? [])
    yield further(from, mistake, { value: { octets: value, start: from.value.start }, data }, place++)
}

/** As many as have room, one of each source after another, so that no mistake is left out for another's sake. */
function within(room: number, sources: readonly Iterable<Choice<Body>>[]): readonly Choice<Body>[] {
  const taken: Choice<Body>[] = []
  let left = room
  const takeFrom = (source: Iterator<Choice<Body>>): boolean => {
    if (left <= 0) return false
    const next = source.next()
    if (next.done === true) return false
    taken.push(next.value)
    left -= next.value.value.octets.length
    return true
  }
  for (let open = sources.map((source) => source[Symbol.iterator]()); open.length > 0;)
    open = open.filter(takeFrom)
  return taken
}

function* take<T>(count: number, items: Iterable<T>): Iterable<T> {
  if (count <= 0) return
  let taken = 0
  for (const item of items) {
    yield item
    if (++taken === count) return
  }
}
