import type { ByteRange } from '#engine/bytes/octets.ts'

/** Hex digits that stand together, two for each octet. */
export interface HexRun extends ByteRange {
  /** Where each digit stands; their number is even. */
  readonly places: readonly number[]
  /** A digit was left over at the end. */
  readonly odd: boolean
  /** Letters were taken for digits. */
  readonly mended: boolean
  /** A `*` stands for rows that are not shown. */
  readonly star: number | null
}

/** What may stand between pairs: white space, one sign, the quotes and the plus of a string that goes on, mail quoting. */
const between = /[\s>]*(?:["']?[\s>]*[-:,;+&\\._|]?[\s>]*["']?)?[\s>]*/y
/** Shorter runs are words and numbers. */
const shortest = 4

/** The longest run of hex digits in a text; null where there is none. `mends`: the letters O, o, l and I may stand for digits. */
export function longestHexRun(text: string, mends: boolean): HexRun | null {
  let longest: HexRun | null = null
  const digit = mends ? isDigitOrLike : isDigit
  for (let at = 0; at < text.length;) {
    if (!digit(text.charCodeAt(at))) {
      at++
      continue
    }
    const run = beginsHere(text, at) ? runFrom(text, at, digit) : null
    if (run === null) {
      while (at < text.length && isWord(text.charCodeAt(at))) at++
      continue
    }
    if (run.places.length >= 2 * shortest && run.places.length > (longest?.places.length ?? 0)) longest = run
    at = Math.max(run.end, at + 1)
  }
  return longest
}

/** A number does not begin within a word, but after `0x`, `\x` and a quote with a letter: `X'…'`. */
function beginsHere(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (at === 0 || !isWord(before)) return true
  return (before === 0x78 || before === 0x58) && /[0\\]/.test(text[at - 2] ?? '')
}

function runFrom(text: string, from: number, digit: (code: number) => boolean): HexRun | null {
  const places: number[] = []
  let at = text[from] === '0' && /[xX]/.test(text[from + 1] ?? '') ? from + 2 : from
  let end = from
  let star: number | null = null
  for (;;) {
    const start = at
    while (digit(text.charCodeAt(at))) at++
    if (at === start) break
    // The word goes on with what is no digit, or a pair is not whole: it does not belong to the run.
    if (isWord(text.charCodeAt(at)) && !(at - start > 2 && text.charCodeAt(at) === 0x68)) {
      if (places.length > 0) break
      return null
    }
    for (let place = start; place < at; place++) places.push(place)
    end = at
    between.lastIndex = at
    const gap = between.exec(text)?.[0] ?? ''
    if (places.length % 2 === 1 && /[^\s>]/.test(gap)) break
    if (places.length % 2 === 1 && gap !== '' && !gap.includes('\n')) break
    at += gap.length
    if (text[at] === '*' && gap.includes('\n')) {
      star ??= at
      between.lastIndex = at + 1
      at += 1 + (between.exec(text)?.[0].length ?? 0)
    }
    // Each pair with a prefix of its own belongs to another form.
    if (text[at] === '0' && /[xX]/.test(text[at + 1] ?? '') && places.length <= 2) return null
  }
  const odd = places.length % 2 === 1
  if (odd) places.pop()
  const mended = places.some((place) => !isDigit(text.charCodeAt(place)))
  return { start: from, end, places, odd, mended, star }
}

const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66)

const isDigitOrLike = (code: number): boolean =>
  isDigit(code) || code === 0x4f || code === 0x6f || code === 0x6c || code === 0x49

const isWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code >= 0x80

/** The octet of two digits. */
export const octetAt = (text: string, first: number, second: number): number =>
  digitValue(text.charCodeAt(first)) * 16 + digitValue(text.charCodeAt(second))

/** The value of a digit, or of the letter that stands for one. */
function digitValue(code: number): number {
  if (code === 0x4f || code === 0x6f) return 0
  if (code === 0x6c || code === 0x49) return 1
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57
}
