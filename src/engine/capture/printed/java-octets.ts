import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import type { Source } from '#engine/capture/text/source.ts'

/** Java's `Arrays.toString(byte[])`, signed or not. */
const list = /\[(-?\d{1,3}(?:,\s*-?\d{1,3})*)\]/g

/** The octets in the longest list of numbers from -128 to 255 in a text; null where there is none. */
export function listedOctets({ text, layer }: Source): Layer | null {
  let best: RegExpExecArray | null = null
  for (const match of text.matchAll(list)) if (best === null || match[0].length > best[0].length) best = match
  if (best === null) return null
  const builder = new LayerBuilder(layer, 'decimal')
  for (const number of best[0].matchAll(/-?\d+/g)) {
    const octet = Number(number[0])
    if (octet < -128 || octet > 255) return null
    const start = best.index + number.index
    builder.putOctet(octet & 0xff, { start, end: start + number[0].length })
  }
  return builder.done()
}
