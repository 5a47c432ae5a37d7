import { fromBase64 } from '#engine/bytes/encodings.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { latin } from '#engine/capture/text/latin.ts'

/** Adds what base64 over some lines stands for (RFC 4648, section 4), four characters at a time; false where it is none. */
export function addBase64(builder: LayerBuilder, octets: Octets, range: ByteRange): boolean {
  let letters = ''
  let start = range.start
  for (let at = range.start; at < range.end; at++) {
    const octet = octets[at] ?? 0
    if (octet <= 0x20) continue
    if (letters === '') start = at
    letters += latin(octets, { start: at, end: at + 1 }, 1)
    if (letters.length < 4) continue
    if (!addGroup(builder, letters, { start, end: at + 1 })) return false
    letters = ''
  }
  return letters === '' || addGroup(builder, letters, { start, end: range.end })
}

function addGroup(builder: LayerBuilder, letters: string, range: ByteRange): boolean {
  const group = fromBase64(letters)
  if (group !== null) builder.put(group, range)
  return group !== null
}
