import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { linesFrom } from '#engine/capture/text/lines.ts'
import type { ShownPacket } from './shown-conversations.ts'
import { segmentSomewhere } from './tcp-segment.ts'

interface Rows {
  /** In the octets of all packets, one after another. */
  readonly range: ByteRange
  /** The rows in the paste, from the line that speaks of the packet, where there is one. */
  readonly at: ByteRange
  /** Every row begins where the one before it ends. */
  readonly whole: boolean
}

/** `0x0010:  7f00 0001` of tcpdump, `0010  7f 00 00 01` of tshark and Wireshark. */
const row = /^[ \t]*(?:0x)?([\da-f]{4,8})(:?)[ \t]{2,3}(?=[\da-f]{2})/i

/** A row shows sixteen octets at most, in columns; so nothing of the text beside the digits is taken for some. */
const mostInRow = 16

/** The packets of TCP that rows of digits show. */
export function packetsInRows(octets: Octets): readonly ShownPacket[] {
  const { layer, packets } = rowsIn(octets)
  return packets.flatMap(({ range, at, whole }) => {
    const own = part(layer, range)
    const segment = segmentSomewhere(own.octets)
    return segment === null ? [] : [{ layer: own, segment, at, sure: whole }]
  })
}

/** Reads the rows of packets in a paste: an offset of nought begins the next. */
function rowsIn(octets: Octets): { readonly layer: Layer; readonly packets: readonly Rows[] } {
  const builder = new LayerBuilder(bare(octets), 'hex')
  const packets: { range: ByteRange; at: ByteRange; whole: boolean }[] = []
  let told = 0
  let isOpen = false
  for (const line of linesFrom(octets, false)) {
    const match = row.exec(latin(octets, line, 24))
    if (match === null) {
      isOpen = false
      told = line.start
      continue
    }
    const offset = parseInt(match[1] ?? '', 16)
    const last = packets.at(-1)
    const from = builder.length
    addRow(builder, octets, { start: line.start + match[0].length, end: line.end }, match[2] === ':' ? 5 : 6)
    const range = { start: from, end: builder.length }
    if (offset === 0 || last === undefined || !isOpen) {
      const start = packets.length > 0 && isOpen ? line.start : Math.min(told, line.start)
      packets.push({ range, at: { start, end: line.next }, whole: offset === 0 })
    } else {
      if (offset !== last.range.end - last.range.start) last.whole = false
      last.range = { start: last.range.start, end: range.end }
      last.at = { start: last.at.start, end: line.next }
    }
    isOpen = true
    told = line.next
  }
  return { layer: builder.done(), packets }
}

/** `pitch`: how many columns two octets take. */
function addRow(builder: LayerBuilder, octets: Octets, { start, end }: ByteRange, pitch: 5 | 6): void {
  for (let index = 0; index < mostInRow; index++) {
    const at = start + pitch * (index >> 1) + (index % 2) * (pitch - 3)
    const pair = latin(octets, { start: at, end: Math.min(at + 2, end) }, 2)
    if (!/^[\da-f]{2}$/i.test(pair)) return
    builder.putOctet(parseInt(pair, 16), { start: at, end: at + 2 })
  }
}
