import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { mayBeRequestLine, readRequestLine } from '#engine/capture/head/request-line.ts'
import type { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import { lineFrom } from './lines.ts'

const cr = 0x0d
const lf = 0x0a
const crLf = Uint8Array.of(cr, lf)

/**
 * Adds text to a layer whose writer, or a clipboard, has taken `missing` CR from before its LF; they are given back to the first.
 * The answer says whether nothing is left open: where it is none of them, every one, or every one of the head that it begins with.
 */
export function addWithCr(builder: LayerBuilder, octets: Octets, range: ByteRange, missing: number): boolean {
  const places: number[] = []
  for (let at = octets.indexOf(lf, range.start); at !== -1 && at < range.end; at = octets.indexOf(lf, at + 1))
    if (at === range.start || octets[at - 1] !== cr) places.push(at)
  const count = Math.min(missing, places.length)
  let from = range.start
  for (const at of places.slice(0, count)) {
    builder.keep({ start: from, end: at })
    builder.put(crLf, { start: at, end: at + 1 })
    from = at + 1
  }
  builder.keep({ start: from, end: range.end })
  if (missing > places.length) return false
  return (
    count === 0 || count === places.length || (count === linesOfHead(places) && beginsHead(octets, range))
  )
}

/** How many line ends there are up to the first empty line, its own among them. */
const linesOfHead = (places: readonly number[]): number =>
  places.findIndex((at, index) => places[index + 1] === at + 1) + 2

function beginsHead(octets: Octets, { start }: ByteRange): boolean {
  const line = lineFrom(octets, start, false)
  return mayBeRequestLine(octets, line) && readRequestLine(octets, line)?.certain === true
}
