import { suspicion } from '#engine/bytes/characters.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'

/** Where a reader stands. A tolerant one takes characters that stand for ASCII as that ASCII, and notes where. */
export interface Cursor {
  readonly octets: Octets
  readonly tolerant: boolean
  readonly tolerated: ByteRange[]
  at: number
  /** A string had no end that fits; from there on the nearest quote that could end one is taken, so that reading stays linear. */
  lost: boolean
}

/** The ASCII codes that JSON is made of (RFC 8259, section 2). */
export const sign = {
  quote: 0x22,
  apostrophe: 0x27,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  point: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const

const space = 0x20

/** Octets that are no UTF-8 but quotes and a no-break space in windows-1252. */
const windows1252: ReadonlyMap<number, number> = new Map([
  [0x84, sign.quote],
  [0x93, sign.quote],
  [0x94, sign.quote],
  [0xa0, space],
])

/** The code of the character at an offset, read as the ASCII it stands for if the reader is tolerant; -1 for other text and at the end. */
export function codeAt({ octets, tolerant }: Pick<Cursor, 'octets' | 'tolerant'>, at: number): number {
  const octet = octets[at]
  if (octet === undefined) return -1
  if (octet < 0x80) return octet
  if (!tolerant) return -1
  const { codePoint } = characterFrom(octets, at)
  if (codePoint === null) return windows1252.get(octet) ?? -1
  const ascii = suspicion(codePoint)?.ascii ?? null
  if (ascii === null) return -1
  return ascii === '' ? space : ascii.charCodeAt(0)
}

/** The offset after the character at an offset. */
export const after = ({ octets }: Cursor, at: number): number =>
  (octets[at] ?? 0) < 0x80 ? at + 1 : characterFrom(octets, at).end

/** Moves past one character, and notes it where it only stands for ASCII. */
export function take(cursor: Cursor): void {
  const start = cursor.at
  cursor.at = after(cursor, start)
  if ((cursor.octets[start] ?? 0) >= 0x80) cursor.tolerated.push({ start, end: cursor.at })
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** Moves past white space. */
export function takeSpace(cursor: Cursor): void {
  while (isSpace(codeAt(cursor, cursor.at))) take(cursor)
}

/** The offset of the first character that is no white space, from an offset on. */
export function pastSpace(cursor: Cursor, from: number): number {
  let at = from
  while (isSpace(codeAt(cursor, at))) at = after(cursor, at)
  return at
}
