import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'

/**
 * The octets with values replaced that nobody should see: digits by 0 (those of a number by 1, lest it begin with a zero), letters by
 * A and a, other letters by one of as many octets; all else stays, escapes too. So every length, quote, blank and line end is as it was, and every rule and sum still says the same.
 */
export function hide(octets: Octets, ranges: readonly ByteRange[]): Octets {
  const hidden = octets.slice()
  for (const { start, end } of ranges) hidden.set(classesOf(octets.subarray(start, end)), start)
  return hidden
}

/** What stands for a letter that is not ASCII, by its octets in UTF-8. */
const letters: Readonly<Record<number, string>> = { 2: 'é', 3: '中', 4: '𠀀' }

/** A number of JSON; one that begins with a zero would be none (RFC 8259, section 6). */
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Characters. */
const longestNumber = 64

/** An escape of a JSON string stays one; what is not ASCII is a letter where Unicode says so. */
const escapeOrLetter = /\\u[\da-fA-F]{4}|\\[\s\S]|[\dA-Za-z]|[^\P{L}A-Za-z]/gu

function classIn(written: string): string {
  if (written.startsWith('\\u')) return '\\u4e2d'
  if (written.length > 1 && written.startsWith('\\')) return written
  if (/\d/.test(written)) return '0'
  if (/[A-Za-z]/.test(written)) return written < 'a' ? 'A' : 'a'
  return letters[utf8(written).length] ?? written
}

function classesOf(octets: Octets): Octets {
  const written = text(octets)
  const replaced = utf8(
    written.length < longestNumber && number.test(written)
      ? written.replace(/[1-9]|(?<=[1-9.]\d*)0(?=\d*[1-9])/g, '1')
      : written.replace(escapeOrLetter, classIn),
  )
  // Octets that are no UTF-8 would become longer: of these only what is ASCII is replaced.
  return replaced.length === octets.length ? replaced : octets.map(classOf)
}

function classOf(octet: number): number {
  if (octet >= 0x30 && octet <= 0x39) return 0x30
  if (octet >= 0x41 && octet <= 0x5a) return 0x41
  return octet >= 0x61 && octet <= 0x7a ? 0x61 : octet
}
