/** How the numbers of a dump are written. */
export type Notation = 'hex' | 'binary' | 'octal' | 'decimal' | 'characters' | 'names'

/** One number of a row: where it stands in the text of the row, and the octets that it stands for, the most significant first. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly octets: readonly number[]
  /** It could only be read with a letter taken for a digit. */
  readonly mended?: true
}

const lead = /^[ \t]*(?:[:|]|-(?=[ \t]))?[ \t]*/
const between = /[ \t]*(?:[-,;|]{1,2}[ \t]*)?(?:0x)?/y
const betweenSigned = /[ \t]*,?[ \t]*/y

const patterns: Readonly<Record<'hex' | 'binary' | 'octal' | 'decimal', RegExp>> = {
  hex: /(?:[0-9a-f]{2}){1,64}(?![0-9a-z])/iy,
  binary: /(?:[01]{8}){1,16}(?![0-9a-z])/iy,
  octal: /(?:[0-7]{22}|[0-7]{11}|[0-7]{6}|[0-7]{3})(?![0-9a-z])/iy,
  decimal: /-?\d{1,20}(?![0-9a-z])/iy,
}
/** Letters that are read or typed for digits. */
const mendable = /(?:[0-9a-fOolI]{2}){1,64}(?![0-9a-z])/iy

/** The numbers that a row begins with. `size`: octets of a decimal number. `mends`: letters may stand for digits. */
export function cellsIn(text: string, notation: Notation, size: number, mends = false): readonly Cell[] {
  if (notation === 'characters' || notation === 'names') return []
  const pattern = mends && notation === 'hex' ? mendable : patterns[notation]
  const separator = notation === 'decimal' ? betweenSigned : between
  const cells: Cell[] = []
  let at = lead.exec(text)?.[0].length ?? 0
  for (;;) {
    separator.lastIndex = at
    const gap = separator.exec(text)?.[0] ?? ''
    if (cells.length > 0 && gap === '' && !(notation === 'decimal' && text[at] === '-')) break
    pattern.lastIndex = at + gap.length
    const digits = pattern.exec(text)?.[0]
    if (digits === undefined) break
    const start = at + gap.length
    const octets = octetsOf(digits, notation, size)
    if (octets === null) break
    at = start + digits.length
    cells.push({ start, end: at, octets, ...(mends && /[OolI]/.test(digits) && { mended: true }) })
  }
  return cells
}

function octetsOf(digits: string, notation: Notation, size: number): readonly number[] | null {
  if (notation === 'hex') return split(mended(digits), 2, 16)
  if (notation === 'binary') return split(digits, 8, 2)
  if (notation === 'octal') return inOctets(BigInt(`0o${digits}`), octalSizes[digits.length] ?? 1)
  return inOctets(BigInt(digits), size)
}

const mended = (digits: string): string => digits.replace(/o/gi, '0').replace(/[lI]/g, '1')

const octalSizes: Readonly<Record<number, number>> = { 3: 1, 6: 2, 11: 4, 22: 8 }

function split(digits: string, each: number, radix: number): readonly number[] {
  const octets: number[] = []
  for (let at = 0; at < digits.length; at += each) octets.push(parseInt(digits.slice(at, at + each), radix))
  return octets
}

/** A number as octets, the most significant first; null where it has no room in them. */
function inOctets(number: bigint, size: number): readonly number[] | null {
  const bits = BigInt(8 * size)
  if (number >= 1n << bits || number < -(1n << (bits - 1n))) return null
  let rest = BigInt.asUintN(8 * size, number)
  const octets: number[] = []
  for (let index = 0; index < size; index++) {
    octets.unshift(Number(rest & 0xffn))
    rest >>= 8n
  }
  return octets
}
