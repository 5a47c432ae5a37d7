import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { isBlank, lineFrom, linesFrom } from '#engine/capture/text/lines.ts'
import { addWithCr } from '#engine/capture/text/lost-line-ends.ts'
import { addBase64 } from './base64-lines.ts'

/** How a followed stream shows its octets. */
export type Shown = 'ascii' | 'hex' | 'raw' | 'yaml'

/** What one side of a connection said at once. */
export interface Segment {
  /** 0 for the side that spoke first. */
  readonly side: 0 | 1
  /** All of it in the paste. */
  readonly at: ByteRange
  /** Adds its octets; false where some of them are missing or guessed. */
  readonly add: (builder: LayerBuilder) => boolean
}

/** A connection as Wireshark's "Follow stream" and `tshark -z follow` write it. */
export interface Followed {
  readonly shown: Shown
  /** HTTP is followed: chunks and content codings have been undone. */
  readonly decoded: boolean
  /** What stands before the first segment. */
  readonly heading: ByteRange
  readonly segments: readonly Segment[]
}

const title = /^Follow: ([\w.]+),(ascii|hex|raw|yaml|ebcdic)\s*$/

/** Reads a followed stream; null where the paste is none. */
export function followed(octets: Octets): Followed | null {
  for (const line of linesFrom(octets, false, 0, Math.min(octets.length, 4_096))) {
    const words = latin(octets, line, 80)
    const [, protocol, way] = title.exec(words) ?? []
    if (protocol !== undefined) return titled(octets, line, way ?? '', protocol.startsWith('http'))
    if (/^peers:\s*$/.test(words) || /^# Packet \d+\s*$/.test(words) || yamlOpening.test(words))
      return made('yaml', false, line.start, yamlSegments(octets, line.start))
    if (hexRow.test(words)) return untitled('hex', line, hexSegments(octets, line.start))
    if (rawRow.test(words)) return untitled('raw', line, rawSegments(octets, line.start))
    if (!isBlank(octets, line) && !/^=+\s*$/.test(words)) break
  }
  return null
}

function titled(octets: Octets, { next }: Line, way: string, decoded: boolean): Followed | null {
  let start = next
  for (const line of linesFrom(octets, false, next)) {
    if (!/^(?:Filter|Node [01]):/.test(latin(octets, line, 20))) break
    start = line.next
  }
  if (way === 'ascii') return made('ascii', decoded, start, asciiSegments(octets, start))
  if (way === 'hex') return made('hex', decoded, start, hexSegments(octets, start))
  if (way === 'raw') return made('raw', decoded, start, rawSegments(octets, start))
  return null
}

const made = (shown: Shown, decoded: boolean, start: number, segments: readonly Segment[]): Followed | null =>
  segments.length === 0 ? null : { shown, decoded, heading: { start: 0, end: start }, segments }

/** Without a title, only the side that is indented tells such rows from those of any other dump. */
const untitled = (shown: Shown, { start }: Line, segments: readonly Segment[]): Followed | null =>
  segments.some(({ side }) => side === 1) ? made(shown, false, start, segments) : null

const lengthLine = /^(\t?)(\d{1,9})\r?$/
const rule = /^={10,}\s*$/

/** A line with the length, a tab before it for the other side; then the octets, what is not printable as a dot; then a line end. */
function asciiSegments(octets: Octets, from: number): readonly Segment[] {
  const segments: Segment[] = []
  for (let at = from; at < octets.length;) {
    const line = lineFrom(octets, at, false)
    const match = lengthLine.exec(latin(octets, line, 16))
    if (match === null) {
      if (rule.test(latin(octets, line, 80)) && segments.length > 0) break
      at = line.next
      continue
    }
    const length = Number(match[2])
    const end = segmentEnd(octets, line.next, length)
    const range = { start: line.next, end }
    segments.push({
      side: match[1] === '' ? 0 : 1,
      at: { start: line.start, end },
      add(builder) {
        const before = builder.length
        const sure = addWithCr(builder, octets, range, length - (end - range.start))
        return sure && builder.length - before === length
      },
    })
    at = end
  }
  return segments
}

/** Where a segment ends: where it is counted to, if something new begins there; else where that is, CR having been lost on the way. */
function segmentEnd(octets: Octets, start: number, length: number): number {
  const counted = start + length
  if (counted <= octets.length && isEnd(octets, counted)) return counted
  let lineEnds = 0
  for (const line of linesFrom(octets, false, start)) {
    if (line.end - start > length) break
    if (isEnd(octets, line.end) && line.end - start + lineEnds >= length) return line.end
    if (line.lineEnd === 'lf') lineEnds++
    if (isEnd(octets, line.next) && line.next - start + lineEnds >= length) return line.next
  }
  return Math.min(counted, octets.length)
}

/** Whether a segment can end at an offset: its line end stands there, and another length or the rule after it, or nothing. */
function isEnd(octets: Octets, at: number): boolean {
  if (at >= octets.length) return true
  if (octets[at] !== 0x0a && octets[at] !== 0x0d) return false
  const next = lineFrom(octets, lineFrom(octets, at, false).next, false)
  const words = latin(octets, next, 80)
  return next.start >= octets.length || lengthLine.test(words) || rule.test(words)
}

const hexRow = /^(\t| {4})?[\dA-Fa-f]{8} {2}(?:[\dA-Fa-f]{2}(?: {1,2}|$))+/

/** Rows of two times eight octets with an offset before them; those of the other side are indented. */
function hexSegments(octets: Octets, from: number): readonly Segment[] {
  const segments: Segment[] = []
  const reached: [number | null, number | null] = [null, null]
  for (const line of linesFrom(octets, false, from)) {
    const match = hexRow.exec(latin(octets, line, 80))
    if (match === null) {
      if (isBlank(octets, line)) continue
      break
    }
    const side = match[1] === undefined ? 0 : 1
    const offsetFrom = line.start + (match[1]?.length ?? 0)
    const offset = parseInt(latin(octets, { start: offsetFrom, end: offsetFrom + 8 }, 8), 16)
    const places = pairsIn(octets, line, offsetFrom + 10)
    const isNext = reached[side] === null || reached[side] === offset
    reached[side] = offset + places.length
    segments.push({
      side,
      at: { start: line.start, end: line.end },
      add(builder) {
        for (const at of places) addPair(builder, octets, at)
        return isNext
      },
    })
  }
  return segments
}

/** Where the digits of a row stand: in columns, so that nothing of the text beside them is taken for digits. */
function pairsIn(octets: Octets, { end }: Line, from: number): readonly number[] {
  const places: number[] = []
  for (let column = 0; column < 16; column++) {
    const at = from + 3 * column + (column > 7 ? 1 : 0)
    if (at + 2 > end || !/^[\da-f]{2}$/i.test(latin(octets, { start: at, end: at + 2 }, 2))) break
    places.push(at)
  }
  return places
}

function addPair(builder: LayerBuilder, octets: Octets, at: number): boolean {
  const pair = latin(octets, { start: at, end: at + 2 }, 2)
  if (!/^[\da-f]{2}$/i.test(pair)) return false
  builder.putOctet(parseInt(pair, 16), { start: at, end: at + 2 })
  return true
}

const rawRow = /^\t?(?:[\da-f]{2}){8,40}/i

/** A line of digits for each segment. */
function rawSegments(octets: Octets, from: number): readonly Segment[] {
  const segments: Segment[] = []
  for (const line of linesFrom(octets, false, from)) {
    if (isBlank(octets, line)) continue
    if (!/^\t?[\da-f]{2}/i.test(latin(octets, line, 4))) break
    const side = octets[line.start] === 0x09 ? 1 : 0
    segments.push({
      side,
      at: { start: line.start, end: line.end },
      add(builder) {
        for (let at = line.start + side; at < line.end; at += 2)
          if (!addPair(builder, octets, at)) return false
        return true
      },
    })
  }
  return segments
}

const yamlOpening = /^(?: *data|peer([01])_\d+): !!binary \|/

/** YAML: `peer` and, indented below `data`, base64; older versions name the peer in the key. */
function yamlSegments(octets: Octets, from: number): readonly Segment[] {
  const segments: Segment[] = []
  let peer: 0 | 1 = 0
  let open: { readonly side: 0 | 1; readonly start: number; readonly first: number; end: number } | null =
    null
  const close = (): void => {
    if (open === null) return
    const { side, start, first, end } = open
    segments.push({
      side,
      at: { start, end },
      add: (builder) => addBase64(builder, octets, { start: first, end }),
    })
    open = null
  }
  for (const line of linesFrom(octets, false, from)) {
    const words = latin(octets, line, 100)
    if (open !== null && /^ +[\w+/-]+=*\s*$/.test(words)) {
      open.end = line.end
      continue
    }
    close()
    const named = /^ *(?:- )?peer: ([01])\s*$/.exec(words)?.[1]
    if (named !== undefined) peer = named === '0' ? 0 : 1
    const opening = yamlOpening.exec(words)
    if (opening === null) continue
    const own = opening[1]
    const side = own === undefined ? peer : own === '0' ? 0 : 1
    open = { side, start: line.start, first: line.next, end: line.next }
  }
  close()
  return segments
}
