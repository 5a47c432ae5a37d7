import type { ByteRange, Octets } from './octets.ts'
import { concat } from './octets.ts'

/** Puts `with` where `start` to `end` stood: an insertion where both are equal, a deletion where `with` is empty. */
export interface Edit extends ByteRange {
  readonly with: Octets
}

/** The octets after edits that are in order and do not overlap. The original is left as it is. */
export function applyEdits(octets: Octets, edits: readonly Edit[]): Octets {
  const runs: Uint8Array[] = []
  let at = 0
  for (const edit of edits) {
    runs.push(octets.subarray(at, edit.start), edit.with)
    at = edit.end
  }
  runs.push(octets.subarray(at))
  return concat(runs)
}

/** The edits that lead back: applied to what `applyEdits` gave, they give the original again. */
export function invertEdits(octets: Octets, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.start + shift
    shift += edit.with.length - (edit.end - edit.start)
    return { start, end: start + edit.with.length, with: octets.slice(edit.start, edit.end) }
  })
}
