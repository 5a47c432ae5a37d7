import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { isBlank, withoutSpace } from './lines.ts'

/** What is between and around ranges, white space at its ends left out. The ranges may be in any order. */
export function leftovers(octets: Octets, taken: readonly ByteRange[]): readonly ByteRange[] {
  const rest: ByteRange[] = []
  let from = 0
  const inOrder = [...taken].sort((left, right) => left.start - right.start)
  for (const { start, end } of [...inOrder, { start: octets.length, end: octets.length }]) {
    if (start > from && !isBlank(octets, { start: from, end: start }))
      rest.push(withoutSpace(octets, { start: from, end: start }))
    from = Math.max(from, end)
  }
  return rest
}
