import type { Octets } from '#engine/bytes/octets.ts'
import type { Layout } from './layout.ts'

/** Four octets of a digest that would be a hit: `at` is a multiple of four, value the big-endian word as a signed int32. */
export interface Probe {
  readonly at: number
  readonly value: number
}

/** Whether the digest that a kernel left in one lane meets a probe. */
export type Meets = (memory: Int32Array, lane: number) => boolean

/** Where four octets of the digest in a lane stand in memory, counted in 32-bit words. The upper half of a long word comes second. */
export function resultIndex({ word, result }: Layout, at: number, lane: number): number {
  const half = word === 8 ? 1 - ((at >> 2) & 1) : 0
  return (result + 16 * Math.floor(at / word) + lane * word) / 4 + half
}

/** Readies probes for millions of digests of a length; no probes at all are met by every digest. */
export function compileProbes(probes: readonly Probe[], layout: Layout, length: number): Meets {
  if (probes.length === 0) return () => true
  const places = [...new Set(probes.map((probe) => probe.at))]
    .filter((at) => at + 4 <= length)
    .map((at) =>
      placeOf(
        probes.filter((probe) => probe.at === at).map(({ value }) => value),
        resultIndex(layout, at, 0),
      ),
    )
  const laneWidth = layout.word / 4
  return (memory, lane) => {
    for (const { index, marks, values } of places) {
      const word = memory[index + lane * laneWidth] ?? 0
      if (marks[word & 0xff] === 1 && values.has(word)) return true
    }
    return false
  }
}

interface Place {
  readonly index: number
  /** A first sieve: 1 at the low eight bits of every value. */
  readonly marks: Uint8Array
  readonly values: ReadonlySet<number>
}

function placeOf(values: readonly number[], index: number): Place {
  const marks = new Uint8Array(0x100)
  for (const value of values) marks[value & 0xff] = 1
  return { index, marks, values: new Set(values) }
}

/** The same of a digest that no kernel made. */
export function isHit(digest: Octets, probes: readonly Probe[]): boolean {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.length)
  return (
    probes.length === 0 ||
    probes.some(({ at, value }) => at + 4 <= digest.length && view.getInt32(at) === value)
  )
}
