import type { Anchor } from './anchors.ts'
import { suspicion } from './characters.ts'
import type { Change } from './diff.ts'
import type { ByteRange, Octets } from './octets.ts'
import { characterFrom } from './utf8.ts'

/** Octets with each look-alike of an ASCII character, and each CR LF, written as one octet: what a paste curled reads the same as before. */
export interface Canonical {
  readonly original: Octets
  readonly octets: Octets
  /** Where the octets stand that were written otherwise, in order. */
  readonly places: readonly number[]
  /** How much longer the original is up to and with each of them. */
  readonly longer: readonly number[]
}

const cr = 0x0d
const lf = 0x0a

/** The canonical form. Linear, and without a copy where there is nothing to change. */
export function canonical(original: Octets): Canonical {
  const places: number[] = []
  const longer: number[] = []
  let form: Octets | null = null
  let length = 0
  for (let at = 0; at < original.length; length++) {
    const octet = original[at] ?? 0
    const stands = octet < 0x80 && octet !== cr ? null : standsFor(original, at)
    if (stands !== null) {
      form ??= original.slice()
      form[length] = stands.ascii
      at = stands.end
      places.push(length)
      longer.push(at - length - 1)
    } else {
      if (form !== null) form[length] = octet
      at++
    }
  }
  return { original, octets: form?.subarray(0, length) ?? original, places, longer }
}

/** The one ASCII octet that a character, or CR LF, stands for, and where it ends; null where it stands for itself. */
function standsFor(octets: Octets, at: number): { readonly ascii: number; readonly end: number } | null {
  if (octets[at] === cr) return octets[at + 1] === lf ? { ascii: lf, end: at + 2 } : null
  const { codePoint, end } = characterFrom(octets, at)
  const ascii = codePoint === null ? null : (suspicion(codePoint)?.ascii ?? null)
  return ascii?.length === 1 ? { ascii: ascii.charCodeAt(0), end } : null
}

/** The index of the first place at or after an index of the form; the number of places where there is none. */
function firstPlace({ places }: Canonical, index: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}

/** A range of a canonical form, in the original. */
export const originalRange = (form: Canonical, { start, end }: ByteRange): ByteRange => ({
  start: start + (form.longer[firstPlace(form, start) - 1] ?? 0),
  end: end + (form.longer[firstPlace(form, end) - 1] ?? 0),
})

/**
 * The characters of a run of equal canonical octets that are written differently on both sides: each of them a change, of CR LF
 * and LF the CR alone.
 */
export function writtenDifferently(left: Canonical, right: Canonical, run: Anchor): readonly Change[] {
  const changes: Change[] = []
  let nextLeft = firstPlace(left, run.left)
  let nextRight = firstPlace(right, run.right)
  for (;;) {
    const leftStep = (left.places[nextLeft] ?? Infinity) - run.left
    const rightStep = (right.places[nextRight] ?? Infinity) - run.right
    const step = Math.min(leftStep, rightStep)
    if (step >= run.length) return changes
    const leftStart = run.left + step + (left.longer[nextLeft - 1] ?? 0)
    const rightStart = run.right + step + (right.longer[nextRight - 1] ?? 0)
    if (leftStep === step) nextLeft++
    if (rightStep === step) nextRight++
    const leftEnd = run.left + step + 1 + (left.longer[nextLeft - 1] ?? 0)
    const rightEnd = run.right + step + 1 + (right.longer[nextRight - 1] ?? 0)
    const change = { left: { start: leftStart, end: leftEnd }, right: { start: rightStart, end: rightEnd } }
    if (!sameWithin(left.original, right.original, change))
      changes.push(withoutLineFeed(left.original, right.original, change))
  }
}

function sameWithin(left: Octets, right: Octets, { left: one, right: other }: Change): boolean {
  if (one.end - one.start !== other.end - other.start) return false
  let at = 0
  while (one.start + at < one.end && left[one.start + at] === right[other.start + at]) at++
  return one.start + at === one.end
}

/** Both end with LF only where one is CR LF and the other LF. */
function withoutLineFeed(left: Octets, right: Octets, change: Change): Change {
  if (left[change.left.end - 1] !== lf || right[change.right.end - 1] !== lf) return change
  return {
    left: { start: change.left.start, end: change.left.end - 1 },
    right: { start: change.right.start, end: change.right.end - 1 },
  }
}
