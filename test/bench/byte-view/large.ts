import type { Change } from '#engine/bytes/diff.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Comparison, Lane, LaneKind } from '#engine/diagnose/comparison.ts'

/** Octets of a fixed pseudo-random sequence, the same on every run. */
export function large(length: number): Octets {
  const octets = new Uint8Array(length)
  const words = new Uint32Array(octets.buffer, 0, length >> 2)
  let state = 12345
  for (let at = 0; at < words.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    words[at] = state
  }
  return octets
}

/** Two lanes over the same octets; `count` changes spread evenly, each one octet against three. */
export function many(length: number, count: number): Comparison {
  const octets = large(length)
  const lane = (kind: LaneKind, end: number): Lane => ({
    kind,
    octets: octets.subarray(0, end),
    segments: [{ role: 'body', start: 0, end, from: { kind: 'supplied' } }],
  })
  const step = Math.floor(length / (count + 1))
  const changes = Array.from({ length: count }, (_, index): Change => {
    const start = (index + 1) * (step - 2)
    return {
      left: { start, end: start + 1 },
      right: { start: start + 2 * index, end: start + 2 * index + 3 },
    }
  })
  return { left: lane('signed', length - 2 * count), right: lane('sent', length), changes, unaligned: false }
}
