import { anchors } from './anchors.ts'
import type { Change } from './diff.ts'
import { walk } from './myers.ts'

/** What differs, in order, touching changes joined; `unlike` where that is one change, as most of what differs had too little in common. */
export interface Alignment {
  readonly changes: readonly Change[]
  readonly unlike: boolean
}

/** Lengths of the runs that are looked for, one after the other, in gaps of no more octets than `upTo`. */
const anchorings = [
  { runLength: 24, upTo: Infinity },
  { runLength: 12, upTo: Infinity },
  { runLength: 8, upTo: 262_144 },
] as const

/** A gap of no more octets than this on both sides together is walked at once. */
const small = 2_048

/** A stretch of a walk stops after so many differences; the cost grows with their square, so short ones follow while it goes well. */
const longStretch = 512
const shortStretch = 32

/** Less of a walk in common than this is chance: two unlike English texts share less than half. */
const leastCommon = 0.6

/** Given up on more than this of what differs, an alignment is none. */
const mostGivenUp = 0.75

/** Comparisons for all walks together: a fifth of a second or so. */
const mostComparisons = 40_000_000

interface Work {
  readonly left: Uint8Array
  readonly right: Uint8Array
  readonly changes: Change[]
  comparisons: number
  givenUp: number
}

/** Aligns two runs of octets in bounded time: exactly where they differ in few places, as well as anchors allow where they do not. */
export function align(left: Uint8Array, right: Uint8Array): Alignment {
  const work: Work = { left, right, changes: [], comparisons: 0, givenUp: 0 }
  alignGap(work, { left: { start: 0, end: left.length }, right: { start: 0, end: right.length } }, 0)
  const first = work.changes[0]
  const last = work.changes.at(-1)
  if (first === undefined || last === undefined) return { changes: [], unlike: false }
  const span = joined(first, last)
  const unlike = work.givenUp > mostGivenUp * size(span)
  return { changes: unlike ? [span] : work.changes, unlike }
}

/** How many octets of both sides. */
const size = ({ left, right }: Change): number => left.end - left.start + right.end - right.start

/** One change from the start of one to the end of another. */
const joined = (first: Change, last: Change): Change => ({
  left: { start: first.left.start, end: last.left.end },
  right: { start: first.right.start, end: last.right.end },
})

function alignGap(work: Work, whole: Change, level: number): void {
  const gap = trim(work, whole)
  if (gap.left.start === gap.left.end || gap.right.start === gap.right.end) return note(work, gap)
  const anchoring = anchorings[level]
  if (size(gap) <= small || anchoring === undefined || size(gap) > anchoring.upTo)
    return walkThrough(work, gap)
  let { start: left } = gap.left
  let { start: right } = gap.right
  for (const anchor of anchors(work.left, work.right, gap, anchoring.runLength)) {
    alignGap(
      work,
      { left: { start: left, end: anchor.left }, right: { start: right, end: anchor.right } },
      level + 1,
    )
    left = anchor.left + anchor.length
    right = anchor.right + anchor.length
  }
  alignGap(
    work,
    { left: { start: left, end: gap.left.end }, right: { start: right, end: gap.right.end } },
    level + 1,
  )
}

/** A gap without what both sides begin and end with. */
function trim({ left, right }: Work, gap: Change): Change {
  let { start: leftStart, end: leftEnd } = gap.left
  let { start: rightStart, end: rightEnd } = gap.right
  while (leftStart < leftEnd && rightStart < rightEnd && left[leftStart] === right[rightStart]) {
    leftStart++
    rightStart++
  }
  while (leftStart < leftEnd && rightStart < rightEnd && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--
    rightEnd--
  }
  return { left: { start: leftStart, end: leftEnd }, right: { start: rightStart, end: rightEnd } }
}

/** Walks a gap in stretches; gives the rest of it up where even a long stretch has too little in common. */
function walkThrough(work: Work, gap: Change): void {
  let rest = gap
  let most = longStretch
  while (size(rest) > 0) {
    const stretch = walk(work.left, work.right, rest, most, mostComparisons - work.comparisons)
    work.comparisons += stretch.cost
    const next = {
      left: { start: stretch.left, end: rest.left.end },
      right: { start: stretch.right, end: rest.right.end },
    }
    const walked = size(rest) - size(next)
    const goesWell = walked > 0 && stretch.differences <= walked * (1 - leastCommon)
    if (goesWell || size(next) === 0) {
      for (const change of stretch.changes) note(work, change)
      rest = next
      most = shortStretch
    } else if (most === longStretch) break
    else most = longStretch
  }
  work.givenUp += size(rest)
  note(work, rest)
}

/** Adds a change, joined with the last one where they touch. */
function note({ changes }: Work, change: Change): void {
  if (size(change) === 0) return
  const last = changes.at(-1)
  if (last?.left.end === change.left.start && last.right.end === change.right.start)
    changes[changes.length - 1] = joined(last, change)
  else changes.push(change)
}
