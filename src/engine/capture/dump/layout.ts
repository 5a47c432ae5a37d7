import type { Cell, Notation } from './cells.ts'
import { cellsIn } from './cells.ts'
import { characterCells } from './character-cells.ts'
import { gutterAgrees } from './gutter.ts'
import type { Block, Row } from './rows.ts'

/** How a dump is laid out: learnt from its rows. */
export interface Layout {
  readonly radix: 8 | 10 | 16
  readonly notation: Notation
  /** Octets of each decimal number. */
  readonly size: number
  /** Octets in a full row; null where there is but one row and nothing that says it. */
  readonly width: number | null
  /** The offsets of the rows, as numbers. */
  readonly offsets: readonly number[]
}

interface Candidate {
  readonly layout: Layout
  /** The share of rows that hold what their offsets say. */
  readonly fits: number
  /** Numbers that stand in rows past what their offsets say, in octets: it should be none. */
  readonly excess: number
}

/** Rows that are looked at to learn the layout. */
const sample = 80

const notations: readonly (readonly [Notation, number])[] = [
  ['hex', 1],
  ['binary', 1],
  ['octal', 1],
  ['decimal', 1],
  ['decimal', 2],
  ['decimal', 4],
  ['decimal', 8],
  ['characters', 1],
  ['names', 1],
]

/** The layouts that fit a dump, the best first. */
export function layoutsOf(block: Block): readonly Layout[] {
  const rows = block.rows.slice(0, sample)
  const candidates: Candidate[] = []
  for (const radix of [16, 8, 10] as const) {
    const offsets = offsetsIn(block.rows, radix)
    if (offsets === null) continue
    const width = widthOf(rows, offsets)
    for (const [notation, size] of notations) {
      const candidate = tried(rows, { radix, notation, size, width, offsets })
      if (candidate !== null) candidates.push(candidate)
    }
  }
  return candidates
    .filter(({ fits }) => fits >= 0.75)
    .sort((left, right) => right.fits - left.fits || left.excess - right.excess)
    .filter(({ excess }, _, [best]) => best !== undefined && excess <= best.excess)
    .map(({ layout }) => layout)
}

function offsetsIn(rows: readonly Row[], radix: 8 | 10 | 16): readonly number[] | null {
  const digits = radix === 16 ? /^[\da-f]+$/i : radix === 10 ? /^\d+$/ : /^[0-7]+$/
  if (!rows.every(({ offset }) => digits.test(offset))) return null
  return rows.map(({ offset }) => parseInt(offset, radix))
}

/** The difference between offsets that is most common. */
function widthOf(rows: readonly Row[], offsets: readonly number[]): number | null {
  const counts = new Map<number, number>()
  rows.forEach((row, index) => {
    const next = rows[index + 1]
    const difference = (offsets[index + 1] ?? 0) - (offsets[index] ?? 0)
    if (next === undefined || next.afterStar || row.text.trim() === '' || difference <= 0) return
    // A closing row may come sooner; it counts where there is no other.
    const weight = next.text.trim() === '' ? 0.5 : 1
    counts.set(difference, (counts.get(difference) ?? 0) + weight)
  })
  const [most] = [...counts].sort((left, right) => right[1] - left[1])
  return most?.[0] ?? null
}

function tried(rows: readonly Row[], layout: Layout): Candidate | null {
  if (layout.width !== null && layout.width > 4_096) return null
  let fitting = 0
  let looked = 0
  let excess = 0
  for (const [index, row] of rows.entries()) {
    if (row.text.trim() === '') continue
    looked++
    const need = neededBy(rows, layout, index)
    const cells = cellsOf(row, layout, need ?? layout.width ?? 16)
    const [first] = cells ?? []
    const held = heldIn(cells ?? [])
    if (cells === null || first === undefined || held < (need ?? 1)) continue
    if (layout.notation === 'decimal' && cells.some(({ start, end }) => isPadded(row.text, start, end)))
      return null
    fitting++
    // A word that is not full is padded: that is no excess.
    if (need !== null && held - need >= first.octets.length && !isTextBeside(row.text, cells, need))
      excess += held - need
    if (isOddlySet(cells, layout)) excess += 0.5
    // Spaces at the end of a line may have been lost, but not in every line.
    if (layout.notation === 'characters' || layout.notation === 'names')
      excess += Math.max(0, (need ?? 0) - columnsIn(row.text))
  }
  return looked === 0 ? null : { layout, fits: fitting / looked, excess }
}

/** Whether what follows the numbers that a row must hold is their text, which may consist of digits itself. */
function isTextBeside(text: string, cells: readonly Cell[], need: number): boolean {
  const octets: number[] = []
  for (const cell of cells) {
    octets.push(...cell.octets)
    if (octets.length >= need) return gutterAgrees(text.slice(cell.end), octets, true) === 'agrees'
  }
  return false
}

/** No tool writes 05 or 032 for a decimal number; one of two octets is padded to five digits. */
const isPadded = (text: string, start: number, end: number): boolean =>
  text[start] === '0' && end - start > 1 && end - start !== 5

/** Octets in hex stand 3 columns apart, decimal ones 4 or 5, and larger numbers farther: that tells them apart where all have two digits. */
function isOddlySet([first, second]: readonly Cell[], { notation, size }: Layout): boolean {
  if (first === undefined || second === undefined) return false
  const pitch = second.end - first.end
  if (notation === 'decimal') return size === 1 ? pitch === 3 : pitch < 6
  return notation === 'hex' && first.octets.length === 1 && (pitch === 4 || pitch === 5)
}

/** How many columns of characters a row has. */
export const columnsIn = (text: string): number => Math.ceil(text.trimEnd().length / 4)

/** How many octets numbers stand for. */
export const heldIn = (cells: readonly Cell[]): number =>
  cells.reduce((length, { octets }) => length + octets.length, 0)

/** How many octets a row must hold, as the offsets say; null for the last row of a dump that nothing closes. */
export function neededBy(rows: readonly Row[], { offsets, width }: Layout, index: number): number | null {
  if (index + 1 >= rows.length) return null
  const difference = (offsets[index + 1] ?? 0) - (offsets[index] ?? 0)
  return width === null ? difference : Math.min(width, difference)
}

/** The numbers of a row. */
export function cellsOf(
  row: Row,
  { notation, size }: Pick<Layout, 'notation' | 'size'>,
  count: number,
  mends = false,
): readonly Cell[] | null {
  if (notation === 'characters' || notation === 'names')
    return characterCells(row.text, count, notation === 'names')
  return cellsIn(row.text, notation, size, mends)
}
