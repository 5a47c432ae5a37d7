import type { Amounts } from './constants.ts'
import type { Bits } from './layout.ts'
import { constant, loadLane, loadVector, vector, vectorConstant } from './wasm-writer.ts'
import type { Code } from './wasm-writer.ts'

/** How words are worked on when a vector holds the same word of several messages, one a lane. */
export interface Lanes {
  /** Octets of a word, and messages side by side. */
  readonly word: number
  readonly count: number
  readonly add: (...words: readonly Code[]) => Code
  /** The word at an address, in every lane. */
  readonly splat: (address: Code, offset: number) => Code
  /** A word of each message, written with its highest octet first. */
  readonly gather: (messages: readonly Code[], offset: number) => Code
  /** rotate(x, a) ^ rotate(x, b) ^ rotate(x, c): the Σ of FIPS 180-4, sections 4.1.2 and 4.1.3. */
  readonly bigSigma: (amounts: Amounts, x: Code) => Code
  /** rotate(x, a) ^ rotate(x, b) ^ (x >> c): the σ of the same sections. */
  readonly smallSigma: (amounts: Amounts, x: Code) => Code
}

export const and = (left: Code, right: Code): Code => vector(0x4e, left, right)
export const or = (left: Code, right: Code): Code => vector(0x50, left, right)
export const xor = (left: Code, right: Code): Code => vector(0x51, left, right)

/** Bit by bit (`bitselect`): `one` where the mask has a 1, else `other`. */
export const select = (mask: Code, one: Code, other: Code): Code => vector(0x52, one, other, mask)

const opcodes = {
  32: { add: 0xae, shiftLeft: 0xab, shiftRight: 0xad, loadSplat: 0x09, loadLane: 0x56 },
  64: { add: 0xce, shiftLeft: 0xcb, shiftRight: 0xcd, loadSplat: 0x0a, loadLane: 0x57 },
}

export function lanesOf(bits: Bits): Lanes {
  const code = opcodes[bits]
  const word = bits / 8
  const shiftRight = (x: Code, by: number): Code => vector(code.shiftRight, x, constant(by))
  const shiftLeft = (x: Code, by: number): Code => vector(code.shiftLeft, x, constant(by))
  /** Each octet of the result by its place in `x` (`swizzle`); WebAssembly has octets from the lowest up. */
  const arrange = (x: Code, from: (place: number) => number): Code =>
    vector(0x0e, x, vectorConstant(sixteen.map((octet) => octet - (octet % word) + from(octet % word))))
  // WebAssembly rotates no vectors: that takes three steps, or one where whole octets move.
  const rotate = (x: Code, by: number): Code =>
    by % 8 === 0
      ? arrange(x, (place) => (place + by / 8) % word)
      : or(shiftRight(x, by), shiftLeft(x, bits - by))
  const splat = (address: Code, offset: number): Code => loadVector(code.loadSplat, address, offset)
  return {
    word,
    count: 16 / word,
    add: (...words) => words.reduce((sum, next) => vector(code.add, sum, next)),
    splat,
    gather: ([first = [], ...others], offset) =>
      arrange(
        others.reduce(
          (gathered, message, index) => loadLane(code.loadLane, message, gathered, offset, index + 1),
          splat(first, offset),
        ),
        (place) => word - 1 - place,
      ),
    bigSigma: ([a, b, c], x) => xor(xor(rotate(x, a), rotate(x, b)), rotate(x, c)),
    smallSigma: ([a, b, c], x) => xor(xor(rotate(x, a), rotate(x, b)), shiftRight(x, c)),
  }
}

const sixteen = Array.from({ length: 16 }, (_, octet) => octet)
