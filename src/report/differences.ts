import { diff } from '#engine/bytes/diff.ts'
import { fromBase64, toHex } from '#engine/bytes/encodings.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Report } from './report.ts'
import { visible } from './visible.ts'

/** One side of a difference: where it stands, in octets, and what stands there and around it. */
export interface Excerpt extends ByteRange {
  readonly hex: string
  /** What both sides have in common, before and behind. */
  readonly before: string
  readonly after: string
  /** All of it as text, with line ends and other signs that show nothing made visible. */
  readonly shown: string
}

/** A run of octets that differs between what was signed and what the rule wants signed. */
export interface Difference {
  readonly signed: Excerpt
  readonly expected: Excerpt
}

/** Octets shown of a difference, and around it. */
const most = 16
const around = 6

/** The first differences of the proved string and the expected one, and how many there are; none where one is not known. */
export function differencesOf(
  { signed, expected }: Report,
  first: number,
): { readonly count: number; readonly first: readonly Difference[] } {
  const [left, right] = [signed, expected].map((value) => (value === null ? null : fromBase64(value)))
  if (left == null || right == null) return { count: 0, first: [] }
  const { changes } = diff(left, right)
  return {
    count: changes.length,
    first: changes.slice(0, first).map((change, index) => {
      const before = Math.min(around, change.left.start - (changes[index - 1]?.left.end ?? 0))
      const after = Math.min(around, (changes[index + 1]?.left.start ?? left.length) - change.left.end)
      return {
        signed: excerpt(left, change.left, before, after),
        expected: excerpt(right, change.right, before, after),
      }
    }),
  }
}

/** The first differences as lines of a fixed pitch, one side above the other; brackets hold what differs. */
export function differenceLines(report: Report, first: number): readonly string[] {
  const { count, first: shown } = differencesOf(report, first)
  const lines = shown.flatMap(({ signed, expected }) => {
    const width = Math.max(signed.hex.length, expected.hex.length)
    const line = (side: string, { start, hex, before, after, shown }: Excerpt): string =>
      `${side} 0x${start.toString(16).toUpperCase().padStart(4, '0')}  ${before}[${hex.padEnd(width)}]${after}  ${shown}`
    return [line('signed  ', signed), line('expected', expected), '']
  })
  return count > shown.length ? [...lines, `and ${count - shown.length} more`] : lines.slice(0, -1)
}

const pairs = (octets: Octets): string => toHex(octets, { separator: ' ' })

function excerpt(octets: Octets, { start, end }: ByteRange, before: number, after: number): Excerpt {
  const isCut = end - start > most
  const shownEnd = isCut ? start + most : end
  return {
    start,
    end,
    hex: pairs(octets.slice(start, shownEnd)) + (isCut ? ' …' : ''),
    before: pairs(octets.slice(start - before, start)),
    after: pairs(octets.slice(end, end + after)),
    shown: isCut
      ? `${readable(octets, start - before, shownEnd)}…${readable(octets, end, end + after)}`
      : readable(octets, start - before, end + after),
  }
}

const isInside = (octet: number | undefined): boolean => ((octet ?? 0) & 0xc0) === 0x80

/** As text, without the halves of characters at its ends. */
function readable(octets: Octets, start: number, end: number): string {
  let from = start
  let to = end
  while (from < to && isInside(octets[from])) from++
  while (to > from && isInside(octets[to])) to--
  return visible(text(octets.slice(from, to)))
}
