import { diff } from '#engine/bytes/diff.ts'
import { fromBase64, toHex } from '#engine/bytes/encodings.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Report } from './report.ts'

/** One side of a difference: where it stands, in octets, and an excerpt of what stands there. */
export interface Excerpt extends ByteRange {
  readonly hex: string
  /** With line ends and other signs that show nothing made visible. */
  readonly shown: string
}

/** A run of octets that differs between what was signed and what the rule wants signed. */
export interface Difference {
  readonly signed: Excerpt
  readonly expected: Excerpt
}

/** Octets shown of each. */
const most = 16

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
    first: changes.slice(0, first).map((change) => ({
      signed: excerpt(left, change.left),
      expected: excerpt(right, change.right),
    })),
  }
}

function excerpt(octets: Octets, { start, end }: ByteRange): Excerpt {
  const some = octets.subarray(start, Math.min(end, start + most))
  const more = end - start > most ? ' …' : ''
  return {
    start,
    end,
    hex: toHex(some, { separator: ' ' }) + more,
    shown: visible(text(some)) + more,
  }
}

const signs: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' }

const visible = (written: string): string =>
  written.replace(/[\p{C}\u00A0\u2028\u2029]/gu, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return signs[sign] ?? `<U+${code}>`
  })
