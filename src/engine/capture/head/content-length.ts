import type { Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { SectionField } from './header-section.ts'

/** The number in a Content-Length, of the first line that has one (RFC 9110, section 8.6); null where it is absent or no number of octets. */
export function contentLengthOf(octets: Octets, fields: readonly SectionField[]): number | null {
  for (const line of fields) if (isContentLength(line)) return numberIn(octets, line)
  return null
}

export const isContentLength = ({ name }: SectionField): boolean => name.toLowerCase() === 'content-length'

/** The number that a field line says; null where it says none, or one that cannot be counted with. */
export const numberIn = (octets: Octets, { value }: SectionField): number | null =>
  numberOf(octets.subarray(value.start, value.end))

/** The number that a value says. */
export function numberOf(value: Octets): number | null {
  if (value.length > 16) return null
  const digits = latin(value, { start: 0, end: value.length }, 16)
  const number = /^\d+$/.test(digits) ? Number(digits) : Number.NaN
  return Number.isSafeInteger(number) ? number : null
}
