import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { SharedCase } from '#share/shared-case.ts'
import { mergedRanges } from './merged-ranges.ts'

/** A case with its secret hidden. `octets`: its capture with asterisks in place of the secret, at the same length; they count as hidden. */
export function withSecretHidden(shared: SharedCase, octets: Octets): SharedCase {
  const { capture, hidden } = shared
  return { ...shared, capture: octets, hidden: mergedRanges([...hidden, ...changes(capture, octets)]) }
}

/** Where two captures of one length differ. */
function changes(before: Octets, after: Octets): readonly ByteRange[] {
  const ranges: ByteRange[] = []
  for (let at = 0; at < before.length; at++) {
    if (before[at] === after[at]) continue
    const start = at
    while (at < before.length && before[at] !== after[at]) at++
    ranges.push({ start, end: at })
  }
  return ranges
}
