import type { ByteRange, Octets } from '#engine/bytes/octets.ts'

/** A line without its line end (`start` to `end`), and where the next one begins. */
export interface Line extends ByteRange {
  readonly next: number
}

const LF = 0x0a
const CR = 0x0d

/** The lines of a body; LF, CR LF and CR end one. The last has `next` equal to `end`. */
export function linesOf(octets: Octets): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]
    if (octet !== LF && octet !== CR) continue
    const next = octet === CR && octets[at + 1] === LF ? at + 2 : at + 1
    lines.push({ start, end: at, next })
    start = next
    at = next - 1
  }
  lines.push({ start, end: octets.length, next: octets.length })
  return lines
}
