import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { RemarkKind } from '#engine/capture/capture.ts'
import { readAscii, trimmed } from '#engine/capture/text/ascii-reading.ts'
import type { AsciiReading } from '#engine/capture/text/ascii-reading.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line } from '#engine/capture/text/lines.ts'
import { isSigning, isTelling } from './telling-names.ts'

/** A header line in its parts. */
export interface HeaderLine {
  /** As it was meant: typography in it is undone. */
  readonly name: string
  readonly nameAt: ByteRange
  /** Without the white space around it (OWS; RFC 9110, section 5.6.3). */
  readonly value: ByteRange
  /** What had to be tolerated. */
  readonly tolerated: readonly RemarkKind[]
}

/** What a name and its colon may take of a line; names are far shorter. */
const farthest = 256

const tab = 0x09
const space = 0x20
const colon = 0x3a

/** The octets of names: tokens without quotes and bars, which no name has and pastes do (RFC 9110, section 5.6.2). */
const inName = new Uint8Array(256)
for (const octet of new TextEncoder().encode(
  '!#$%&+-.^_~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
))
  inName[octet] = 1

/**
 * Reads a line as a field: `name: value`; else in the dress that pages, tables, logs and programs give it, if its name is one
 * that requests have. Null where it is no field.
 */
export function readHeaderLine(octets: Octets, line: Line): HeaderLine | null {
  let at = line.start
  const limit = Math.min(line.end, line.start + farthest)
  while (at < limit && inName[octets[at] ?? 0] === 1) at++
  if (at > line.start && at < limit && octets[at] === colon) {
    const nameAt = { start: line.start, end: at }
    return finish(octets, latin(octets, nameAt, farthest), nameAt, { start: at + 1, end: line.end }, [])
  }
  return mayBeDressed(octets, line, at) ? readDressed(octets, line) : null
}

/** The quick look that most lines of a long text fail: what comes after the token that a line begins with, up to `at`. */
function mayBeDressed(octets: Octets, line: Line, at: number): boolean {
  if (at >= line.end) return false
  const octet = octets[at] ?? 0
  if (at === line.start) return octet >= 0x80 || '"\'`|:'.includes(String.fromCharCode(octet))
  let next = at
  while (next < line.end && (octets[next] === space || octets[next] === tab)) next++
  const sign = octets[next] ?? 0
  return sign >= 0x80 || octets.subarray(at, next).includes(tab) || ':=|'.includes(String.fromCharCode(sign))
}

/** A bar, a quote, a name, a quote, space, and what separates it from its value. */
const dressed = /^(\|[ \t]*)?(["'`]?)(:?[a-z0-9][a-z0-9_.-]*)(["'`]?)([ \t]*)(=>|[:=|])?/i

function readDressed(octets: Octets, line: Line): HeaderLine | null {
  const reading = readAscii(octets, { start: line.start, end: Math.min(line.end, line.start + farthest) })
  const match = dressed.exec(reading.text)
  if (match === null) return null
  const [whole, bar = '', quote = '', name = '', nameQuote = '', gap = '', sign] = match
  const separator = sign ?? (gap.includes('\t') ? '\t' : null)
  if (separator === null) return null
  const isPlain = separator === ':' && quote === '' && nameQuote === '' && bar === ''
  if (!isPlain && !isTelling(name)) return null
  const nameFrom = bar.length + quote.length
  const nameAt = span(reading, nameFrom, nameFrom + name.length)
  const value = { start: reading.offsets[whole.length] ?? line.end, end: line.end }
  const tolerated: RemarkKind[] = []
  if (separator === ':' && gap !== '') tolerated.push('space-before-colon')
  if (separator === ':' && octets[reading.offsets[whole.length - 1] ?? 0] !== colon)
    tolerated.push('fullwidth-colon')
  if (separator !== ':' || bar !== '') tolerated.push('dressed-line')
  if (nameAt.end - nameAt.start !== name.length || latin(octets, nameAt, farthest) !== name)
    tolerated.push('odd-name')
  if (quote !== '' || nameQuote !== '') tolerated.push('quoted-line')
  const inside =
    bar !== '' || separator === '|'
      ? without(octets, value, '|')
      : quote !== ''
        ? unquoted(octets, value, nameQuote === '')
        : value
  return finish(octets, name, nameAt, inside, tolerated)
}

const span = ({ offsets }: AsciiReading, from: number, to: number): ByteRange => {
  const start = offsets[from] ?? 0
  return { start, end: to > from ? (offsets[to] ?? start) : start }
}

/** Trims the value, and takes off quotes around it where no honest value has them. */
function finish(
  octets: Octets,
  name: string,
  nameAt: ByteRange,
  range: ByteRange,
  before: readonly RemarkKind[],
): HeaderLine {
  const value = trimmed(octets, range)
  const tolerated = value.odd ? [...before, 'odd-space' as const] : [...before]
  const bareValue =
    isSigning(name) && !before.includes('quoted-line') ? unquoted(octets, value, false) : value
  if (bareValue.end - bareValue.start < value.end - value.start) tolerated.push('quoted-line')
  return { name, nameAt, value: { start: bareValue.start, end: bareValue.end }, tolerated }
}

/** A range without one sign at its end. */
function without(octets: Octets, range: ByteRange, sign: string): ByteRange {
  const { start, end } = trimmed(octets, range)
  return end > start && octets[end - 1] === sign.charCodeAt(0) ? { start, end: end - 1 } : range
}

/** A range without the quotes around it, and without the comma or semicolon after them; `closing`: only the quote at the end is there. */
function unquoted(octets: Octets, range: ByteRange, closing: boolean): ByteRange {
  const { start, end } = trimmed(octets, range)
  const head = readAscii(octets, { start, end: Math.min(end, start + 4) })
  const tailFrom = Math.max(start, end - 12)
  const tail = readAscii(octets, { start: tailFrom, end })
  const quote = /["'`][ \t]*[,;]?$/.exec(tail.text)
  if (quote === null) return range
  const close = tail.offsets[quote.index] ?? end
  if (closing) return { start, end: Math.max(start, close) }
  if (!/^["'`]/.test(head.text)) return range
  const open = head.offsets[1] ?? start
  return close >= open ? { start: open, end: close } : range
}
