import type { ByteRange } from '#engine/bytes/octets.ts'
import { captureLimit } from '#engine/capture/refuse.ts'
import { firstOf, worthOf } from './dump-worth.ts'
import type { Layout } from './layout.ts'
import { cellsOf, layoutsOf, neededBy } from './layout.ts'
import type { Piece } from './row-octets.ts'
import { areaOf, rowOctets } from './row-octets.ts'
import type { Block } from './rows.ts'
import { senseOf } from './sense.ts'

/** What is wrong with a dump. */
export interface Flaw {
  readonly kind: 'rows-missing' | 'dump-disagrees' | 'dump-repaired' | 'body-cut' | 'body-end-assumed'
  readonly at: ByteRange
  readonly detail: string
}

/** A dump as it was read. */
export interface Dump {
  readonly block: Block
  readonly layout: Layout
  readonly pieces: readonly Piece[]
  readonly flaws: readonly Flaw[]
  readonly length: number
  /** The share of rows that have text beside their digits which says the same. */
  readonly agreeing: number
}

/** Reads a dump in the layout, and the order of octets in words, that makes most sense; null where it is none. `bomb`: it stands for too much. */
export function readDump(block: Block): Dump | 'bomb' | null {
  let best: { readonly dump: Dump; readonly worth: number } | null = null
  for (const layout of layoutsOf(block).slice(0, 4)) {
    const words = wordsOf(block, layout)
    for (const order of words ? orders(block) : (['big'] as const)) {
      const dump = inLayout(block, layout, order)
      if (dump === null || dump === 'bomb') {
        if (dump === 'bomb') return dump
        continue
      }
      const worth = worthOf(dump)
      if (best === null || worth > best.worth) best = { dump, worth }
    }
  }
  return best?.dump ?? null
}

/** Octets in words stand as they are where a colon follows the offset, but for `xxd -e`; else in the order of PCs. The likelier comes first. */
const orders = ({ rows }: Block): readonly ('big' | 'little')[] =>
  rows[0]?.parted === true ? ['big', 'little'] : ['little', 'big']

function wordsOf({ rows }: Block, layout: Layout): boolean {
  const [first] = rows
  const cells = first === undefined ? null : cellsOf(first, layout, layout.width ?? 16)
  const length = cells?.[0]?.octets.length ?? 1
  return layout.notation !== 'characters' && length > 1 && [2, 4, 8, 16].includes(length)
}

function inLayout(block: Block, layout: Layout, order: 'big' | 'little'): Dump | 'bomb' | null {
  const { rows } = block
  const { offsets, width } = layout
  const pieces: Piece[] = []
  const flaws: Flaw[] = []
  let length = 0
  let agreeing = 0
  let repaired: ByteRange | null = null
  const area = areaOf(rows, layout)
  for (const [index, row] of rows.entries()) {
    const need = neededBy(rows, layout, index)
    // A row of characters may be all spaces; else it closes the dump.
    if (row.text.trim() === '' && (layout.notation !== 'characters' || need === null)) continue
    const read = rowOctets(row, layout, order, need, area)
    if (read === null && (index === 0 || need === null)) {
      if (pieces.length === 0) return null
      continue
    }
    const { piece, agreement, mended } = read ?? {
      piece: { octets: [], ranges: [] },
      agreement: 'silent',
      mended: false,
    }
    if (mended) repaired ??= row.line
    if (agreement === 'agrees') agreeing++
    if (agreement === 'differs') flaws.push({ kind: 'dump-disagrees', at: row.line, detail: row.offset })
    pieces.push(piece)
    length += piece.octets.length
    const next = rows[index + 1]
    if (next === undefined) continue
    const reached = (offsets[index] ?? 0) + piece.octets.length
    const gap = (offsets[index + 1] ?? 0) - reached
    if (gap <= 0) continue
    if (next.afterStar && piece.octets.length === width && gap % width === 0) {
      if (length + gap > captureLimit) return 'bomb'
      for (let times = gap / width; times > 0; times--) pieces.push(piece)
      length += gap
    } else if (layout.notation !== 'characters' || gap > 4)
      flaws.push({
        kind: 'rows-missing',
        at: { start: row.line.start, end: next.line.end },
        detail: `${written(reached, row.offset, layout.radix)}–${next.offset}`,
      })
  }
  if (length === 0) return null
  const [first] = rows
  if (repaired !== null) flaws.push({ kind: 'dump-repaired', at: repaired, detail: '' })
  if (block.endsWithStar && first !== undefined)
    flaws.push({ kind: 'body-cut', at: { start: block.at.end, end: block.at.end }, detail: '*' })
  if (first !== undefined && startsLate(layout, pieces))
    flaws.unshift({
      kind: 'rows-missing',
      at: first.line,
      detail: `${written(0, first.offset, layout.radix)}–${first.offset}`,
    })
  return { block, layout, pieces, flaws, length, agreeing: agreeing / rows.length }
}

/** An offset as the rows write it. */
const written = (offset: number, like: string, radix: number): string =>
  offset.toString(radix).padStart(like.length, '0')

/** Whether rows before the first are missing; a place in memory begins anywhere. */
function startsLate({ offsets }: Layout, pieces: readonly Piece[]): boolean {
  const first = offsets[0] ?? 0
  if (first === 0 || first > captureLimit) return false
  const sense = senseOf(firstOf(pieces, 4_096))
  return sense !== 'http' && sense !== 'json' && sense !== 'coded'
}
