import type { Octets } from '#engine/bytes/octets.ts'
import type { Layout, SHA2 } from './layout.ts'
import type { Machine } from './machine.ts'
import type { Meets } from './probes.ts'
import { octetsOf } from './texts.ts'
import type { Texts } from './texts.ts'

/** What is the same for all messages of a sweep: each is head ‖ text ‖ tail. */
export interface Frame {
  readonly hash: SHA2
  /** States after a key's block; null: the hash alone. */
  readonly states: { readonly inner: Octets; readonly outer: Octets } | null
  readonly head: Octets
  readonly tail: Octets
}

/** Where the parts of a sweep's messages are put together, in octets from the heap. */
interface Scratch {
  /** Each lane's message: from here, so far apart. */
  readonly slots: number
  readonly stride: number
  readonly size: number
}

/**
 * For texts of up to a length. A message's head is begun within a block, its padding takes up to a block and an eighth, and `lay` a few
 * octets behind it.
 */
export function scratchFor({ block, lanes }: Layout, tail: number, longest: number): Scratch {
  const blocks = (length: number): number => (Math.floor(length / block) + 4) * block
  const slots = blocks(tail)
  const stride = blocks(longest + tail)
  return { slots, stride, size: slots + lanes * stride }
}

/**
 * Hashes head ‖ text ‖ tail for the texts from one to before another, and tells each whose digest meets a probe by its place.
 * A vector's lanes go through as many blocks together, so it takes neighbours: they are sorted by length.
 */
export function sweep(
  machine: Machine,
  frame: Frame,
  texts: Texts,
  from: number,
  to: number,
  meets: Meets,
  met: (place: number, lane: number) => void,
): void {
  const { layout, lay, digest } = machine
  const { block, lanes, inner, outer } = layout
  const { hash, states, head, tail } = frame
  const { starts } = texts
  const longest = octetsOf(texts, to - 1, to)
  const scratch = scratchFor(layout, tail.length, longest)
  machine.reserve(scratch.size)
  const textsAt = machine.keep(texts.arena)

  // Whole blocks of the head are the same for all: their state is where each message starts.
  const whole = head.length - (head.length % block)
  machine.absorb(hash, states?.inner ?? null, head.subarray(0, whole))
  if (states !== null) machine.write(outer, states.outer)
  const absorbed = whole + (states === null ? 0 : block)

  // FIPS 180-4, section 5.1: a one, zeros and the length in bits end every message.
  const tailAt = layout.heap
  machine.write(tailAt, tail)
  machine.write(tailAt + tail.length, paddingStart)
  const slots = layout.heap + scratch.slots
  machine.zero(tailAt + tail.length + 1, slots)
  const begun = head.length - whole
  for (let lane = 0; lane < lanes; lane++) machine.write(slots + lane * scratch.stride, head.subarray(whole))

  const blocksOf = (place: number): number =>
    Math.ceil((begun + octetsOf(texts, place, place + 1) + tail.length + 1 + layout.size) / block)
  const words = machine.words()
  const table = machine.tableOf(hash)
  for (let place = from; place < to;) {
    const blocks = blocksOf(place)
    let next = place + 1
    while (next < to && next < place + lanes && blocksOf(next) === blocks) next++
    for (let lane = 0; lane < lanes; lane++) {
      // Lanes that have no neighbour do the last one's work again.
      const text = Math.min(place + lane, next - 1)
      const length = octetsOf(texts, text, text + 1)
      const at = slots + lane * scratch.stride + begun
      const rest = blocks * block - 4 - begun - length
      lay(
        at,
        textsAt + (starts[text] ?? 0),
        length,
        tailAt,
        rest,
        highFirst(8 * (absorbed + begun + length + tail.length)),
      )
    }
    digest(inner, states === null ? 0 : outer, table, slots, scratch.stride, blocks)
    for (let lane = 0; lane < next - place; lane++) if (meets(words, lane)) met(place + lane, lane)
    place = next
  }
}

const paddingStart = Uint8Array.of(0x80)

/** A 32-bit word whose octets stand in memory with the highest first. */
const highFirst = (word: number): number =>
  (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)
