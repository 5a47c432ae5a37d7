import type { ByteRange } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'

/** A place that a client fills when it sends: `{{name}}`, `{{$guid}}`, `{% tag %}`. */
const placeholder = /\{\{[^{}\n]{1,200}\}\}|\{%[^%\n]{1,400}%\}/g
/** So many are told. */
const most = 100

interface Placeholder extends ByteRange {
  readonly written: string
}

function* placeholdersIn(layer: Layer): Iterable<Placeholder> {
  if (!layer.octets.includes(0x7b)) return
  const written = text(layer.octets)
  if (!/\{[{%]/.test(written)) return
  let units = 0
  let octets = 0
  for (const match of written.matchAll(placeholder)) {
    octets += utf8(written.slice(units, match.index)).length
    units = match.index
    yield { start: octets, end: octets + utf8(match[0]).length, written: match[0] }
  }
}

/** What of a layer is filled in elsewhere, each name once. */
export function missingIn(layers: readonly (Layer | null)[]): readonly Remark[] {
  const remarks: Remark[] = []
  for (const layer of layers) {
    if (layer === null) continue
    for (const { start, end, written } of placeholdersIn(layer))
      if (remarks.length < most && !remarks.some(({ detail }) => detail === written))
        remarks.push({ kind: 'not-in-paste', at: inPasted(layer, { start, end }), detail: written })
  }
  return remarks
}

/** A layer in which the places are filled whose value is known. */
export function filled(layer: Layer, values: ReadonlyMap<string, string>): Layer {
  if (values.size === 0) return layer
  const builder = new LayerBuilder(layer, 'variables')
  let plain = 0
  for (const { start, end, written } of placeholdersIn(layer)) {
    const value = values.get(written.slice(2, -2).trim())
    if (value === undefined) continue
    builder.keep({ start: plain, end: start })
    builder.put(utf8(value), { start, end })
    plain = end
  }
  if (plain === 0) return layer
  builder.keep({ start: plain, end: layer.octets.length })
  return builder.done()
}
