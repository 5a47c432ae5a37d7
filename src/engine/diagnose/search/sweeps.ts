import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { messageOf } from '#engine/scheme/read-base.ts'
import { prepareTexts } from '#engine/verify/kernel/kernel.ts'
import type { Texts } from '#engine/verify/kernel/kernel.ts'
import type { Body } from './bodies.ts'
import type { Choice } from './choice.ts'
import { around, holds } from './frame.ts'
import { encoded, piecesOf } from './hypothesis.ts'
import type { Hypothesis } from './hypothesis.ts'
import type { Block } from './plan.ts'
import type { Encoder, Space } from './space.ts'

/** Texts under one key and algorithm, with the same octets before and after each. */
export interface Sweep {
  readonly key: Hypothesis['key']
  readonly algorithm: Hypothesis['algorithm']
  readonly before: Octets
  readonly after: Octets
  readonly texts: Texts
  /** The same texts, by the number that a hit is told with. */
  readonly octets: readonly Octets[]
  readonly hypothesis: (index: number) => Hypothesis
}

/** Texts with what they come from. */
interface Prepared<From> {
  readonly texts: Texts
  readonly octets: readonly Octets[]
  readonly from: readonly From[]
}

const none: Octets = new Uint8Array(0)

/** Fewer texts than these in a row cost more to set up than to hash. */
const worthARow = 12

/** Whole strings that are prepared at once. */
const atOnce = 4_096

/**
 * The work of a block, in one order whoever asks. Where there are many bodies or timestamps, what stands around them is made once
 * for all of them; else whole strings are made once for all keys.
 */
export function sweepsOf(block: Block, space: Space): Iterable<Sweep> {
  const bodies = block.bodies.choices.length
  const timestamps = block.timestamps.choices.length
  if (Math.max(bodies, timestamps) < worthARow) return overStrings(block, space)
  return bodies >= timestamps ? aroundBodies(block, space) : aroundTimestamps(block, space)
}

function* aroundBodies(block: Block, space: Space): Iterable<Sweep> {
  for (const encoding of block.encodings.choices) {
    const bodies = preparedBodies(block.bodies.choices, encoding.value)
    for (const [framing, timestamp, nonce] of frames(block, block.timestamps.choices, space)) {
      const filling = { body: none, timestamp: timestamp.value, nonce: nonce.value }
      const part = around(framing.value, space.base, 'body', filling)
      if (part === null) continue
      const of = { timestamp, nonce, framing, encoding }
      yield* keyedSweeps(block, bodies, ends(part, encoding.value), (body) => ({ ...of, body }))
    }
  }
}

function* aroundTimestamps(block: Block, space: Space): Iterable<Sweep> {
  const [first] = space.timestamps
  for (const encoding of block.encodings.choices) {
    const timestamps = preparedValues(block.timestamps.choices, encoding.value)
    for (const [framing, , nonce] of frames(block, first === undefined ? [] : [first], space))
      for (const body of bodiesIn(block, framing, space)) {
        if (encoding.value !== null && encoding.value.encode(body.value.octets) === null) continue
        const filling = { body: body.value.octets, timestamp: none, nonce: nonce.value }
        const part = around(framing.value, space.base, 'timestamp', filling)
        if (part === null) continue
        const of = { body, nonce, framing, encoding }
        yield* keyedSweeps(block, timestamps, ends(part, encoding.value), (timestamp) => ({
          ...of,
          timestamp,
        }))
      }
  }
}

function* overStrings(block: Block, space: Space): Iterable<Sweep> {
  for (const encoding of block.encodings.choices)
    for (const few of groups(strings(block, space, encoding), atOnce))
      yield* keyedSweeps(
        block,
        prepare(few, ({ octets }) => octets),
        { before: none, after: none },
        ({ of }) => of,
      )
}

/** The texts under each key and algorithm of the block. */
function* keyedSweeps<From>(
  { keys, algorithms }: Block,
  { texts, octets, from }: Prepared<From>,
  { before, after }: Pick<Sweep, 'before' | 'after'>,
  rest: (one: From) => Omit<Hypothesis, 'key' | 'algorithm'>,
): Iterable<Sweep> {
  if (octets.length === 0) return
  for (const key of keys.choices)
    for (const algorithm of algorithms.choices) {
      const hypothesis = (index: number): Hypothesis => ({ ...rest(at(from, index)), key, algorithm })
      yield { key, algorithm, before, after, texts, octets, hypothesis }
    }
}

/** What stands around a text, as an encoder writes it; its mark stands before the whole. */
function ends(
  { before, after }: Pick<Sweep, 'before' | 'after'>,
  encoder: Encoder,
): Pick<Sweep, 'before' | 'after'> {
  if (encoder === null) return { before, after }
  const { encode, mark = none } = encoder
  return { before: concat([mark, encode(before) ?? before]), after: encode(after) ?? after }
}

/** A whole string to sign, and the choices that make it. */
interface Text {
  readonly octets: Octets
  readonly of: Omit<Hypothesis, 'key' | 'algorithm'>
}

function* strings(block: Block, space: Space, encoding: Choice<Encoder>): Iterable<Text> {
  for (const [framing, timestamp, nonce] of frames(block, block.timestamps.choices, space))
    for (const body of bodiesIn(block, framing, space)) {
      const of = { body, timestamp, nonce, framing, encoding }
      const octets = encoded(encoding.value, messageOf(piecesOf(of, space)))
      if (octets !== null) yield { octets, of }
    }
}

type Frame = readonly [Hypothesis['framing'], Hypothesis['timestamp'], Hypothesis['nonce']]

/** Everything but the body. A mistake in a value that the framing leaves out would make no difference. */
function* frames(
  { framings, nonces }: Block,
  timestamps: readonly Choice<Octets>[],
  { base }: Space,
): Iterable<Frame> {
  for (const framing of framings.choices)
    for (const timestamp of timestamps) {
      if (timestamp.steps.length > 0 && !holds(framing.value, base, 'timestamp')) continue
      for (const nonce of nonces.choices)
        if (nonce.steps.length === 0 || holds(framing.value, base, 'nonce')) yield [framing, timestamp, nonce]
    }
}

const bodiesIn = (block: Block, framing: Hypothesis['framing'], { base }: Space): readonly Choice<Body>[] =>
  holds(framing.value, base, 'body')
    ? block.bodies.choices
    : block.bodies.choices.filter(({ steps }) => steps.length === 0)

/**
 * Prepares choices of one kind: the same stand in many blocks, and are forgotten with their space. Of those in another text
 * encoding only the last are kept: all of them together would fill the memory.
 */
function preparing<Value>(
  encodedBy: (value: Value, encoder: Encoder) => Octets | null,
): (choices: readonly Choice<Value>[], encoder: Encoder) => Prepared<Choice<Value>> {
  const known = new WeakMap<readonly Choice<Value>[], Map<Encoder, Prepared<Choice<Value>>>>()
  return (choices, encoder) => {
    const ofThese = known.get(choices) ?? new Map<Encoder, Prepared<Choice<Value>>>()
    known.set(choices, ofThese)
    const ready = ofThese.get(encoder)
    if (ready !== undefined) return ready
    const made = prepare(choices, ({ value }) => encodedBy(value, encoder))
    for (const other of ofThese.keys()) if (other !== null && encoder !== null) ofThese.delete(other)
    ofThese.set(encoder, made)
    return made
  }
}

/** A body that an encoder leaves as it is makes no other string. */
const preparedBodies = preparing<Body>(({ octets }, encoder) =>
  encoder === null ? octets : encoder.encode(octets),
)

const preparedValues = preparing<Octets>((octets, encoder) => encoder?.encode(octets) ?? octets)

/** The texts that there are. */
function prepare<From>(all: readonly From[], octetsOf: (one: From) => Octets | null): Prepared<From> {
  const octets: Octets[] = []
  const from: From[] = []
  for (const one of all) {
    const text = octetsOf(one)
    if (text === null) continue
    octets.push(text)
    from.push(one)
  }
  return { texts: prepareTexts(octets), octets, from }
}

function* groups<T>(items: Iterable<T>, size: number): Iterable<readonly T[]> {
  let group: T[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`no text ${index}`)
  return item
}
