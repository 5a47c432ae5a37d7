import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Remark, RemarkKind } from '#engine/capture/capture.ts'
import type { Head } from './heads.ts'

/** More fields than any client sends; servers refuse about as many. */
const manyFields = 100
/** What servers take of one line (8 KiB). */
const longLine = 8_192
/** So many remarks of one kind say enough. */
const mostOfAKind = 100

/** What had to be tolerated in a head, or is odd about it, with places in the text that was read. */
export function headRemarks(octets: Octets, head: Head): readonly Remark[] {
  const counts = new Map<RemarkKind, number>()
  const remarks: Remark[] = []
  const note = (kind: RemarkKind, at: ByteRange, detail?: string): void => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    if (count <= mostOfAKind) remarks.push({ kind, at, ...(detail === undefined ? {} : { detail }) })
  }
  const section = { start: head.start, end: head.end }
  const hasMethod = head.requestLine !== null || head.fields.some(({ name }) => name === ':method')
  if (!hasMethod) note('no-request-line', { start: head.start, end: head.start })
  if (!head.closed && head.end < octets.length) note('no-blank-line', { start: head.end, end: head.end })
  const kinds = [...head.lineEnds].filter((kind) => kind !== 'none')
  if (kinds.length > 1) note('line-ends-mixed', section)
  else if (kinds[0] === 'lf') note('line-ends-lf', section)
  else if (kinds[0] === 'cr') note('line-ends-cr', section)
  if (head.fields.length > manyFields) note('many-fields', section, String(head.fields.length))
  for (const stray of head.strays)
    note(octets.subarray(stray.start, stray.end).includes(0x3a) ? 'odd-name' : 'no-colon', stray)
  const names = new Set<string>()
  const twice = new Set<string>()
  for (const { name, nameAt, tolerated, folds, at } of head.fields) {
    for (const kind of new Set(tolerated)) note(kind, at)
    if (folds.length > 0) note('obs-fold', at)
    if (at.end - at.start > longLine) note('long-line', at, String(at.end - at.start))
    const lower = name.toLowerCase()
    if (names.has(lower) && !twice.has(lower)) {
      note('duplicate-field', nameAt, name)
      twice.add(lower)
    }
    names.add(lower)
  }
  return remarks
}
