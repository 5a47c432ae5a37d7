import { align } from './align.ts'
import { canonical, originalRange, writtenDifferently } from './look-alikes.ts'
import type { ByteRange, Octets } from './octets.ts'
import { same } from './octets.ts'

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

/**
 * The places where two runs of octets differ. Characters that stand for the same ASCII character (a curly quote and a straight
 * one, CR LF and LF) are aligned with each other first, and each of them is a change of its own. Bounded in time: 1 MB takes
 * a few tenths of a second at worst.
 */
export function diff(left: Octets, right: Octets): Difference {
  if (same(left, right)) return { changes: [], unaligned: false }
  const leftForm = canonical(left)
  const rightForm = canonical(right)
  const alignment = align(leftForm.octets, rightForm.octets)
  const unaligned = alignment.unlike
  if (leftForm.places.length + rightForm.places.length === 0) return { changes: alignment.changes, unaligned }
  const changes: Change[] = []
  let reached = { left: 0, right: 0 }
  const addRun = (to: number): void => {
    for (const change of writtenDifferently(leftForm, rightForm, { ...reached, length: to - reached.left }))
      changes.push(change)
  }
  for (const change of alignment.changes) {
    addRun(change.left.start)
    changes.push({
      left: originalRange(leftForm, change.left),
      right: originalRange(rightForm, change.right),
    })
    reached = { left: change.left.end, right: change.right.end }
  }
  addRun(leftForm.octets.length)
  return { changes, unaligned }
}
