import type { ByteRange } from '#engine/bytes/octets.ts'
import { findHead } from '#engine/capture/head/heads.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { keep } from '#engine/capture/layer/layer.ts'
import { endsWithCr } from '#engine/capture/text/lines.ts'

/** Whether the head of a request stands in the text around a dump: then the dump is no more than a part of its body, or beside it. */
export function hasHead(layer: Layer, taken: readonly ByteRange[]): boolean {
  const kept: ByteRange[] = []
  let from = 0
  for (const { start, end } of taken) {
    if (start > from) kept.push({ start: from, end: start })
    from = end
  }
  kept.push({ start: from, end: layer.octets.length })
  const { octets } = keep(layer, kept, 'around')
  const found = findHead({ octets, crOnly: endsWithCr(octets), to: octets.length }, 0)
  return found !== null
}
