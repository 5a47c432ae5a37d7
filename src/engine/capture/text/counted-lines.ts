import type { ByteRange } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { linesFrom } from './lines.ts'

type LineEnds = 'as-is' | 'crlf' | 'lf'
type Last = 'none' | 'lf' | 'crlf'

interface Reading {
  readonly ends: LineEnds
  readonly last: Last
}

/**
 * The reading of a text that a count of octets picks, where a log or a paste has changed line ends: all of them CRLF, or LF, and, unless it is
 * `delimited`, the last one there or not. The text itself where it has that length. Null where no reading fits, or more than one.
 */
export function countedLines(layer: Layer, count: number, delimited = false): Layer | null {
  const { octets } = layer
  if (octets.length === count) return layer
  const lines = [...linesFrom(octets, false)]
  const last = lines.at(-1)
  if (last === undefined || Math.abs(octets.length - count) > lines.length + 2) return null
  const content = lines.reduce((sum, { start, end }) => sum + end - start, 0)
  const inner = lines.slice(0, -1)
  const kept = inner.reduce((sum, { end, next }) => sum + next - end, 0)
  const lengths: Readonly<Record<LineEnds, number>> = {
    'as-is': kept,
    crlf: 2 * inner.length,
    lf: inner.length,
  }
  const ended: readonly Last[] = delimited
    ? last.lineEnd === 'none'
      ? ['none']
      : ['lf', 'crlf']
    : ['none', 'lf', 'crlf']
  const fitting = new Map<string, Reading>()
  for (const ends of ['as-is', 'crlf', 'lf'] as const)
    for (const tail of ended) {
      // Nothing writes LF between lines and CRLF after them.
      const isMixed = tail === 'crlf' && inner.length > 0 && lengths[ends] === inner.length
      // Two readings that give the same octets are one.
      if (!isMixed && content + lengths[ends] + widths[tail] === count)
        fitting.set(`${lengths[ends]} ${tail}`, { ends, last: tail })
    }
  const [only] = fitting.values()
  return fitting.size === 1 && only !== undefined ? withEnds(layer, lines, only) : null
}

const widths: Readonly<Record<Last, number>> = { none: 0, lf: 1, crlf: 2 }

function withEnds(
  layer: Layer,
  lines: readonly (ByteRange & { readonly next: number })[],
  reading: Reading,
): Layer {
  const builder = new LayerBuilder(layer, 'line-ends')
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1
    const ends = isLast ? reading.last : reading.ends
    builder.keep({ start: line.start, end: line.end })
    const there = { start: line.end, end: line.next }
    if (ends === 'none') continue
    if (ends === 'as-is') builder.keep(there)
    else if (there.start === there.end) builder.supply(utf8(ends === 'crlf' ? '\r\n' : '\n'))
    else builder.put(utf8(ends === 'crlf' ? '\r\n' : '\n'), there)
  }
  return builder.done()
}
