import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { endsWithCr, linesFrom } from '#engine/capture/text/lines.ts'

/** One row of a dump: an offset, and what stands after it. */
export interface Row {
  /** The line without what stands before the offset. */
  readonly line: ByteRange
  /** The digits of the offset, as written; their radix is not known yet. */
  readonly offset: string
  /** A colon or a bar follows the offset. */
  readonly parted: boolean
  /** What follows the digits of the offset, one character for each octet; blank in the row that closes a dump. */
  readonly text: string
  /** Where `text` starts. */
  readonly at: number
  /** A `*` stands before it: rows like the one before were left out. */
  readonly afterStar: boolean
}

/** The rows of one dump; offsets grow. */
export interface Block {
  readonly rows: readonly Row[]
  /** A `*` stands after the last row. */
  readonly endsWithStar: boolean
  readonly at: ByteRange
}

/** A longer row is cut. */
const longestRow = 6_000

const rowShape = /^[ \t|]*(?:0x)?([0-9a-f]{2,16}(?:`[0-9a-f]{8})?)(?:h(?=[ \t:]))?(?=[ \t]?[:|]|[ \t]|$)/i
const starShape = /^[ \t|]*\*[ \t|*]*$/
/** An offset of zero that something stands before: mail quoting, a time, the name of a logger. */
const dressedZero =
  /[ \t>|\]:](?:0x)?0{4,16}(?=:[ \t]?[0-9a-f]{2}|[ \t]{1,3}[0-9a-f]{2,8}[ \t]|[ \t]{3}\S[ \t]{3})/i

/** The dumps in a text, in order. A line that does not belong to one is passed over. */
export function blocksIn(octets: Octets): readonly Block[] {
  const plain = blocksWith(octets, null)
  if (plain.some(({ rows }) => rows.length > 1 || /^0+$/.test(rows[0]?.offset ?? ''))) return plain
  const prefix = prefixIn(octets)
  return prefix === null ? plain : blocksWith(octets, prefix)
}

interface Growing {
  readonly rows: Row[]
  endsWithStar: boolean
}

function blocksWith(octets: Octets, prefix: RegExp | null): readonly Block[] {
  const blocks: Growing[] = []
  let block: Growing | null = null
  let last = -1
  for (const line of linesFrom(octets, endsWithCr(octets))) {
    const first = octets[line.start] ?? 0
    if (line.end === line.start || (prefix === null && !mayBegin(first))) continue
    const whole = latin(octets, line, longestRow)
    const dressed = prefix === null ? 0 : (prefix.exec(whole)?.[0].length ?? -1)
    if (dressed < 0) continue
    const text = dressed === 0 ? whole : whole.slice(dressed)
    if (block !== null && starShape.test(text)) {
      block.endsWithStar = true
      continue
    }
    const row = rowOf(text, { start: line.start + dressed, end: line.end }, block?.endsWithStar === true)
    if (row === null) continue
    const value = parseInt(row.offset, 16)
    const isLike = block === null || sameWidth(block.rows[0]?.offset ?? '', row.offset)
    if (block !== null && isLike && value > last) {
      block.rows.push(row)
      block.endsWithStar = false
    } else if (block !== null && isLike && value === last) {
      continue
    } else if (row.text.trim() !== '') {
      block = { rows: [{ ...row, afterStar: false }], endsWithStar: false }
      blocks.push(block)
    } else continue
    last = value
  }
  return blocks.map(({ rows, endsWithStar }) => ({
    rows,
    endsWithStar,
    at: { start: rows[0]?.line.start ?? 0, end: rows.at(-1)?.line.end ?? 0 },
  }))
}

/** Hex digits, and what may stand before an offset or for more of the same rows. */
const mayBegin = (octet: number): boolean =>
  octet === 0x20 ||
  octet === 0x09 ||
  octet === 0x7c ||
  octet === 0x2a ||
  (octet >= 0x30 && octet <= 0x39) ||
  (octet >= 0x41 && octet <= 0x46) ||
  (octet >= 0x61 && octet <= 0x66)

function rowOf(text: string, line: ByteRange, afterStar: boolean): Row | null {
  const match = rowShape.exec(text)
  const digits = match?.[1]
  if (match === null || digits === undefined) return null
  const rest = text.slice(match[0].length)
  const parted = /^[ \t]?[:|]/.test(rest)
  if (!parted && digits.length < 4) return null
  return {
    line,
    offset: digits.replace('`', ''),
    parted,
    text: rest,
    at: line.start + match[0].length,
    afterStar,
  }
}

/** Offsets have the same number of digits until they need one more. */
const sameWidth = (first: string, offset: string): boolean =>
  offset.length === first.length || (offset.length > first.length && !offset.startsWith('0'))

/** What stands before the offset of the first row, as an expression for that of all rows: the digits in it may differ. */
function prefixIn(octets: Octets): RegExp | null {
  for (const line of linesFrom(octets, endsWithCr(octets))) {
    const text = latin(octets, line, 400)
    const match = dressedZero.exec(text)
    if (match === null) continue
    const before = text.slice(0, match.index + 1)
    const shape = before
      .split(/(\d+)/)
      .map((part, index) => (index % 2 === 1 ? '\\d+' : part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')))
      .join('')
    return new RegExp(`^${shape.replace(/(?:\\\d|[ \t])+$/, '')}[ \\t]*`)
  }
  return null
}
