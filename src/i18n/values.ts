import { toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import type { Language } from '#engine/diagnose/message.ts'

/** Numbers in groups of three from 10,000 on; for counts, never for what stands in a header. */
export const written = (language: Language, value: number): string =>
  new Intl.NumberFormat(language, { useGrouping: 'min2' }).format(value)

/** A large number as it is said, to two or three digits: "412,000", "3.1 million". */
export const about = (language: Language, value: number): string =>
  new Intl.NumberFormat(
    language,
    value < 999_500
      ? { useGrouping: 'min2', maximumSignificantDigits: 3 }
      : { notation: 'compact', compactDisplay: 'long' },
  ).format(value)

/** A size in words: "350 bytes". */
export const size = (language: Language, bytes: number): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'byte',
    unitDisplay: 'long',
    useGrouping: 'min2',
  }).format(bytes)

/** The form of a noun that goes with a count, after the count: "1 row", "2 rows". */
export function counted(
  language: Language,
  { count, one, other }: { readonly count: number; readonly one: string; readonly other: string },
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? one : other
  return `${written(language, count)} ${form}`
}

/** Milliseconds since 1970, in UTC: "20 Jan 2024, 04:29:15 UTC". A number past what a date can hold stays a number. */
export function instant(language: Language, at: number): string {
  if (!(Math.abs(at) <= 8.64e15)) return String(at)
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  })
  return `${format.format(at)} UTC`
}

const units = [
  ['year', 31_557_600_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
  ['millisecond', 1],
] as const

/** A span of milliseconds in the largest unit that it fills: "2 years". */
export function duration(language: Language, milliseconds: number): string {
  const span = Math.abs(milliseconds)
  const [unit, length] = units.find(([, length]) => span >= length) ?? (['millisecond', 1] as const)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: span < 10 * length && unit !== 'millisecond' ? 1 : 0,
  }).format(span / length)
}

/** More octets than this are shown by their beginning. */
const shown = 8

/** Octets in hex, pairs apart, and the character that they spell where they spell a single one that can be seen. */
export function hexOf(octets: Octets): { readonly character: string | null; readonly hex: string } {
  const pairs = toHex(octets.subarray(0, shown), { separator: ' ' })
  const hex = octets.length > shown ? `${pairs} …` : pairs
  if (octets.length === 0) return { character: null, hex }
  const { end, codePoint } = characterFrom(octets, 0)
  const character = codePoint === null || end < octets.length ? '' : String.fromCodePoint(codePoint)
  return { character: /^[^\p{C}\p{Z}]$/u.test(character) ? character : null, hex }
}
