import type { ByteRange } from '#engine/bytes/octets.ts'
import type { FieldLine, Run, Sourced } from '#engine/capture/capture.ts'
import { inPasted, keep, provenance, sourced } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { runsIn } from '#engine/capture/layer/runs.ts'
import { readAscii, trimmed } from '#engine/capture/text/ascii-reading.ts'
import type { SectionField } from './header-section.ts'

/** A field of the header section, and where its parts came from. */
export function fieldLine(layer: Layer, field: SectionField): FieldLine {
  const { value, wraps, folds, at } = field
  const isWrapped = wraps.length > 0
  const begun = isWrapped ? wraps : [value]
  const pieces =
    isWrapped || folds.length > 0 ? [...begun, ...folds.flatMap((fold) => unfolded(layer, fold))] : null
  const joined = pieces === null ? layer : keep(layer, pieces, isWrapped ? 'wrapped-lines' : 'obs-fold')
  return {
    name: nameOf(layer, field),
    value: sourced(joined, pieces === null ? value : { start: 0, end: joined.octets.length }),
    at: inPasted(layer, at),
  }
}

/** The first space of a line that continues a value, and what it says (RFC 9112, section 5.2). */
function unfolded({ octets }: Layer, { start, end }: ByteRange): readonly ByteRange[] {
  const said = trimmed(octets, { start, end })
  return [{ start, end: Math.min(start + 1, said.start) }, said]
}

function nameOf(layer: Layer, { name, nameAt, tolerated }: SectionField): Sourced<string> {
  if (!tolerated.includes('odd-name')) return { value: name, from: provenance(layer, nameAt) }
  const { text, offsets } = readAscii(layer.octets, nameAt)
  const runs: Run[] = []
  for (let index = 0; index < text.length; index++) {
    const at = offsets[index] ?? nameAt.start
    if (layer.octets[at] !== text.charCodeAt(index)) continue
    const [run] = runsIn(layer.runs, { start: at, end: at + 1 })
    if (run !== undefined) runs.push({ start: index, pasted: run.pasted, length: 1 })
  }
  return {
    value: name,
    from: { kind: 'decoded', range: inPasted(layer, nameAt), steps: ['typography'], runs },
  }
}
