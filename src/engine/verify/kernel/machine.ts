import { fromBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { layoutOf } from './layout.ts'
import type { Bits, Layout, SHA2 } from './layout.ts'
import { resultIndex } from './probes.ts'

/** A module of `generateKernel`, and its memory: the layout's tables, then scratch, then texts that are kept for more than one use. */
export interface Machine extends Pick<Exports, 'digest' | 'lay'> {
  readonly layout: Layout
  readonly tableOf: (hash: SHA2) => number
  /** Puts a state at `inner`, the hash's own initial value unless there is another, and compresses whole blocks into it. */
  readonly absorb: (hash: SHA2, state: Octets | null, blocks: Octets) => void
  /** A copy of the state at `inner`. */
  readonly state: () => Octets
  readonly write: (address: number, octets: Octets) => void
  readonly zero: (from: number, to: number) => void
  /** Makes room for so many octets of scratch, from `heap` on. */
  readonly reserve: (scratch: number) => void
  /** The address of octets, which are copied there if they are not there yet. */
  readonly keep: (octets: Octets) => number
  /** All memory in 32-bit words. It is another one after `reserve` or `keep`. */
  readonly words: () => Int32Array
  readonly digestIn: (lane: number, length: number) => Octets
  readonly forget: () => void
}

interface Exports {
  readonly memory: WebAssembly.Memory
  readonly digest: (
    inner: number,
    outer: number,
    table: number,
    messages: number,
    stride: number,
    blocks: number,
  ) => void
  readonly lay: (at: number, text: number, length: number, tail: number, rest: number, bits: number) => void
}

const isKernel = (exports: object): exports is Exports =>
  'memory' in exports && 'digest' in exports && 'lay' in exports

/** Scratch that is always there; blocks are absorbed in pieces of half of it. */
const leastScratch = 131_072

/** Kept octets beyond this make room for each other. */
export const mostKept = 67_108_864

export function createMachine(bits: Bits, base64: string): Machine {
  const layout = layoutOf(bits)
  const module = new WebAssembly.Module(fromBase64(base64) ?? new Uint8Array())
  const { exports } = new WebAssembly.Instance(module)
  if (!isKernel(exports)) throw new TypeError('not a module of generateKernel')
  const { memory, digest, lay } = exports
  let octets = new Uint8Array(memory.buffer)
  let words = new Int32Array(memory.buffer)
  let kept = new WeakMap<Octets, number>()
  let firstKept = layout.heap + leastScratch
  let free = firstKept

  const extend = (end: number): void => {
    if (end <= octets.length) return
    memory.grow(Math.ceil((end - octets.length) / 65_536))
    octets = new Uint8Array(memory.buffer)
    words = new Int32Array(memory.buffer)
  }
  const dropKept = (): void => {
    kept = new WeakMap()
    free = firstKept
  }
  extend(firstKept)

  const tableOf = (hash: SHA2): number => layout.tables + layout.hashes.indexOf(hash) * layout.table
  const stateSize = 8 * layout.word
  return {
    layout,
    digest,
    lay,
    tableOf,
    absorb(hash, state, blocks) {
      if (state === null) octets.copyWithin(layout.inner, tableOf(hash), tableOf(hash) + stateSize)
      else octets.set(state, layout.inner)
      for (let at = 0; at < blocks.length; at += leastScratch / 2) {
        const piece = blocks.subarray(at, at + leastScratch / 2)
        octets.set(piece, layout.heap)
        // All lanes hash the same; the first one's words are then moved together.
        digest(layout.inner, 0, 0, layout.heap, 0, piece.length / layout.block)
        for (let word = 0; word < 8; word++) {
          const from = layout.result + 16 * word
          octets.copyWithin(layout.inner + layout.word * word, from, from + layout.word)
        }
      }
    },
    state: () => octets.slice(layout.inner, layout.inner + stateSize),
    write: (address, written) => octets.set(written, address),
    zero: (from, to) => octets.fill(0, from, to),
    reserve(scratch) {
      if (layout.heap + scratch <= firstKept) return
      firstKept = layout.heap + scratch
      extend(firstKept)
      dropKept()
    },
    keep(wanted) {
      const known = kept.get(wanted)
      if (known !== undefined) return known
      if (free + wanted.length > firstKept + mostKept) dropKept()
      const address = free
      extend(address + wanted.length + 16)
      octets.set(wanted, address)
      free += wanted.length
      kept.set(wanted, address)
      return address
    },
    words: () => words,
    digestIn(lane, length) {
      const made = new Uint8Array(length)
      const view = new DataView(made.buffer)
      for (let at = 0; at < length; at += 4) view.setInt32(at, words[resultIndex(layout, at, lane)] ?? 0)
      return made
    },
    forget() {
      octets.fill(0, layout.schedule)
      dropKept()
    },
  }
}
