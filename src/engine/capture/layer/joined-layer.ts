import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Run } from '#engine/capture/capture.ts'
import type { Layer } from './layer.ts'
import { addRun } from './runs.ts'

/** One after another: layers of the same paste, and octets that stand nowhere in it. `step`: what was done beside joining them. */
export function joinedLayer(pieces: readonly (Layer | Octets)[], step: string | null = null): Layer {
  const runs: Run[] = []
  const steps = new Set<string>()
  let length = 0
  for (const piece of pieces) {
    if ('runs' in piece) {
      for (const run of piece.runs) addRun(runs, { ...run, start: length + run.start })
      for (const one of piece.steps) steps.add(one)
      length += piece.octets.length
    } else length += piece.length
  }
  return {
    octets: concat(pieces.map((piece) => ('runs' in piece ? piece.octets : piece))),
    runs,
    steps: [...steps, ...(step === null ? [] : [step])],
  }
}

/** Values of a paste one after another, with what a program puts between them; one alone as it is. */
export function joinedBy(layers: readonly Layer[], between: string, step: string): Layer {
  const [first] = layers
  if (first !== undefined && layers.length === 1) return first
  return joinedLayer(
    layers.flatMap((layer, index) => (index === 0 ? [layer] : [utf8(between), layer])),
    step,
  )
}
