import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Provenance, Run, Sourced } from '#engine/capture/capture.ts'
import { LayerBuilder } from './layer-builder.ts'
import { isPlain, lastRunAt, placeOf, runsIn } from './runs.ts'

/** Octets that were found under the dress of a paste, and the way back: `runs`, in order, lead every octet that stands in the paste there. */
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
  const builder = new LayerBuilder(layer, step)
  for (const range of ranges) builder.keep(range)
  return builder.done()
}

/** One range of a layer, as a layer of its own. */
export const part = (layer: Layer, range: ByteRange): Layer => ({
  octets: layer.octets.subarray(range.start, range.end),
  runs: runsIn(layer.runs, range),
  steps: layer.steps,
})

/** Where a range stands in the paste, from its first octet that stands there to its last. */
export function inPasted({ runs }: Layer, range: ByteRange): ByteRange {
  const { start } = placeOf(runs, range.start)
  if (range.end <= range.start) return { start, end: start }
  return { start, end: Math.max(start, placeOf(runs, range.end - 1).end) }
}

/** The value in a range, and where it came from: exact where it stands in the paste in one piece. */
export const sourced = (layer: Layer, range: ByteRange): Sourced<Octets> => ({
  value: layer.octets.subarray(range.start, range.end),
  from: provenance(layer, range),
})

/** The whole of a layer as a value. */
export const whole = (layer: Layer): Sourced<Octets> => sourced(layer, { start: 0, end: layer.octets.length })

/** Where the octets of a range came from. */
export function provenance(layer: Layer, range: ByteRange): Provenance {
  const pasted = inPasted(layer, range)
  const run = layer.runs[Math.max(0, lastRunAt(layer.runs, range.start))]
  const inOnePiece =
    run !== undefined && isPlain(run) && range.start >= run.start && range.end <= run.start + run.length
  if (inOnePiece || range.end <= range.start) return { kind: 'exact', range: pasted }
  return { kind: 'decoded', range: pasted, steps: layer.steps, runs: runsIn(layer.runs, range) }
}
