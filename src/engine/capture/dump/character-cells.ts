import { utf8 } from '#engine/bytes/text.ts'
import type { Cell } from './cells.ts'

/** Each octet takes so many columns in `od -c`, `od -a` and `hexdump -c`. */
const pitch = 4

const escapes: Readonly<Record<string, number>> = {
  '\\0': 0,
  '\\a': 7,
  '\\b': 8,
  '\\t': 9,
  '\\n': 10,
  '\\v': 11,
  '\\f': 12,
  '\\r': 13,
}

const names: readonly string[] =
  'nul soh stx etx eot enq ack bel bs ht nl vt ff cr so si dle dc1 dc2 dc3 dc4 nak syn etb can em sub esc fs gs rs us sp'.split(
    ' ',
  )

/**
 * The octets of a row that shows characters, `count` of them: their columns are fixed, and a blank one is a space. A
 * character of UTF-8 takes one column. Null where a column holds something else.
 */
export function characterCells(text: string, count: number, named: boolean): readonly Cell[] | null {
  const columns = columnsOf(text)
  const past = columns
    .slice(pitch * count)
    .map(({ sign }) => sign)
    .join('')
  if (past.trim() !== '' && !/^ {2,}[>|].*[<|]\s*$/.test(past)) return null
  const cells: Cell[] = []
  for (let index = 0; index < count; index++) {
    const from = pitch * index
    const column = columns.slice(from, from + pitch)
    if (column.length === pitch && column[0]?.sign !== ' ') return null
    const sign = column
      .map((one) => one.sign)
      .join('')
      .trim()
    const start = column[0]?.start ?? text.length
    const end = column.at(-1)?.end ?? text.length
    if (sign === '**') continue
    const octets = named ? namedOctet(sign) : octetsOf(sign)
    if (octets === null) return null
    cells.push({ start, end, octets })
  }
  return cells
}

interface Column {
  readonly sign: string
  readonly start: number
  readonly end: number
}

/** The characters of a text of which each character is one octet. */
function columnsOf(text: string): readonly Column[] {
  if (!/[^\0-\x7f]/.test(text)) return Array.from(text, (sign, start) => ({ sign, start, end: start + 1 }))
  const octets = Uint8Array.from(text, (character) => character.charCodeAt(0))
  let start = 0
  return Array.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets), (sign) => {
    const column = { sign, start, end: start + utf8(sign).length }
    start = column.end
    return column
  })
}

function octetsOf(sign: string): readonly number[] | null {
  if (sign === '') return [0x20]
  const known = escapes[sign]
  if (known !== undefined) return [known]
  if (/^[0-3]?[0-7]{2}$/.test(sign) && sign.length === 3) return [parseInt(sign, 8)]
  return Array.from(sign).length === 1 ? [...utf8(sign)] : null
}

function namedOctet(sign: string): readonly number[] | null {
  if (sign === 'del') return [0x7f]
  if (sign === 'lf') return [0x0a]
  const number = names.indexOf(sign)
  if (number !== -1) return [number]
  return /^[\x21-\x7e]$/.test(sign) ? [sign.charCodeAt(0)] : null
}
