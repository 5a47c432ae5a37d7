import type { ByteRange, Octets } from './octets.ts'

/** One place where two runs of octets differ; either side may be empty. */
export interface Change {
  readonly left: ByteRange
  readonly right: ByteRange
}

/** Where two runs of octets differ, in order; `unaligned` where they were too unlike to align and one change spans it all. */
export interface Difference {
  readonly changes: readonly Change[]
  readonly unaligned: boolean
}

export declare function diff(left: Octets, right: Octets): Difference
