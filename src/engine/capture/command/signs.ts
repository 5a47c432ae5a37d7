import type { Octets } from '#engine/bytes/octets.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'

const doubles: ReadonlySet<number> = new Set([0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0x2036, 0xab, 0xbb])
const singles: ReadonlySet<number> = new Set([0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x2035])
const dashes: ReadonlySet<number> = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212])

/** A quote or a dash, or what typography makes of one. */
export interface Sign {
  readonly kind: 'double' | 'single' | 'dash'
  readonly end: number
}

/** The typographic quote or dash at an offset; null where there is none. The straight ones are not asked for. */
export function curlySign(octets: Octets, at: number): Sign | null {
  if ((octets[at] ?? 0) < 0x80) return null
  const { codePoint, end } = characterFrom(octets, at)
  if (codePoint === null) return null
  if (doubles.has(codePoint)) return { kind: 'double', end }
  if (singles.has(codePoint)) return { kind: 'single', end }
  return dashes.has(codePoint) ? { kind: 'dash', end } : null
}

/** The end of a blank at an offset, a no-break space among them; the offset itself where there is none. */
export function pastOneBlank(octets: Octets, at: number): number {
  const octet = octets[at]
  if (octet === 0x20 || octet === 0x09) return at + 1
  if (octet === 0xc2 && octets[at + 1] === 0xa0) return at + 2
  return at
}

/** The offset of the first octet from `at` on that is no blank. */
export function pastBlanks(octets: Octets, at: number): number {
  let end = at
  for (let next = pastOneBlank(octets, end); next > end; next = pastOneBlank(octets, end)) end = next
  return end
}

/** The end of the line end at an offset; the offset itself where there is none. */
export function pastLineEnd(octets: Octets, at: number): number {
  if (octets[at] === 0x0a) return at + 1
  if (octets[at] === 0x0d) return octets[at + 1] === 0x0a ? at + 2 : at + 1
  return at
}

/** What a terminal writes before each further line of a command, and mail before each quoted one. */
const prompt = /^(?:>{1,2} |More\? |\? )/

/** Past blanks and one prompt at the start of a line. */
export function pastPrompt(octets: Octets, at: number): number {
  const start = pastBlanks(octets, at)
  const found = prompt.exec(String.fromCharCode(...octets.subarray(start, start + 8)))
  return found === null ? start : pastBlanks(octets, start + found[0].length)
}

/** Whether an option begins at an offset: a dash and a letter, or two dashes. */
export function startsOption(octets: Octets, at: number): boolean {
  const sign = curlySign(octets, at)
  const next = octets[at] === 0x2d ? at + 1 : sign?.kind === 'dash' ? sign.end : at
  const octet = octets[next] ?? 0
  return next > at && (octet === 0x2d || isLetter(octet))
}

export const isLetter = (octet: number): boolean => (octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a

export const isNamePart = (octet: number): boolean =>
  isLetter(octet) || octet === 0x5f || (octet >= 0x30 && octet <= 0x39)
