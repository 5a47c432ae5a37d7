import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import { LayerBuilder } from './layer-builder.ts'
import type { Layer } from './layer.ts'

/** How the strings of a language write what they do not write as it is. */
export interface Escapes {
  /** The sign that begins an escape: a backslash in most languages; null where nothing is escaped. */
  readonly sign: string | null
  /** What one character after the sign stands for. */
  readonly letters: Readonly<Record<string, string>>
  /** `\xHH`: an octet, or the character with that number. `most`: how many digits; the least is 1, or `most` where `exactly`. */
  readonly hex?: { readonly of: 'octet' | 'character'; readonly most: number; readonly exactly?: true }
  /** `\NNN`, up to three octal digits. */
  readonly octal?: 'octet' | 'character'
  /** `\uXXXX` (UTF-16 units, pairs are joined) and `\UXXXXXXXX`. `fewer`: shorter numbers are taken too. */
  readonly unicode?: 'exactly' | 'fewer'
  /** `\u{X…}`. */
  readonly braces?: true
  /** `\cX`: a control character. */
  readonly control?: true
  /** A sign before a line end takes both away. */
  readonly continues?: true
  /** The quote written twice stands for one: `""` of C#, VB and SQL. */
  readonly doubled?: string
  /** What an escape means that the language does not know: itself, sign and all, or its letter alone. */
  readonly unknown: 'kept' | 'dropped'
}

interface Escape {
  readonly octets: Octets
  readonly end: number
}

/** What a range of a string says, its quotes not in it, and the way back. */
export function unescape(layer: Layer, range: ByteRange, escapes: Escapes, step: string): Layer {
  const { octets } = layer
  const builder = new LayerBuilder(layer, step)
  const sign = escapes.sign?.charCodeAt(0) ?? -1
  const doubled = escapes.doubled?.charCodeAt(0) ?? -1
  let plain = range.start
  for (let at = range.start; at < range.end;) {
    const octet = octets[at] ?? 0
    if (octet === doubled && at + 1 < range.end && octets[at + 1] === doubled) {
      builder.keep({ start: plain, end: at + 1 })
      at += 2
      plain = at
      continue
    }
    const escape = octet === sign ? escapeAt(octets, at, range.end, escapes) : null
    if (escape === null) {
      at++
      continue
    }
    builder.keep({ start: plain, end: at })
    builder.put(escape.octets, { start: at, end: escape.end })
    at = escape.end
    plain = at
  }
  builder.keep({ start: plain, end: range.end })
  return builder.done()
}

/** The escape whose sign is at an offset; null where what follows is none, and means itself. */
function escapeAt(octets: Octets, at: number, to: number, escapes: Escapes): Escape | null {
  if (at + 1 >= to) return null
  const letter = String.fromCharCode(octets[at + 1] ?? 0)
  const known = escapes.letters[letter]
  const numbered =
    byHex(octets, at, to, escapes) ?? byUnicode(octets, at, to, escapes) ?? byOctal(octets, at, to, escapes)
  if (numbered !== null) return numbered
  if (known !== undefined) return { octets: utf8(known), end: at + 2 }
  if (escapes.control === true && letter === 'c' && at + 2 < to)
    return { octets: Uint8Array.of((octets[at + 2] ?? 0) & 0x1f), end: at + 3 }
  if (escapes.continues === true && (letter === '\n' || letter === '\r')) {
    const end = letter === '\r' && octets[at + 2] === 0x0a ? at + 3 : at + 2
    return { octets: utf8(''), end }
  }
  if (escapes.unknown === 'kept') return null
  const { end } = characterFrom(octets, at + 1)
  return { octets: octets.slice(at + 1, end), end }
}

function digits(octets: Octets, from: number, to: number, most: number, set: RegExp): string {
  let read = ''
  while (read.length < most && from + read.length < to) {
    const digit = String.fromCharCode(octets[from + read.length] ?? 0)
    if (!set.test(digit)) break
    read += digit
  }
  return read
}

const hexDigit = /[\da-f]/i
const octalDigit = /[0-7]/

function byHex(octets: Octets, at: number, to: number, { hex }: Escapes): Escape | null {
  if (hex === undefined || octets[at + 1] !== 0x78) return null
  const read = digits(octets, at + 2, to, hex.most, hexDigit)
  if (read === '' || (hex.exactly === true && read.length < hex.most)) return null
  return numbered(parseInt(read, 16), hex.of, at + 2 + read.length)
}

function byOctal(octets: Octets, at: number, to: number, { octal }: Escapes): Escape | null {
  const read = octal === undefined ? '' : digits(octets, at + 1, to, 3, octalDigit)
  return octal === undefined || read === '' ? null : numbered(parseInt(read, 8), octal, at + 1 + read.length)
}

const numbered = (number: number, of: 'octet' | 'character', end: number): Escape => ({
  octets: of === 'octet' ? Uint8Array.of(number & 0xff) : utf8(String.fromCodePoint(number)),
  end,
})

function byUnicode(octets: Octets, at: number, to: number, escapes: Escapes): Escape | null {
  const { unicode, braces } = escapes
  const letter = octets[at + 1]
  if (letter !== 0x75 && letter !== 0x55) return null
  if (braces === true && letter === 0x75 && octets[at + 2] === 0x7b) {
    const read = digits(octets, at + 3, to, 6, hexDigit)
    const end = at + 4 + read.length
    if (read !== '' && octets[end - 1] === 0x7d) return characters(parseInt(read, 16), end)
  }
  if (unicode === undefined) return null
  const most = letter === 0x75 ? 4 : 8
  const read = digits(octets, at + 2, to, most, hexDigit)
  if (read === '' || (unicode === 'exactly' && read.length < most)) return null
  const end = at + 2 + read.length
  const unit = parseInt(read, 16)
  if (unit < 0xd800 || unit > 0xdbff || octets[end] !== octets[at] || octets[end + 1] !== 0x75)
    return characters(unit, end)
  const low = digits(octets, end + 2, to, 4, hexDigit)
  const second = parseInt(low, 16)
  return low.length === 4 && second >= 0xdc00 && second <= 0xdfff
    ? characters(0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00), end + 6)
    : characters(unit, end)
}

/** A character in UTF-8; a surrogate alone is U+FFFD, as encoders write it. */
const characters = (codePoint: number, end: number): Escape | null =>
  codePoint > 0x10ffff ? null : { octets: utf8(String.fromCodePoint(codePoint)), end }
