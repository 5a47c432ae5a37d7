import type { ByteRange } from '#engine/bytes/octets.ts'

/** Finds the lines, with their ends, in which offsets stand that only grow: each line is looked for once. */
export function lineFinder(text: string): (offset: number) => ByteRange {
  let start = 0
  let end = 0
  return (offset) => {
    while (end <= offset && end < text.length) {
      start = end
      const mark = text.indexOf('\n', start)
      end = mark === -1 ? text.length : mark + 1
    }
    return { start, end }
  }
}
