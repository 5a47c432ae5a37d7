import type { ByteRange } from '#engine/bytes/octets.ts'

/** Ranges in order, those that overlap as one. */
export function mergedRanges(ranges: readonly ByteRange[]): readonly ByteRange[] {
  const kept: ByteRange[] = []
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = kept.at(-1)
    if (last === undefined || range.start >= last.end) kept.push(range)
    else kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return kept
}
