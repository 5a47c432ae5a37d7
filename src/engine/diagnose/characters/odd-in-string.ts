import { suspicion } from '#engine/bytes/characters.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { characters } from '#engine/bytes/utf8.ts'
import type { StringContent } from './json-strings.ts'

/** What the text of a string says of the odd characters in it. */
export interface StringText {
  readonly role: 'key' | 'value'
  /** Nothing in it but ASCII and odd characters: no Chinese, no accents, no emoji. */
  readonly plain: boolean
  /** Letters that are written from right to left. */
  readonly rightToLeft: boolean
  /** Offsets of letters of another script that pass for Latin ones in their word. */
  readonly disguised: ReadonlySet<number>
}

/** Reads a string once for all odd characters in it. */
export function textOf(octets: Octets, { start, end, role }: StringContent): StringText {
  let plain = true
  let rightToLeft = false
  const disguised = new Set<number>()
  let word: number[] = []
  let latin = 0
  let foreign = 0
  const endWord = (): void => {
    // A key is for programs: one that only looks Latin is a trap even without a Latin letter.
    if (foreign === 0 && (latin > 0 || role === 'key')) for (const at of word) disguised.add(at)
    word = []
    latin = foreign = 0
  }
  for (const { start: at, codePoint } of characters(octets, start, end)) {
    const point = codePoint ?? 0xfffd
    const character = String.fromCodePoint(point)
    const isLetter = /\p{L}/u.test(character)
    const odd = point < 0x80 ? null : suspicion(point)
    if (point >= 0x80 && odd === null) plain = false
    if (isRightToLeft(point)) rightToLeft = true
    if (isLetter && odd?.kind === 'look-alike') word.push(at)
    else if (/[A-Za-z]/.test(character)) latin++
    else if (isLetter) foreign++
    else endWord()
  }
  endWord()
  return { role, plain, rightToLeft, disguised }
}

/** Letters from Hebrew to the Arabic extensions, and their presentation forms. */
const isRightToLeft = (point: number): boolean =>
  (point >= 0x5d0 && point <= 0x8ff && point !== 0x61c) || (point >= 0xfb1d && point <= 0xfefc)

/** Invisible characters that belong to emoji and to scripts that join their letters. */
const isJoiner = (point: number): boolean =>
  point === 0x200c || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f) || point >= 0xe0000

/** Marks that a text from right to left needs; overrides are never needed. */
const isDirectionMark = (point: number): boolean => point === 0x200e || point === 0x200f || point === 0x61c

/** An odd character, where it starts, and the octets before and after it. */
export interface InContext {
  readonly at: number
  readonly codePoint: number
  readonly before: number
  readonly after: number
}

/**
 * Whether a character that stands for ASCII is worth a word inside a string. Quotes, dashes and everything that a language needs
 * is content; what nobody can see, and what only passes for ASCII among ASCII, is not.
 */
export function isOddInString({ at, codePoint, before, after }: InContext, string: StringText): boolean {
  switch (suspicion(codePoint)?.kind) {
    case 'invisible':
      return isJoiner(codePoint) ? before < 0x80 && after < 0x80 : before < 0x80 || after < 0x80
    case 'bidi':
      return !(string.rightToLeft && isDirectionMark(codePoint))
    case 'space':
    case 'full-width':
      return string.plain
    case 'look-alike':
      return string.disguised.has(at)
    case 'byte-order-mark':
    case 'line-separator':
    case 'replacement':
    case 'control':
      return true
    case 'double-quote':
    case 'single-quote':
    case 'dash':
    case undefined:
      return false
  }
}
