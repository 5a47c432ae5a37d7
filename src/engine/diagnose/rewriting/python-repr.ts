import { print } from './print-value.ts'
import type { Printing } from './print-value.ts'
import { pythonNumber } from './program-numbers.ts'
import type { JsonNode } from '#engine/json/json.ts'

const short: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** What `str.isprintable` says no to; the space alone of all separators is printable. */
const unprintable = /[\p{C}\p{Z}]/u

function escaped(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const digits = point.toString(16)
  if (point < 0x100) return `\\x${digits.padStart(2, '0')}`
  return point < 0x1_0000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`
}

const quoteFor = (text: string): string => (text.includes("'") && !text.includes('"') ? '"' : "'")

/** `repr` of a `str`: single quotes, unless there are some in it and no double ones. */
export function pythonString(text: string): string {
  const quote = quoteFor(text)
  let content = ''
  for (const character of text)
    content +=
      short[character] ??
      (character === quote
        ? `\\${quote}`
        : character !== ' ' && unprintable.test(character)
          ? escaped(character)
          : character)
  return quote + content + quote
}

/** `repr` of `bytes`, given as one character for each octet. */
export function pythonBytes(octets: string): string {
  const quote = quoteFor(octets)
  let content = ''
  for (const character of octets)
    content +=
      short[character] ??
      (character === quote
        ? `\\${quote}`
        : character < ' ' || character > '~'
          ? escaped(character)
          : character)
  return `b${quote}${content}${quote}`
}

export const pythonLiteral = (value: boolean | null): string =>
  value === null ? 'None' : value ? 'True' : 'False'

/** `repr` of what `json.loads` gives. */
export const pythonPrinting: Printing = {
  object: ['{', '}'],
  list: ['[', ']'],
  colon: ': ',
  comma: ', ',
  name: pythonString,
  string: pythonString,
  number: pythonNumber,
  literal: pythonLiteral,
}

export const pythonRepr = (node: JsonNode): string => print(node, pythonPrinting)
