import type { Octets } from '#engine/bytes/octets.ts'
import { characterAt } from '#engine/bytes/utf8.ts'

/** Where two texts part, and the whole character that each has there; none at its end. Offset in octets of both. */
export interface FirstDifference {
  readonly at: number
  readonly left: Octets
  readonly right: Octets
}

/** The first difference of two runs of octets; null where they are equal. */
export function firstDifference(left: Octets, right: Octets): FirstDifference | null {
  let at = 0
  while (at < left.length && at < right.length && left[at] === right[at]) at++
  if (at === left.length && at === right.length) return null
  // Two characters may begin with the same octets: both are shown whole, from where the first of them starts.
  const start = Math.min(startAt(left, at), startAt(right, at))
  return { at: start, left: wholeAt(left, start), right: wholeAt(right, start) }
}

const startAt = (octets: Octets, at: number): number =>
  at < octets.length ? characterAt(octets, at).start : at

const wholeAt = (octets: Octets, at: number): Octets =>
  at < octets.length ? octets.slice(at, characterAt(octets, at).end) : new Uint8Array(0)
