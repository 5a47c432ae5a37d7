import type { Octets } from '#engine/bytes/octets.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'

const meaning: Readonly<Record<string, number>> = { r: 0x0d, n: 0x0a, t: 0x09 }
const quote = 0x22
const backslash = 0x5c

/**
 * JSON in which a tool has written line ends and tabs between the values as `\r`, `\n` and `\t`, as tshark's fields are; null
 * where there are none. Within strings these are JSON's own.
 */
export function withLineEnds(octets: Octets): Layer | null {
  const builder = new LayerBuilder(bare(octets), 'escaped-line-ends')
  let inString = false
  let from = 0
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]
    if (octet === quote) inString = !inString
    if (octet !== backslash) continue
    const control = inString ? undefined : meaning[String.fromCharCode(octets[at + 1] ?? 0)]
    if (control !== undefined) {
      builder.keep({ start: from, end: at })
      builder.putOctet(control, { start: at, end: at + 2 })
      from = at + 2
    }
    at++
  }
  if (from === 0) return null
  builder.keep({ start: from, end: octets.length })
  return builder.done()
}
