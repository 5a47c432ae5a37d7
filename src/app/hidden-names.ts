import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { sensitiveIn } from '#share/sensitive.ts'

/**
 * What is hidden in a capture, by the names of the headers and members; each name once, in order, and null for values without one.
 * A hidden value keeps its length and kind, so that it is found again where it stood.
 */
export function hiddenNames(
  content: Octets | string,
  hidden: readonly ByteRange[],
): readonly (string | null)[] {
  const values = sensitiveIn(typeof content === 'string' ? utf8(content) : content)
  const names: (string | null)[] = []
  let at = 0
  for (const { start, end } of hidden) {
    while (at < values.length && (values[at]?.end ?? 0) <= start) at++
    const value = values[at]
    names.push(value !== undefined && value.start < end ? value.name : null)
  }
  return [...new Set(names)]
}
