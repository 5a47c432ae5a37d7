import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, widthOf } from '#ui/byte-view/columns.ts'
import { itemAt, itemAtHeight, itemOfRow, layoutOf } from '#ui/byte-view/rows.ts'
import type { Item, Layout } from '#ui/byte-view/rows.ts'
import { comparisons } from './arbitrary.ts'
import { quotes, rebuilt, single } from './comparisons.ts'

const measures = { row: 57, fold: 37, lanes: 2 } as const
const none: ReadonlySet<number> = new Set()

const items = (layout: Layout): Item[] =>
  Array.from({ length: layout.items }, (_, index) => itemAt(layout, index)).filter(
    (item) => item !== undefined,
  )

describe('the rows of a comparison', () => {
  it('fold runs of two or more equal rows and show each other row once', () => {
    fc.assert(
      fc.property(comparisons, fc.constantFrom(8 as const, 16 as const), (comparison, perRow) => {
        const columns = columnsOf(comparison)
        const layout = layoutOf(columns, perRow, 'only-differences', none, measures)
        const differs = (row: number): boolean =>
          columns.changes.some((change, index) => {
            const start = columns.starts[index] ?? 0
            return start < (row + 1) * perRow && start + widthOf(change) > row * perRow
          })
        let row = 0
        let top = 0
        let spoken = 1
        items(layout).forEach((item, index) => {
          expect(item).toMatchObject({ row, top, spoken })
          for (let each = row; each < row + item.rows; each++) expect(itemOfRow(layout, each)).toBe(index)
          const size = item.kind === 'fold' ? measures.fold : measures.row
          expect(itemAtHeight(layout, top)).toBe(index)
          expect(itemAtHeight(layout, top + size - 1)).toBe(index)
          if (item.kind === 'fold') {
            expect(item.rows).toBeGreaterThanOrEqual(2)
            for (let each = row; each < row + item.rows; each++) expect(differs(each)).toBe(false)
          } else if (columns.changes.length > 0 && !differs(row)) {
            const alone = (other: number): boolean =>
              other < 0 || other * perRow >= columns.count || differs(other)
            expect(alone(row - 1) && alone(row + 1)).toBe(true)
          }
          row += item.rows
          top += size
          spoken += item.kind === 'fold' ? 1 : 2
        })
        expect(row).toBe(Math.ceil(columns.count / perRow))
        expect(layout).toMatchObject({ height: top, spoken: spoken - 1 })
      }),
    )
  })

  it('show all of them in the other mode', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const columns = columnsOf(comparison)
        const layout = layoutOf(columns, 16, 'all-bytes', none, measures)
        expect(items(layout).map((item) => item.row)).toEqual(
          Array.from({ length: Math.ceil(columns.count / 16) }, (_, row) => row),
        )
      }),
    )
  })

  it('begin with three equal rows where curly quotes were sent', () => {
    const layout = layoutOf(columnsOf(quotes()), 16, 'only-differences', none, measures)
    expect(itemAt(layout, 0)).toMatchObject({ kind: 'fold', row: 0, rows: 3 })
    expect(itemAt(layout, 1)).toMatchObject({ kind: 'row', row: 3, top: 37, spoken: 2 })
  })

  it('end with the line feed where the string to sign was sent', () => {
    const layout = layoutOf(columnsOf(rebuilt()), 16, 'only-differences', none, measures)
    expect(items(layout).map(({ kind, row, rows }) => [kind, row, rows])).toEqual([
      ['row', 0, 1],
      ['row', 1, 1],
      ['row', 2, 1],
      ['fold', 3, 18],
      ['row', 21, 1],
    ])
  })

  it('unfold the folds that were asked for', () => {
    const columns = columnsOf(rebuilt())
    const layout = layoutOf(columns, 16, 'only-differences', new Set([3]), measures)
    expect(items(layout)).toHaveLength(22)
  })

  it('of one lane never fold', () => {
    const layout = layoutOf(columnsOf(single(new Uint8Array(100_000_000))), 16, 'only-differences', none, {
      row: 24,
      fold: 37,
      lanes: 1,
    })
    expect(layout).toMatchObject({ items: 6_250_000, height: 150_000_000, spoken: 6_250_000 })
    expect(itemAt(layout, 6_249_999)).toMatchObject({ row: 6_249_999, spoken: 6_250_000 })
    expect(itemAt(layout, 6_250_000)).toBeUndefined()
  })
})
