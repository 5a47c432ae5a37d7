import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { substitutionEnd, variableEnd } from './expansions.ts'
import { curlySign, isNamePart, pastLineEnd } from './signs.ts'
import type { Word } from './word.ts'
import { WordBuilder } from './word.ts'

/** What the paste itself assigns to variables, by their names in lower case. */
export type Variables = ReadonlyMap<string, Layer>

/** A string and where reading goes on. */
export interface PowershellString {
  readonly word: Word
  readonly end: number
  readonly open: boolean
}

/** about_Special_Characters. */
const letters: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** The quote that begins at an offset, typographic ones among them, which PowerShell takes for straight; null where there is none. */
export function quoteAt(
  octets: Octets,
  at: number,
): { readonly kind: 'double' | 'single'; readonly end: number } | null {
  if (octets[at] === 0x22) return { kind: 'double', end: at + 1 }
  if (octets[at] === 0x27) return { kind: 'single', end: at + 1 }
  const sign = curlySign(octets, at)
  return sign === null || sign.kind === 'dash' ? null : { kind: sign.kind, end: sign.end }
}

/** The string that begins at an offset (about_Quoting_Rules); null where none does. */
export function powershellString(octets: Octets, at: number, variables: Variables): PowershellString | null {
  const paste = bare(octets)
  const builder = new WordBuilder(paste, 'powershell')
  const here = octets[at] === 0x40 ? quoteAt(octets, at + 1) : null
  if (here !== null) {
    const start = pastLineEnd(octets, pastSpaces(octets, here.end))
    if (start === pastSpaces(octets, here.end)) return null
    const { close, end } = hereEnd(octets, start, here.kind)
    addPart(builder, paste, { start, end: Math.max(start, close) }, here.kind === 'double', variables)
    return { word: builder.done({ start: at, end }), end, open: close === end }
  }
  const quote = quoteAt(octets, at)
  if (quote === null) return null
  let from = quote.end
  for (;;) {
    const close = closing(octets, from, quote.kind)
    const past = quoteAt(octets, close)?.end ?? octets.length
    addPart(builder, paste, { start: from, end: close }, quote.kind === 'double', variables)
    // A quote written twice stands for one.
    const again = close < octets.length ? quoteAt(octets, past) : null
    if (again?.kind !== quote.kind)
      return { word: builder.done({ start: at, end: past }), end: past, open: close >= octets.length }
    builder.keep({ start: close, end: past })
    from = again.end
  }
}

const pastSpaces = (octets: Octets, from: number): number => {
  let at = from
  while (octets[at] === 0x20 || octets[at] === 0x09) at++
  return at
}

function closing(octets: Octets, from: number, kind: 'double' | 'single'): number {
  for (let at = from; at < octets.length; at++) {
    if (kind === 'double' && octets[at] === 0x60) at++
    else if (kind === 'double' && octets[at] === 0x24 && octets[at + 1] === 0x28)
      at = substitutionEnd(octets, at, octets.length) - 1
    else if (quoteAt(octets, at)?.kind === kind) return at
  }
  return octets.length
}

/** Where a here-string's text ends, without its last line end, and where the string does. */
function hereEnd(
  octets: Octets,
  from: number,
  kind: 'double' | 'single',
): { readonly close: number; readonly end: number } {
  for (let at = from; at < octets.length;) {
    const quote =
      at === from || octets[at - 1] === 0x0a || octets[at - 1] === 0x0d ? quoteAt(octets, at) : null
    if (quote?.kind === kind && octets[quote.end] === 0x40) {
      const isCrlf = octets[at - 1] === 0x0a && octets[at - 2] === 0x0d
      return { close: at - (isCrlf ? 2 : 1), end: quote.end + 1 }
    }
    at++
  }
  return { close: octets.length, end: octets.length }
}

/** Adds what stands between quotes. `expands`: backticks and variables mean something. */
function addPart(
  builder: WordBuilder,
  paste: Layer,
  { start, end }: ByteRange,
  expands: boolean,
  variables: Variables,
): void {
  if (!expands) return builder.keep({ start, end })
  const { octets } = paste
  let plain = start
  const flush = (to: number): void => builder.keep({ start: plain, end: to })
  for (let at = start; at < end;) {
    if (octets[at] === 0x60) {
      flush(at)
      const past = addEscape(builder, octets, at, end)
      at = plain = past
      continue
    }
    const past = octets[at] === 0x24 ? expansionEnd(octets, at, end) : at
    if (past === at) {
      at++
      continue
    }
    flush(at)
    at = plain = addExpansions(builder, octets, { start: at, end: past }, end, variables)
  }
  flush(end)
}

const braced = /^u\{([\da-f]{1,6})\}/i

function addEscape(builder: WordBuilder, octets: Octets, at: number, to: number): number {
  const named = latin(octets, { start: at + 1, end: to }, 10)
  const number = braced.exec(named)
  const codePoint = parseInt(number?.[1] ?? '110000', 16)
  if (number !== null && codePoint < 0x110000) {
    const end = at + 1 + number[0].length
    builder.put(utf8(String.fromCodePoint(codePoint)), { start: at, end })
    return end
  }
  const next = pastLineEnd(octets, at + 1)
  if (next > at + 1) return Math.min(next, to)
  const letter = letters[named.slice(0, 1)]
  if (letter !== undefined) {
    builder.put(utf8(letter), { start: at, end: at + 2 })
    return at + 2
  }
  const { end } = at + 1 < to ? characterFrom(octets, at + 1) : { end: to }
  builder.keep({ start: at + 1, end: Math.min(end, to) })
  return Math.min(end, to)
}

const expansionEnd = (octets: Octets, at: number, to: number): number =>
  octets[at + 1] === 0x28 ? substitutionEnd(octets, at, to) : variableEnd(octets, at, to)

const unit = /^\$\(\[char\]\s*(0x[\da-f]{1,4}|\d{1,5})\)$/i

/** Adds `$([char]N)`, two together where they are a surrogate pair; or a variable. Gives the end. */
function addExpansions(
  builder: WordBuilder,
  octets: Octets,
  range: ByteRange,
  to: number,
  variables: Variables,
): number {
  const first = unitIn(octets, range)
  if (first === null) {
    const name = nameOf(octets, range)
    const value = name === null ? undefined : variables.get(name)
    if (value === undefined) builder.gap(range)
    else builder.add(value)
    return range.end
  }
  const isHigh = first >= 0xd800 && first <= 0xdbff
  const next = isHigh && octets[range.end] === 0x24 ? expansionEnd(octets, range.end, to) : range.end
  const second = next > range.end ? unitIn(octets, { start: range.end, end: next }) : null
  if (second === null || second < 0xdc00 || second > 0xdfff) {
    builder.put(utf8(String.fromCharCode(first)), range)
    return range.end
  }
  builder.put(utf8(String.fromCharCode(first, second)), { start: range.start, end: next })
  return next
}

function unitIn(octets: Octets, { start, end }: ByteRange): number | null {
  const number = end - start > 32 ? undefined : unit.exec(latin(octets, { start, end }, 32))?.[1]
  return number === undefined ? null : Number(number) & 0xffff
}

export function nameOf(octets: Octets, { start, end }: ByteRange): string | null {
  const inBraces = octets[start + 1] === 0x7b
  const name = octets.subarray(start + (inBraces ? 2 : 1), inBraces ? end - 1 : end)
  const isName = name.length > 0 && name.length < 128 && name.every(isNamePart)
  return isName ? String.fromCharCode(...name).toLowerCase() : null
}
