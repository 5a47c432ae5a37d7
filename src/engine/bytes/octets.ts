/** Bytes as they go over the wire. Never a string: a string has already chosen an encoding. */
export type Octets = Uint8Array<ArrayBuffer>

/** Half-open, unlike HTTP's own byte ranges: holds `start`, stops before `end`. Counted in octets, from 0. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** One run of octets after another, copied into a new one. */
export function concat(runs: readonly Uint8Array[]): Octets {
  const joined = new Uint8Array(runs.reduce((length, run) => length + run.length, 0))
  let at = 0
  for (const run of runs) {
    joined.set(run, at)
    at += run.length
  }
  return joined
}

/** Whether both hold the same octets. Not in constant time: nothing here guards a door. */
export function same(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false
  return true
}
