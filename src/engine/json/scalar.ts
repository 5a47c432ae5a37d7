import { characterFrom } from '#engine/bytes/utf8.ts'
import type { Place } from './closing-quote.ts'
import type { Cursor } from './cursor.ts'
import { codeAt, sign, take } from './cursor.ts'
import type { JsonLiteral, JsonNumber, JsonString, NotJson } from './json.ts'
import { readString } from './json-string.ts'
import { literalAt } from './literal.ts'

/** Reads the string, number or literal at the cursor, and moves past it; null where none of them begins. */
export function readScalar(
  cursor: Cursor,
  place: Place,
): JsonString | JsonNumber | JsonLiteral | NotJson | null {
  const code = codeAt(cursor, cursor.at)
  if (code === sign.quote) return readString(cursor, place)
  if (code === sign.minus || isDigit(code)) return readNumber(cursor)
  return readLiteral(cursor)
}

const isDigit = (code: number): boolean => code >= sign.zero && code <= sign.nine

const numberSigns = new Set(Array.from('0123456789+-.eE', (letter) => letter.charCodeAt(0)))

/** RFC 8259, section 6. */
const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/

function readNumber(cursor: Cursor): JsonNumber | NotJson {
  const start = cursor.at
  let text = ''
  for (let code = codeAt(cursor, start); numberSigns.has(code); code = codeAt(cursor, cursor.at)) {
    text += String.fromCharCode(code)
    take(cursor)
  }
  return number.test(text)
    ? { kind: 'number', start, end: cursor.at, text }
    : { kind: 'not-json', at: start, reason: 'bad-number' }
}

function readLiteral(cursor: Cursor): JsonLiteral | null {
  const start = cursor.at
  const literal = literalAt(cursor.octets, start)
  if (literal === undefined) return null
  cursor.at = start + literal.word.length
  return { kind: 'literal', start, end: cursor.at, value: literal.value }
}

/** The fault of what stands at the cursor, where something else had to. */
export function unexpected(cursor: Cursor): NotJson {
  const { octets, at } = cursor
  if (at >= octets.length) return { kind: 'not-json', at, reason: 'ended' }
  if (codeAt(cursor, at) === sign.apostrophe) return { kind: 'not-json', at, reason: 'single-quote' }
  const isText = characterFrom(octets, at).codePoint !== null
  return { kind: 'not-json', at, reason: isText ? 'unexpected' : 'not-utf-8' }
}
