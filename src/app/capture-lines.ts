import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Mark } from '#engine/diagnose/account.ts'

/** A run of one line that looks the same throughout; `mark` counts into the marks, -1 where none lies on it. */
export interface LineRun extends ByteRange {
  readonly mark: number
}

/** One line of the paste: its runs, and which octets ended it. `end` is before them. */
export interface CaptureLine extends ByteRange {
  readonly runs: readonly LineRun[]
  readonly ending: '' | 'LF' | 'CR LF' | 'CR'
}

/** What is drawn of a capture: more would cost the page its quickness, and nobody reads it. Octets, and lines. */
export const drawnOctets = 32_768
const drawnLines = 2_000

/** Kinds of marks from the ground up: a later one is painted over an earlier one. */
const layers: readonly Mark['kind'][] = [
  'left-over',
  'answer',
  'body',
  'name',
  'key-id',
  'signature',
  'length',
  'timestamp',
  'nonce',
  'flag',
]

/** The lines of a paste, as far as they are drawn, each cut into runs by the marks on it. */
export function captureLines(pasted: Octets, marks: readonly Mark[]): readonly CaptureLine[] {
  const octets = pasted.subarray(0, drawnOctets)
  const paint = painted(octets.length, marks)
  const lines: CaptureLine[] = []
  for (let at = 0; at < octets.length && lines.length < drawnLines;) {
    const end = lineEnd(octets, at)
    const ending =
      octets[end] === 10 ? 'LF' : octets[end] !== 13 ? '' : octets[end + 1] === 10 ? 'CR LF' : 'CR'
    lines.push({ start: at, end, runs: runsOf(paint, at, end), ending })
    at = end + (ending === 'CR LF' ? 2 : 1)
  }
  return lines
}

/** Which mark shows at each octet, plus one; marks of the same kind lie beside each other, so this is a few passes over the octets. */
function painted(length: number, marks: readonly Mark[]): Uint32Array {
  const paint = new Uint32Array(length)
  for (const layer of layers)
    marks.forEach((mark, index) => {
      if (mark.kind === layer) paint.fill(index + 1, mark.start, mark.end)
    })
  return paint
}

function lineEnd(octets: Octets, from: number): number {
  let at = from
  while (at < octets.length && octets[at] !== 10 && octets[at] !== 13) at++
  return at
}

function runsOf(paint: Uint32Array, from: number, to: number): readonly LineRun[] {
  const runs: LineRun[] = []
  for (let start = from; start < to;) {
    let end = start + 1
    while (end < to && paint[end] === paint[start]) end++
    runs.push({ start, end, mark: (paint[start] ?? 0) - 1 })
    start = end
  }
  return runs
}
