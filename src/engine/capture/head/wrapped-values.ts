import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { startsJson } from '#engine/capture/json/json-extent.ts'
import { trimmed } from '#engine/capture/text/ascii-reading.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Line, Lines } from '#engine/capture/text/lines.ts'
import { isBlank, lineAfter, pastBlank } from '#engine/capture/text/lines.ts'
import type { HeaderLine } from './header-lines.ts'
import { readHeaderLine } from './header-lines.ts'
import { isSigning, isTelling } from './telling-names.ts'

/** Mail, terminals and quoted-printable wrap at 60 columns and more; a mark of quoting may have stood before the line. */
const narrowest = 55
/** How much wider than the first a line may be: only the first may have had such a mark. */
const slack = 4
/** An RSA signature of 4,096 bits takes 12 lines of 60 columns. */
const mostPieces = 16
const longestPiece = 700

/** Signatures and serial numbers: hex of 20, 48 and 64 octets; 64 letters and digits; base64 of 32, 64, 128, 256 and 512 octets. */
const complete =
  /^(?:[\da-f]{40}|[\da-f]{96}|[\da-f]{128}|[\da-z]{64}|[\w+/-]{43}=|[\w+/-]{86}==|[\w+/-]{171}=|[\w+/-]{342}==|[\w+/-]{683}=)$/i

/** A piece of a token; in quoted-printable `=` is written `=3D`, and one at the end of a line says that it goes on. */
const pieceOfToken = /^[A-Za-z0-9+/_-]+(?:=3D){0,2}={0,2}$|^(?:=3D){1,2}=?$/
const token = /^[A-Za-z0-9+/_-]+={0,2}$/
/** A word that says what comes next. */
const label = /^(?:body|payload|data|content|json)$/i

/** A value that was broken over lines. */
export interface WrappedValue {
  /** What of the text belongs to it, in order. */
  readonly pieces: readonly ByteRange[]
  readonly last: Line
}

interface Piece {
  readonly line: Line
  readonly start: number
  readonly text: string
}

/**
 * The value of a field that goes on in the lines after `line`, in which it begins: one token, cut where lines were full. It must
 * become what signatures look like, lest a body be taken for a part of it; a field that signs may have any length where the
 * header section certainly goes on. Null where nothing was cut.
 */
export function wrappedValue(lines: Lines, { name, value }: HeaderLine, line: Line): WrappedValue | null {
  if (name.startsWith(':') || line.end - line.start < narrowest) return null
  const first = pieceIn(lines.octets, value, line)
  if (first === null) return null
  const pieces = [first, ...piecesAfter(lines, first)]
  for (let count = pieces.length; count > 1; count--) {
    const whole = join(pieces.slice(0, count))
    if (whole !== null && complete.test(whole.text)) return whole
  }
  const all = pieces.length > 1 && isSigning(name) && !complete.test(first.text) ? join(pieces) : null
  return all !== null && headersGoOn(lines, all.last) ? all : null
}

function pieceIn(octets: Octets, range: ByteRange, line: Line): Piece | null {
  const { start, end } = trimmed(octets, range)
  if (end - start > longestPiece) return null
  const text = latin(octets, { start, end }, longestPiece)
  return pieceOfToken.test(text) ? { line, start, text } : null
}

/** The lines after the first piece that look like more of it: all but the last are full, and none is a fold, a name or a label. */
function piecesAfter(lines: Lines, first: Piece): readonly Piece[] {
  const pieces: Piece[] = []
  const widest = widthOf(first.line) + slack
  let before = first.line
  while (pieces.length < mostPieces && widthOf(before) >= narrowest) {
    const line = lineAfter(lines, before)
    const piece = widthOf(line) > widest ? null : pieceIn(lines.octets, line, line)
    if (piece === null || piece.start > line.start || isTelling(piece.text) || label.test(piece.text)) break
    pieces.push(piece)
    before = line
  }
  return pieces
}

const widthOf = ({ start, end }: ByteRange): number => end - start

/** The pieces as one token, the signs of quoted-printable left out (RFC 2045, section 6.7); null where they make none. */
function join(pieces: readonly Piece[]): (WrappedValue & { readonly text: string }) | null {
  const last = pieces.at(-1)
  if (last === undefined) return null
  const isSoft = pieces[0]?.text.endsWith('=') === true
  const said: ByteRange[] = []
  let whole = ''
  for (const piece of pieces) {
    const goesOn = isSoft && piece !== last
    if (goesOn && !piece.text.endsWith('=')) return null
    const text = goesOn ? piece.text.slice(0, -1) : piece.text
    said.push(
      ...(isSoft ? unescaped(piece.start, text) : [{ start: piece.start, end: piece.start + text.length }]),
    )
    whole += isSoft ? text.replaceAll('=3D', '=') : text
  }
  return token.test(whole) ? { pieces: said, last: last.line, text: whole } : null
}

/** A text without the digits of each `=3D`. */
function unescaped(start: number, text: string): readonly ByteRange[] {
  const kept: ByteRange[] = []
  let from = 0
  for (const { index } of text.matchAll(/=3D/g)) {
    kept.push({ start: start + from, end: start + index + 1 })
    from = index + 3
  }
  return [...kept, { start: start + from, end: start + text.length }]
}

/** Whether another field follows a line, or the empty line and JSON. */
function headersGoOn(lines: Lines, last: Line): boolean {
  const { octets, to } = lines
  const line = lineAfter(lines, last)
  if (isBlank(octets, line)) return startsJson(octets, pastBlank(octets, { start: line.start, end: to }))
  const header = readHeaderLine(octets, line)
  return header !== null && isTelling(header.name)
}

/** A field whose own line ends with the colon, while the value stands on the next. */
interface Parted extends HeaderLine {
  readonly parted: boolean
}

/**
 * The fields of which the value was moved to the next line whole, because both are too long for one. Where a short value stands
 * so too, or every one does, it is the way in which browsers' developer tools copy fields.
 */
export function movedValues<Field extends Parted>(
  octets: Octets,
  fields: readonly Field[],
): readonly Field[] {
  const parted = fields.filter((field) => field.parted)
  const areMoved = parted.every(
    ({ nameAt, value }) => octets[nameAt.end] === 0x3a && value.end - nameAt.start >= narrowest,
  )
  return areMoved && parted.length < fields.length ? parted : []
}
