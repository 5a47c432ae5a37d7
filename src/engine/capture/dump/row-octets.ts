import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Cell } from './cells.ts'
import type { Agreement } from './gutter.ts'
import { gutterAgrees } from './gutter.ts'
import type { Layout } from './layout.ts'
import { cellsOf, columnsIn, heldIn, neededBy } from './layout.ts'
import type { Row } from './rows.ts'

/** The octets of one row, each with the range of the text that it was written as. */
export interface Piece {
  readonly octets: readonly number[]
  readonly ranges: readonly ByteRange[]
}

/** The column in which the digits of full rows end, and that in which the text beside them begins; null where they differ. */
export interface Area {
  readonly end: number
  readonly hasText: boolean
}

export function areaOf(rows: readonly Row[], layout: Layout): Area | null {
  if (layout.width === null) return null
  let end: number | null = null
  let hasText = false
  for (const [index, row] of rows.slice(0, 200).entries()) {
    if (neededBy(rows, layout, index) !== layout.width) continue
    const cells = taken(cellsOf(row, layout, layout.width) ?? [], layout.width)
    const last = cells.at(-1)
    if (last === undefined || heldIn(cells) < layout.width) continue
    if (end !== null && end !== last.end && layout.notation !== 'decimal') return null
    end = Math.max(end ?? 0, last.end)
    hasText ||= row.text.slice(last.end).trim() !== ''
  }
  return end === null ? null : { end, hasText }
}

/** The first cells that hold so many octets. */
function taken(cells: readonly Cell[], need: number): readonly Cell[] {
  let held = 0
  const count = cells.findIndex(({ octets }) => (held += octets.length) >= need)
  return count === -1 ? cells : cells.slice(0, count + 1)
}

/** What a row holds. `mended`: letters were taken for digits. */
interface RowOctets {
  readonly piece: Piece
  readonly agreement: Agreement
  readonly mended: boolean
}

/** The octets of a row, of which it must hold `need`; null where it holds none. */
export function rowOctets(
  row: Row,
  layout: Layout,
  order: 'big' | 'little',
  need: number | null,
  area: Area | null,
): RowOctets | null {
  const strict = cellsOf(row, layout, need ?? layout.width ?? columnsIn(row.text))
  const wanted = need ?? 1
  const isShort = strict === null || heldIn(strict) < wanted
  const all = isShort ? (cellsOf(row, layout, wanted, true) ?? strict) : strict
  if (all === null || all.length === 0) return null
  const cells = need === null ? lastCells(row, all, layout, area, order) : taken(all, need)
  const piece = pieceOf(row, cells, layout, order, need)
  const end = cells.at(-1)?.end ?? 0
  const rest = layout.notation === 'characters' || layout.notation === 'names' ? '' : row.text.slice(end)
  return {
    piece,
    agreement: gutterAgrees(rest, piece.octets, true),
    mended: cells.some(({ mended }) => mended === true),
  }
}

/** The numbers of the last row, which nothing counts: those that the text beside them shows, or that stand where digits do. */
function lastCells(
  row: Row,
  all: readonly Cell[],
  layout: Layout,
  area: Area | null,
  order: 'big' | 'little',
): readonly Cell[] {
  if (layout.notation === 'characters' || layout.notation === 'names') return trimmedCells(row, all)
  const within = area === null ? all : all.filter(({ end }) => end <= area.end)
  const most = layout.width === null ? within : taken(within, layout.width)
  for (let count = most.length; count > 0; count--) {
    const cells = most.slice(0, count)
    const rest = row.text.slice(cells.at(-1)?.end ?? 0)
    // Where one row is all there is, the text beside it may look like digits too.
    if (rest.trim() === '') {
      if (area !== null) break
      continue
    }
    if (area === null && !isApart(rest, most, count)) continue
    const { octets } = pieceOf(row, cells, layout, order, null)
    if (!/^[ \t]*$/.test(rest) && gutterAgrees(rest, octets, true) === 'agrees') return cells
  }
  return most
}

const lengthOf = (cell: Cell | undefined): number => (cell === undefined ? 0 : cell.end - cell.start)

/** Whether what follows the first numbers of a row stands apart from them, or is no number of their kind. */
function isApart(rest: string, cells: readonly Cell[], count: number): boolean {
  return /^(?: {2,}|\t| ?[|>])/.test(rest) || lengthOf(cells[count]) !== lengthOf(cells[0])
}

/** Columns past the last sign of a line are not there, rather than spaces. */
const trimmedCells = ({ text }: Row, cells: readonly Cell[]): readonly Cell[] => {
  const length = text.trimEnd().length
  return cells.filter(({ start }) => start < length)
}

function pieceOf(
  row: Row,
  cells: readonly Cell[],
  layout: Layout,
  order: 'big' | 'little',
  need: number | null,
): Piece {
  const octets: number[] = []
  const ranges: ByteRange[] = []
  for (const cell of cells) {
    const count = cell.octets.length
    const each = layout.notation === 'hex' ? 2 : layout.notation === 'binary' ? 8 : 0
    for (let index = 0; index < count; index++) {
      const place = order === 'little' ? count - 1 - index : index
      octets.push(cell.octets[place] ?? 0)
      const start = row.at + cell.start + each * place
      ranges.push({ start, end: each === 0 ? row.at + cell.end : start + each })
    }
  }
  const length =
    need === null || layout.notation === 'characters' ? octets.length : Math.min(need, octets.length)
  return { octets: octets.slice(0, length), ranges: ranges.slice(0, length) }
}
