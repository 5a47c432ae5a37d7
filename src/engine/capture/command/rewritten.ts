import { utf8 } from '#engine/bytes/text.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'

/** A value with some of its octets written in another way; null of an octet that stays. */
export function rewritten(
  layer: Layer,
  step: string,
  write: (octet: number, at: number) => string | null,
): Layer {
  const builder = new LayerBuilder(layer, step)
  for (let at = 0; at < layer.octets.length; at++) {
    const instead = write(layer.octets[at] ?? 0, at)
    if (instead === null) builder.keep({ start: at, end: at + 1 })
    else builder.put(utf8(instead), { start: at, end: at + 1 })
  }
  return builder.done()
}
