import type { Octets } from '#engine/bytes/octets.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { linesFrom } from '#engine/capture/text/lines.ts'
import { addWithCr } from '#engine/capture/text/lost-line-ends.ts'
import type { ShownPacket } from './shown-conversations.ts'

/** What tcpdump tells of a packet: from whom to whom, where in the connection, and how much. */
const told =
  /^(?:.{0,120}?[\s])?(\S{3,100}) > (\S{3,100}): Flags \[[^\]]{1,12}\],.{0,40}?\bseq (\d{1,10})(?::(\d{1,10}))?,.{0,300}?\blength (\d{1,7})\b/
/** The line that begins what is told; with `-v` the rest stands on the next. */
const begins =
  /^(?:\d{4}-\d\d-\d\d )?(?:\d\d:\d\d:\d\d(?:\.\d{1,9})?|\d{9,10}\.\d{6}) (?:\S{1,40} {1,2}(?:In|Out|B|M|P) {1,3})?IP6? /
const method = /(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE) \S+ HTTP\/\d/
/** IP and TCP with all their options take no more. */
const longestHeaders = 140

/** The packets with a payload in what `tcpdump -A` wrote. */
export function textPackets(octets: Octets): readonly ShownPacket[] {
  const packets: ShownPacket[] = []
  let open: { readonly start: number; readonly words: string; readonly next: number } | null = null
  const close = (end: number): void => {
    const packet = open === null ? null : toPacket(octets, open, end)
    if (packet !== null) packets.push(packet)
  }
  for (const line of linesFrom(octets, false)) {
    const words = latin(octets, line, 600)
    if (begins.test(words)) {
      close(line.start)
      open = { start: line.start, words, next: line.next }
    } else if (open !== null && open.next === line.start && /^ {4}\S+ > \S+: Flags /.test(words))
      open = { start: open.start, words: `${open.words} ${words}`, next: line.next }
  }
  close(octets.length)
  return packets
}

function toPacket(
  octets: Octets,
  { start, words, next }: { readonly start: number; readonly words: string; readonly next: number },
  end: number,
): ShownPacket | null {
  const match = told.exec(words)
  const [, from = '', to = '', first, , counted] = match ?? []
  const length = Number(counted)
  if (match === null || length === 0) return null
  const headers = firstOfPacket(octets, next, end)
  if (headers === null) return null
  const head = method.exec(latin(octets, { start: headers, end }, longestHeaders + 80))
  const known = (words.includes(' IP6 ') ? 40 : 20) + (words.includes('TS val') ? 32 : 20)
  const payload = headers + (head !== null && head.index <= longestHeaders ? head.index : known)
  // A line end is put after each packet, and some versions put an empty line.
  const last = octets[end - 1] === 0x0a ? (octets[end - 2] === 0x0d ? end - 2 : end - 1) : end
  const text = { start: Math.min(payload, last), end: last }
  const builder = new LayerBuilder(bare(octets), 'tcpdump-ascii')
  const isSure = addWithCr(builder, octets, text, Math.max(0, length - (text.end - text.start)))
  return {
    layer: builder.done(),
    segment: {
      from,
      to,
      sequence: Number(first) >>> 0,
      syn: false,
      fin: false,
      payload: { start: 0, end: builder.length },
      length: Math.max(length, builder.length),
    },
    at: { start, end },
    sure: isSure && builder.length === length,
  }
}

/** Where the packet itself begins: with version 4 or 6 of IP, after what `-v` has told of its content. */
function firstOfPacket(octets: Octets, from: number, end: number): number | null {
  for (const line of linesFrom(octets, false, from, end)) {
    const octet = octets[line.start] ?? 0
    if ((octet >= 0x45 && octet <= 0x4f) || (octet >= 0x60 && octet <= 0x6f)) return line.start
    if (octet !== 0x09) return null
  }
  return null
}
