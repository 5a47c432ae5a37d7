import { digestLength } from '#engine/scheme/algorithm.ts'
import { compression, putWord } from './compression.ts'
import { initialValues, roundConstants } from './constants.ts'
import { and, lanesOf, or } from './lanes.ts'
import { layoutOf } from './layout.ts'
import type { Bits, Layout, SHA2 } from './layout.ts'
import {
  add,
  choose,
  constant,
  get,
  isLess,
  isNotZero,
  loadVector,
  multiply,
  repeat,
  set,
  storeVector,
  storeWord,
  subtract,
  wasmModule,
} from './wasm-writer.ts'
import type { Code, WasmFunction } from './wasm-writer.ts'

/**
 * A WebAssembly module that hashes several messages of as many blocks at once, one in each lane of a vector: `digest` and `lay`.
 * No toolchain makes it but this: a build that runs TypeScript can make it anew.
 */
export function generateKernel(bits: Bits): Uint8Array {
  const layout = layoutOf(bits)
  return wasmModule([digest(bits, layout), lay()], 1, tables(bits, layout))
}

const numbers = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index)

/**
 * `digest(inner, outer, table, messages, stride, blocks)` hashes padded messages, which stand `stride` octets apart, from the state
 * at `inner`; where `outer` is not 0, their digests once more from the state there (RFC 2104). The last states are left at `result`.
 */
function digest(bits: Bits, layout: Layout): WasmFunction {
  const lanes = lanesOf(bits)
  const [inner, outer, table, messages, stride, blocks] = [0, 1, 2, 3, 4, 5]
  const [left, constants] = [6, 7]
  const pointers = numbers(8, layout.lanes)
  const hash = numbers(8 + layout.lanes, 8)
  const working = numbers(16 + layout.lanes, 8)
  const spare = [24 + layout.lanes, 25 + layout.lanes, 26 + layout.lanes] as const

  const continueFrom = (state: number): Code =>
    hash.flatMap((local, i) => set(local, lanes.splat(get(state), i * layout.word)))
  const readBlock = [
    ...numbers(0, 16).flatMap((t) => putWord(layout, t, lanes.gather(pointers.map(get), t * layout.word))),
    ...pointers.flatMap((pointer) => set(pointer, add(get(pointer), constant(layout.block)))),
    ...set(blocks, subtract(get(blocks), constant(1))),
  ]
  const fromTable = (offset: number, t: number): Code => lanes.splat(get(table), offset + t * layout.word)
  const readDigest = [
    ...hash.flatMap((local, t) =>
      putWord(layout, t, or(and(get(local), fromTable(layout.mask, t)), fromTable(layout.padding, t))),
    ),
    ...numbers(8, 8).flatMap((t) => putWord(layout, t, fromTable(layout.padding, t))),
    ...continueFrom(outer),
  ]
  return {
    name: 'digest',
    parameters: 6,
    integers: 2 + layout.lanes,
    vectors: 19,
    body: [
      ...pointers.flatMap((pointer, lane) =>
        set(pointer, add(get(messages), multiply(get(stride), constant(lane)))),
      ),
      ...continueFrom(inner),
      ...set(left, add(get(blocks), isNotZero(get(outer)))),
      ...repeat(
        [
          // The outer hash is one more turn of the same loop: the code of a compression is there only once.
          ...choose(get(blocks), readBlock, readDigest),
          ...compression(bits, lanes, layout, { hash, working, spare, constants }),
          ...set(left, subtract(get(left), constant(1))),
        ],
        get(left),
      ),
      ...hash.flatMap((local, i) => storeVector(constant(layout.result), get(local), i * 16)),
    ],
  }
}

/**
 * `lay(at, text, length, tail, rest, bits)` writes a text, then `rest` octets of a tail, then a 32-bit word in the machine's order:
 * what varies from message to message in a slot. Up to fifteen octets behind each are overwritten.
 */
function lay(): WasmFunction {
  const [at, text, length, tail, rest, bits] = [get(0), get(1), get(2), get(3), get(4), get(5)]
  const copied = 6
  // Vector by vector: for a few hundred octets, memory.copy takes longer, being a call into the browser.
  const copy = (to: Code, from: Code, size: Code): Code => [
    ...set(copied, constant(0)),
    ...repeat(
      [
        ...storeVector(add(to, get(copied)), loadVector(0, add(from, get(copied)), 0), 0),
        ...set(copied, add(get(copied), constant(16))),
      ],
      isLess(get(copied), size),
    ),
  ]
  return {
    name: 'lay',
    parameters: 6,
    integers: 1,
    vectors: 0,
    body: [
      ...copy(at, text, length),
      ...copy(add(at, length), tail, rest),
      ...storeWord(add(add(at, length), rest), bits),
    ],
  }
}

/** The memory's first octets, in the order of the layout. WebAssembly has the lowest octet of a word first. */
function tables(bits: Bits, layout: Layout): Uint8Array {
  const words = [...roundConstants[bits], ...layout.hashes.flatMap((hash) => tableOf(hash, bits))]
  const octets = new Uint8Array(words.length * layout.word)
  const view = new DataView(octets.buffer)
  words.forEach((word, index) => {
    if (bits === 64) view.setBigUint64(8 * index, word, true)
    else view.setUint32(4 * index, Number(word), true)
  })
  return octets
}

/**
 * The initial value, and how a digest is padded to be hashed again (FIPS 180-4, section 5.1): so many bits of the state, a one, zeros,
 * and the length in bits, the key's block included.
 */
function tableOf(hash: SHA2, bits: Bits): readonly bigint[] {
  const length = BigInt(8 * digestLength[hash])
  const size = BigInt(bits)
  const message = numbers(0, 16).map((index) => {
    const kept = length - BigInt(index) * size
    const ones = kept <= 0n ? 0n : kept >= size ? size : kept
    return ((1n << ones) - 1n) << (size - ones)
  })
  const one = (index: bigint): bigint => (length / size === index ? 1n << (size - 1n - (length % size)) : 0n)
  return [
    ...initialValues[hash],
    ...message.slice(0, 8),
    ...message.map((_, index) => (index === 15 ? 16n * size + length : one(BigInt(index)))),
  ]
}
