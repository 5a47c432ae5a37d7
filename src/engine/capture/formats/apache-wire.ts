import { sourceOf } from '#engine/capture/text/source.ts'
import type { Source } from '#engine/capture/text/source.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { wireLog } from '#engine/capture/wire/log.ts'
import type { WirePiece } from '#engine/capture/wire/log.ts'

/** One write or read: what stands before it tells the connection, and its quotes are the first and the last of the line. */
const line = /^(.{0,300}?)(>>|<<) "(.*)"[ \t]*\r?$/gm
/** Version 5 writes octets from 0x80 on as negative numbers, of eight digits. */
const escape = /\[\\([rn])\]|\[0x(?:f{6}(?=[89a-f]))?([0-9a-f]{1,2})\]/g

/** The wire log of Apache HttpClient, of any version, and of what is built on it: `>> "…[\r][\n]"`. */
export default wireLog('apache-wire', 22, (octets) => {
  const source = sourceOf(octets)
  if (!source.text.includes('>> "')) return null
  const pieces: WirePiece[] = []
  for (const match of source.text.matchAll(line)) {
    const [all, before = '', direction, written = ''] = match
    const from = match.index + before.length + 4
    const end = match.index + all.length
    pieces.push({
      at: { start: match.index, end: Math.min(octets.length, end + 1) },
      layer: unbracketed(source, from, written),
      sent: direction === '>>',
      connection: /(?:outgoing|incoming)-\w+/.exec(before)?.[0] ?? '',
    })
  }
  return pieces
})

/** Undoes `[\r]`, `[\n]` and `[0xc3]`: the octets that are written so are no other. Quotes and brackets are not escaped. */
function unbracketed({ layer }: Source, from: number, written: string): Layer {
  const builder = new LayerBuilder(layer, 'apache-wire')
  let plain = 0
  for (const match of written.matchAll(escape)) {
    const [all, letter, hex = ''] = match
    const octet = letter === 'r' ? 0x0d : letter === 'n' ? 0x0a : parseInt(hex, 16)
    if (octet >= 0x20 && octet < 0x7f) continue
    builder.keep({ start: from + plain, end: from + match.index })
    plain = match.index + all.length
    builder.putOctet(octet, { start: from + match.index, end: from + plain })
  }
  builder.keep({ start: from + plain, end: from + written.length })
  return builder.done()
}
