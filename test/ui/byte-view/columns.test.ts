import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf, columnsOf, offsetAt, widthOf } from '#ui/byte-view/columns.ts'
import { quotes, rebuilt, single } from './comparisons.ts'
import { comparisons } from './arbitrary.ts'

describe('the columns of two lanes', () => {
  it('give each octet of both lanes a column of its own, in order', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const columns = columnsOf(comparison)
        for (const side of ['left', 'right'] as const) {
          const { length } = comparison[side]?.octets ?? { length: 0 }
          let before = -1
          for (let offset = 0; offset < length; offset++) {
            const column = columnOf(columns, side, offset)
            expect(column).toBeGreaterThan(before)
            expect(column).toBeLessThan(columns.count)
            expect(offsetAt(columns, side, column)).toBe(offset)
            before = column
          }
          expect(offsetAt(columns, side, columns.count)).toBe(length)
        }
      }),
    )
  })

  it('put equal octets below each other', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const columns = columnsOf(comparison)
        const { left, right, changes } = comparison
        const changed = (offset: number): boolean =>
          changes.some((change) => offset >= change.left.start && offset < change.left.end)
        for (let offset = 0; offset < left.octets.length; offset++) {
          if (changed(offset)) continue
          const opposite = offsetAt(columns, 'right', columnOf(columns, 'left', offset))
          expect(right?.octets[opposite]).toBe(left.octets[offset])
        }
      }),
    )
  })

  it('leave as many columns empty as a change is longer on the other side', () => {
    const columns = columnsOf(quotes())
    expect(columns.count).toBe(450)
    expect(columns.changes.map(widthOf)).toEqual(Array.from({ length: 50 }, () => 3))
    expect([48, 49, 50, 51].map((column) => offsetAt(columns, 'left', column))).toEqual([48, 49, 49, 49])
  })

  it('begin with what only the other lane has', () => {
    const columns = columnsOf(rebuilt())
    expect(columns.count).toBe(350)
    expect(columnOf(columns, 'left', 0)).toBe(47)
    expect(offsetAt(columns, 'left', 349)).toBe(302)
  })

  it('are the offsets where there is one lane', () => {
    const columns = columnsOf(single(new Uint8Array(100)))
    expect(columns.count).toBe(100)
    expect(offsetAt(columns, 'left', 99)).toBe(99)
  })
})
