import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import { closingQuote } from './closing-quote.ts'
import type { Place } from './closing-quote.ts'
import { after, codeAt, sign, take } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { JsonFault, JsonString, NotJson } from './json.ts'

/** What the letter after a backslash stands for (RFC 8259, section 7); `u` is apart. */
export const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Reads the string whose opening quote is at the cursor, and moves past it. */
export function readString(cursor: Cursor, place: Place): JsonString | NotJson {
  const start = cursor.at
  take(cursor)
  const from = cursor.at
  const close = cursor.tolerant ? closingQuote(cursor, from, place) : strictEnd(cursor.octets, from)
  if (typeof close === 'object') return close
  if (close === -1) return notJson(cursor.octets.length, 'ended')
  if (cursor.tolerant) tolerateEscapedQuotes(cursor, from, close)
  cursor.at = close
  take(cursor)
  return { kind: 'string', start, end: cursor.at, text: said(cursor, from, close) }
}

const notJson = (at: number, reason: JsonFault): NotJson => ({ kind: 'not-json', at, reason })

/** The offset of the closing quote as the standard has it, or what forbids the string. */
function strictEnd(octets: Octets, from: number): number | NotJson {
  for (let at = from; at < octets.length;) {
    const octet = octets[at] ?? 0
    if (octet === sign.quote) return at
    if (octet < 0x20) return notJson(at, 'control-character')
    if (octet === sign.backslash) {
      const length = escapeLength(octets, at)
      if (length === 0) return notJson(at, at + 1 < octets.length ? 'bad-escape' : 'ended')
      at += length
    } else if (octet < 0x80) at++
    else {
      const character = characterFrom(octets, at)
      if (character.codePoint === null) return notJson(at, 'not-utf-8')
      at = character.end
    }
  }
  return -1
}

/** The length of the escape at a backslash: 2, or 6 with `u`; 0 where it is none. */
function escapeLength(octets: Uint8Array, at: number): 0 | 2 | 6 {
  const letter = String.fromCharCode(octets[at + 1] ?? 0)
  if (letter === 'u') return codeUnit(octets, at) === null ? 0 : 6
  return letter in escapes ? 2 : 0
}

/** The UTF-16 code unit of a `\uXXXX` at an offset; null where there is none. */
export function codeUnit(octets: Uint8Array, at: number): number | null {
  if (octets[at] !== sign.backslash || octets[at + 1] !== 0x75) return null
  const digits = String.fromCharCode(...octets.subarray(at + 2, at + 6))
  return /^[0-9a-f]{4}$/i.test(digits) ? parseInt(digits, 16) : null
}

/** The offsets of the backslashes that begin an escape. */
function* backslashes(cursor: Cursor, from: number, to: number): Iterable<number> {
  for (let at = from; at < to;) {
    const next = cursor.octets.subarray(at, to).indexOf(sign.backslash)
    if (next === -1) return
    yield at + next
    at = after(cursor, at + next + 1)
  }
}

/** A curly quote after a backslash was an escaped quote before the page curled it. */
function tolerateEscapedQuotes(cursor: Cursor, from: number, to: number): void {
  for (const at of backslashes(cursor, from, to))
    if ((cursor.octets[at + 1] ?? 0) >= 0x80 && codeAt(cursor, at + 1) === sign.quote)
      cursor.tolerated.push({ start: at + 1, end: after(cursor, at + 1) })
}

/** What the content of a string says. An unknown escape says what is written, an escaped curly quote a straight one. */
function said(cursor: Cursor, from: number, to: number): string {
  const { octets } = cursor
  let result = ''
  let plain = from
  for (const at of backslashes(cursor, from, to)) {
    const unit = codeUnit(octets, at)
    const letter = String.fromCharCode(codeAt(cursor, at + 1))
    const escaped = unit === null ? escapes[letter] : String.fromCharCode(unit)
    if (escaped === undefined) continue
    result += text(octets.subarray(plain, at)) + escaped
    plain = unit === null ? after(cursor, at + 1) : at + 6
  }
  return result + text(octets.subarray(plain, to))
}
