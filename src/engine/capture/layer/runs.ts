import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Run } from '#engine/capture/capture.ts'

/** Whether the octets of a run stand in the paste as they are. */
export const isPlain = ({ width, stride }: Run): boolean => width === undefined && stride === undefined

/** Where the octet at an offset of a run stands in the paste. */
export function octetIn({ pasted, width = 1, stride = 1 }: Run, offset: number): ByteRange {
  const start = pasted + offset * stride
  return { start, end: start + width }
}

/** Where a run ends in the paste. */
export const pastedEnd = (run: Run): number => octetIn(run, run.length - 1).end

/** A part of a run, by offsets of the value. */
export function slice(run: Run, { start, end }: ByteRange): Run | null {
  const from = Math.max(run.start, start)
  const to = Math.min(run.start + run.length, end)
  if (to <= from) return null
  return { ...run, start: from, pasted: octetIn(run, from - run.start).start, length: to - from }
}

/** The run that goes on where another ends, as one with it; null where it does not go on so. */
function joined(before: Run, run: Run): Run | null {
  if (before.start + before.length !== run.start) return null
  const length = before.length + run.length
  if (isPlain(before) && isPlain(run))
    return before.pasted + before.length === run.pasted ? { ...before, length } : null
  const { width } = before
  // One octet alone keeps whatever distance it has from the next.
  const apart = run.pasted - before.pasted
  const stride = before.length === 1 ? apart : (before.stride ?? 1)
  if (width === undefined || width !== run.width || stride < width) return null
  if (apart !== before.length * stride || (run.length > 1 && run.stride !== stride)) return null
  return { ...before, length, stride }
}

/** Adds a run after others, as one with the last where it goes on where that one ends. */
export function addRun(runs: Run[], run: Run): void {
  const before = runs.at(-1)
  const both = before === undefined ? null : joined(before, run)
  if (both === null) runs.push(run)
  else runs[runs.length - 1] = both
}

/** The index of the last run that starts at or before an offset of the value; -1 where none does. */
export function lastRunAt(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The runs in a range of the value, counted from its start. */
export function runsIn(runs: readonly Run[], range: ByteRange): readonly Run[] {
  const found: Run[] = []
  for (let index = Math.max(0, lastRunAt(runs, range.start)); index < runs.length; index++) {
    const run = runs[index]
    if (run === undefined || run.start >= range.end) break
    const inside = slice(run, range)
    if (inside !== null) found.push({ ...inside, start: inside.start - range.start })
  }
  return found
}

/** Where an octet of the value stands in the paste, or, where it stands nowhere, the end of the run before it. */
export function placeOf(runs: readonly Run[], offset: number): ByteRange {
  const run = runs[Math.max(0, lastRunAt(runs, offset))]
  if (run === undefined) return { start: 0, end: 0 }
  if (offset < run.start) return { start: run.pasted, end: run.pasted }
  if (offset < run.start + run.length) return octetIn(run, offset - run.start)
  const end = pastedEnd(run)
  return { start: end, end }
}

/** Where a range of the paste stands in a value, as far as runs touch it; null where none does. */
export function valueRange(runs: readonly Run[], range: ByteRange): ByteRange | null {
  const touched = runs.filter((run) => run.pasted < range.end && pastedEnd(run) > range.start)
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return null
  return { start: first.start + before(first, range.start), end: last.start + upTo(last, range.end) }
}

/** How many octets of a run end at or before an offset of the paste. */
function before({ pasted, length, width = 1, stride = 1 }: Run, at: number): number {
  if (stride === 0 || at < pasted + width) return 0
  return Math.min(length - 1, Math.floor((at - pasted - width) / stride) + 1)
}

/** How many octets of a run begin before an offset of the paste. */
function upTo({ pasted, length, stride = 1 }: Run, at: number): number {
  return stride === 0 ? length : Math.min(length, Math.ceil((at - pasted) / stride))
}
