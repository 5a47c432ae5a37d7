import type { Octets } from '#engine/bytes/octets.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import type { Remark, RemarkKind } from '#engine/capture/capture.ts'

/** What is odd about the octets of a paste: one remark of each kind, at the first place, with how many there are. */
export function textRemarks(octets: Octets): readonly Remark[] {
  const seen = new Map<RemarkKind, { readonly start: number; readonly end: number; count: number }>()
  const note = (kind: RemarkKind, start: number, end: number): void => {
    const before = seen.get(kind)
    if (before === undefined) seen.set(kind, { start, end, count: 1 })
    else before.count++
  }
  for (let at = 0; at < octets.length;) {
    const octet = octets[at] ?? 0
    if (octet === 0) note('nul', at, at + 1)
    if (octet < 0x80) {
      at++
      continue
    }
    const { end, codePoint } = characterFrom(octets, at)
    if (codePoint === null) {
      const isSurrogate =
        octet === 0xed && (octets[at + 1] ?? 0) >= 0xa0 && ((octets[at + 2] ?? 0) & 0xc0) === 0x80
      note(isSurrogate ? 'lone-surrogate' : 'invalid-utf-8', at, isSurrogate ? at + 3 : end)
      at = isSurrogate ? at + 3 : end
      continue
    }
    if (codePoint === 0xfeff) note('byte-order-mark', at, end)
    if (codePoint === 0xfffd) note('replacement-character', at, end)
    at = end
  }
  return [...seen].map(([kind, { start, end, count }]) => ({
    kind,
    at: { start, end },
    detail: String(count),
  }))
}
