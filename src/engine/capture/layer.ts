import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Provenance, Run, Sourced } from './capture.ts'

/** Octets that were found under the dress of a paste, and the way back: `runs`, in order, hold every octet that stands in the paste. */
export interface Layer {
  readonly octets: Octets
  readonly runs: readonly Run[]
  /** What was taken off to come here, outermost first. */
  readonly steps: readonly string[]
}

/** The paste itself. */
export const bare = (octets: Octets): Layer => ({
  octets,
  runs: [{ start: 0, pasted: 0, length: octets.length }],
  steps: [],
})

/** What is left where only these ranges, in order, are kept. */
export function keep(layer: Layer, ranges: readonly ByteRange[], step: string): Layer {
  const kept = ranges.filter(({ start, end }) => end > start)
  let length = 0
  const runs: Run[] = []
  for (const range of kept) {
    for (const run of runsIn(layer, range)) {
      const start = length + run.start
      const before = runs.at(-1)
      const goesOn =
        before !== undefined &&
        before.start + before.length === start &&
        before.pasted + before.length === run.pasted
      if (goesOn) runs[runs.length - 1] = { ...before, length: before.length + run.length }
      else runs.push({ ...run, start })
    }
    length += range.end - range.start
  }
  const octets = concat(kept.map(({ start, end }) => layer.octets.subarray(start, end)))
  return { octets, runs, steps: [...layer.steps, step] }
}

/** The runs in a range, counted from its start. */
export function runsIn({ runs }: Layer, { start, end }: ByteRange): readonly Run[] {
  const found: Run[] = []
  for (let index = Math.max(0, lastRunAt(runs, start)); index < runs.length; index++) {
    const run = runs[index]
    if (run === undefined || run.start >= end) break
    const from = Math.max(run.start, start)
    const to = Math.min(run.start + run.length, end)
    if (to > from)
      found.push({ start: from - start, pasted: run.pasted + from - run.start, length: to - from })
  }
  return found
}

/** The index of the last run that starts at or before an offset; -1 where none does. */
function lastRunAt(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Where a range stands in the paste, from its first octet that stands there to its last. */
export function inPasted(layer: Layer, range: ByteRange): ByteRange {
  if (range.end <= range.start) {
    const start = placeOf(layer, range.start)
    return { start, end: start }
  }
  const start = placeOf(layer, range.start)
  return { start, end: Math.max(start, placeOf(layer, range.end - 1) + 1) }
}

/** Where an octet stands in the paste; the end of the run before it where it stands nowhere. */
function placeOf({ runs }: Layer, offset: number): number {
  const run = runs[Math.max(0, lastRunAt(runs, offset))]
  if (run === undefined) return 0
  return run.pasted + Math.min(Math.max(0, offset - run.start), run.length)
}

/** The value in a range, and where it came from: exact where it stands in the paste in one piece. */
export const sourced = (layer: Layer, range: ByteRange): Sourced<Octets> => ({
  value: layer.octets.subarray(range.start, range.end),
  from: provenance(layer, range),
})

/** Where the octets of a range came from. */
export function provenance(layer: Layer, range: ByteRange): Provenance {
  const pasted = inPasted(layer, range)
  const run = layer.runs[Math.max(0, lastRunAt(layer.runs, range.start))]
  const inOnePiece = run !== undefined && range.start >= run.start && range.end <= run.start + run.length
  if (inOnePiece || range.end <= range.start) return { kind: 'exact', range: pasted }
  return { kind: 'decoded', range: pasted, steps: layer.steps, runs: runsIn(layer, range) }
}
