import type { Part } from '#engine/diagnose/account.ts'
import type { Segment } from '#engine/diagnose/comparison.ts'

/** The parts of the string to sign as the segments of a lane that holds it. */
export function segmentsOf(parts: readonly Part[]): readonly Segment[] {
  let at = 0
  return parts.map(({ role, octets, at: range }): Segment => {
    const start = at
    at += octets.length
    const exact = range !== null && range.end - range.start === octets.length
    return { role, start, end: at, from: exact ? { kind: 'exact', range } : { kind: 'supplied' } }
  })
}
