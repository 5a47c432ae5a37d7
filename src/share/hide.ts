import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'

/**
 * The octets with values replaced that nobody should see: digits by 0, letters by A and a, other letters by one of as many octets;
 * all else stays. So every length, quote, blank and line end is as it was, and every rule and sum still says the same.
 */
export function hide(octets: Octets, ranges: readonly ByteRange[]): Octets {
  const hidden = octets.slice()
  for (const { start, end } of ranges) hidden.set(classesOf(octets.subarray(start, end)), start)
  return hidden
}

/** What stands for a letter that is not ASCII, by its octets in UTF-8. */
const letters: Readonly<Record<number, string>> = { 2: 'é', 3: '中', 4: '𠀀' }

function classesOf(octets: Octets): Octets {
  const written = text(octets)
  const classes = written
    .replace(/\d/g, '0')
    .replace(/[A-Z]/g, 'A')
    .replace(/[a-z]/g, 'a')
    .replace(/[^\P{L}A-Za-z]/gu, (letter) => letters[utf8(letter).length] ?? letter)
  const replaced = utf8(classes)
  // Octets that are no UTF-8 would become longer: of these only what is ASCII is replaced.
  return replaced.length === octets.length ? replaced : octets.map(classOf)
}

function classOf(octet: number): number {
  if (octet >= 0x30 && octet <= 0x39) return 0x30
  if (octet >= 0x41 && octet <= 0x5a) return 0x41
  return octet >= 0x61 && octet <= 0x7a ? 0x61 : octet
}
