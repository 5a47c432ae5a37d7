import { oneByte } from '#engine/bytes/one-byte.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { escapedOctets } from '#engine/capture/dump/escaped-octets.ts'
import { byteLiterals } from '#engine/capture/dump/byte-literals.ts'
import { percentEncoded } from '#engine/capture/dump/percent-encoded.ts'
import { isTouched, tidy } from '#engine/capture/dump/tidy.ts'
import { captureOfWritten } from '#engine/capture/dump/written.ts'
import type { CaptureFormat } from '#engine/capture/format.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'

/** Octets as escapes: all of them (`\x50\x4f`, `%50%4F`, `=50=4F`), those of a bytes literal of Python, or those that percent-encoding needs. */
const format: CaptureFormat = {
  id: 'octet-escapes',
  rank: 82,
  read(pasted) {
    const tidied = tidy(bare(pasted.octets))
    const { layer, changed } = tidied
    const text = oneByte(layer.octets)
    const found: { readonly layer: Layer; readonly at: ByteRange } | null =
      byteLiterals(layer, text) ?? escapedOctets(layer, text) ?? percentEncoded(layer, text)
    if (found === null) return null
    const flaws: readonly Remark[] = isTouched(changed, [found.at])
      ? [{ kind: 'dump-repaired', at: found.at }]
      : []
    return captureOfWritten('octet-escapes', pasted, layer, { ...found, flaws, count: null, named: false })
  },
}

export default format
