import type { ByteRange, Octets } from '#engine/bytes/octets.ts'

type LineEnd = 'crlf' | 'lf' | 'cr' | 'none'

/** One line; its line end is not in the range, `next` is where the next line starts. */
export interface Line extends ByteRange {
  readonly next: number
  readonly lineEnd: LineEnd
}

/** A text that is read line by line, up to `to`. */
export interface Lines {
  readonly octets: Octets
  /** Lines end with CR alone. */
  readonly crOnly: boolean
  readonly to: number
}

const lf = 0x0a
const cr = 0x0d

/** Whether lines end with CR alone, as they did on the first Macintosh: only where there is no LF at all. */
export const endsWithCr = (octets: Octets): boolean => !octets.includes(lf) && octets.includes(cr)

/** The line that starts at an offset and goes no further than `to`. */
export function lineFrom(octets: Octets, start: number, crOnly: boolean, to: number = octets.length): Line {
  const mark = octets.indexOf(crOnly ? cr : lf, start)
  if (mark === -1 || mark >= to) return { start, end: to, next: to, lineEnd: 'none' }
  if (crOnly) return { start, end: mark, next: mark + 1, lineEnd: 'cr' }
  return mark > start && octets[mark - 1] === cr
    ? { start, end: mark - 1, next: mark + 1, lineEnd: 'crlf' }
    : { start, end: mark, next: mark + 1, lineEnd: 'lf' }
}

/** The line after another; an empty one at the end of the text. */
export const lineAfter = ({ octets, crOnly, to }: Lines, { next }: Line): Line =>
  lineFrom(octets, next, crOnly, to)

/** The lines from an offset to another, which is not in them. The last may be without a line end; none is empty after the last line end. */
export function* linesFrom(octets: Octets, crOnly: boolean, from = 0, to = octets.length): Iterable<Line> {
  for (let at = from; at < to;) {
    const line = lineFrom(octets, at, crOnly, to)
    yield line
    at = line.next
  }
}

/** Whether an octet is a space, a tab or part of a line end. */
export const isSpace = (octet: number | undefined): boolean =>
  octet === 0x20 || octet === 0x09 || octet === lf || octet === cr

/** Whether a range holds white space alone, or nothing. */
export function isBlank(octets: Octets, { start, end }: ByteRange): boolean {
  for (let at = start; at < end; at++) if (!isSpace(octets[at])) return false
  return true
}

/** The offset of the first octet from `start` on that is no white space; `end` where there is none. */
export function pastBlank(octets: Octets, { start, end }: ByteRange): number {
  let at = start
  while (at < end && isSpace(octets[at])) at++
  return at
}

/** A range without the white space at its ends. */
export function withoutSpace(octets: Octets, { start, end }: ByteRange): ByteRange {
  let to = end
  while (to > start && isSpace(octets[to - 1])) to--
  return { start: pastBlank(octets, { start, end: to }), end: to }
}
