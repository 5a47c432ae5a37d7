import { fromBase64 } from '#engine/bytes/encodings.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { LayerBuilder } from './layer-builder.ts'
import type { Layer } from './layer.ts'

/** What a layer says in base64 of either alphabet (RFC 4648, sections 4 and 5), white space in it or not; null where it is none. */
export function base64Layer(layer: Layer, step = 'base64'): Layer | null {
  const decoded = fromBase64(text(layer.octets))
  if (decoded === null) return null
  const builder = new LayerBuilder(layer, step)
  let done = 0
  for (const group of groupsOf(layer)) {
    const octets = decoded.subarray(done, done + 3)
    if (octets.length === 0) break
    builder.put(octets, group)
    done += octets.length
  }
  return builder.done()
}

/** Where each four signs stand; white space between them is passed over. */
function* groupsOf({ octets }: Layer): Iterable<ByteRange> {
  let start = -1
  let signs = 0
  for (let at = 0; at < octets.length; at++) {
    if ((octets[at] ?? 0) <= 0x20) continue
    if (signs === 0) start = at
    if (++signs < 4) continue
    yield { start, end: at + 1 }
    signs = 0
  }
  if (signs > 0) yield { start, end: octets.length }
}
