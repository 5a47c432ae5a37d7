import { amounts } from './constants.ts'
import { select, xor } from './lanes.ts'
import type { Lanes } from './lanes.ts'
import type { Bits, Layout } from './layout.ts'
import { add, constant, get, isLess, loadVector, repeat, set, storeVector } from './wasm-writer.ts'
import type { Code } from './wasm-writer.ts'

/** The locals that a compression works with: vectors, but for `constants`. */
export interface Registers {
  /** The hash value H(0) to H(7). */
  readonly hash: readonly number[]
  /** The working variables a to h. */
  readonly working: readonly number[]
  /** Any three more. */
  readonly spare: readonly [number, number, number]
  /** An integer: where the constants of the next sixteen rounds stand. */
  readonly constants: number
}

const sixteen = Array.from({ length: 16 }, (_, t) => t)
const eight = sixteen.slice(0, 8)

/** W(t) of the message schedule; the last sixteen are kept. In memory, as no processor's registers would hold them beside the rest. */
const scheduleAt = (layout: Layout, t: number): number => layout.schedule + 16 * (t % 16)
export const putWord = (layout: Layout, t: number, value: Code): Code =>
  storeVector(constant(0), value, scheduleAt(layout, t))

/**
 * Compresses the block in the message schedule into the hash value (FIPS 180-4, sections 6.2.2 and 6.4.2). The first sixteen rounds
 * take the message as it is; the others are a loop over sixteen: all of them written out would not fit a processor's cache of decoded
 * instructions, and were a tenth slower.
 */
export function compression(bits: Bits, lanes: Lanes, layout: Layout, registers: Registers): Code {
  const { hash, working, constants } = registers
  const [older, newer, sum] = registers.spare
  const { Σ0, Σ1, σ0, σ1 } = amounts[bits]
  const word = (t: number): Code => loadVector(0, constant(0), scheduleAt(layout, t))

  /** Step 1: σ1(W(t-2)) + W(t-7) + σ0(W(t-15)) + W(t-16) takes the place of the last. */
  const prepare = (t: number): Code => [
    ...set(older, word(t + 1)),
    ...set(newer, word(t + 14)),
    ...set(
      sum,
      lanes.add(lanes.smallSigma(σ1, get(newer)), word(t + 9), word(t), lanes.smallSigma(σ0, get(older))),
    ),
    ...putWord(layout, t, get(sum)),
  ]

  /** Step 3. Where the standard moves the variables on, here their names do. */
  const round = (t: number, scheduled: Code): Code => {
    const variable = (place: number): number => at(working, (place + 8 - (t % 8)) % 8)
    const [a, b, c, d] = [variable(0), variable(1), variable(2), variable(3)]
    const [e, f, g, h] = [variable(4), variable(5), variable(6), variable(7)]
    const choice = select(get(e), get(f), get(g))
    // Where a and b agree, they are the majority; else c is.
    const majority = select(xor(get(a), get(b)), get(c), get(b))
    const roundConstant = lanes.splat(get(constants), t * lanes.word)
    return [
      ...set(sum, lanes.add(get(h), scheduled, roundConstant, choice, lanes.bigSigma(Σ1, get(e)))),
      ...set(d, lanes.add(get(d), get(sum))),
      ...set(h, lanes.add(get(sum), majority, lanes.bigSigma(Σ0, get(a)))),
    ]
  }

  return [
    ...eight.flatMap((i) => set(at(working, i), get(at(hash, i)))),
    ...set(constants, constant(0)),
    ...sixteen.flatMap((t) => round(t, word(t))),
    ...repeat(
      [
        ...set(constants, add(get(constants), constant(16 * lanes.word))),
        ...sixteen.flatMap((t) => [...prepare(t), ...round(t, get(sum))]),
      ],
      isLess(get(constants), constant((layout.rounds - 16) * lanes.word)),
    ),
    ...eight.flatMap((i) => set(at(hash, i), lanes.add(get(at(hash, i)), get(at(working, i))))),
  ]
}

function at(locals: readonly number[], index: number): number {
  const local = locals[index]
  if (local === undefined) throw new RangeError(`no local ${index}`)
  return local
}
