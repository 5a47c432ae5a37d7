import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothLanes, changeFrom, changeTouched, counterpart, selectChange } from '#ui/byte-view/align.ts'
import { columnsOf } from '#ui/byte-view/columns.ts'
import { comparisons } from './arbitrary.ts'
import { quotes, rebuilt } from './comparisons.ts'

describe('a selection in the other lane', () => {
  const columns = columnsOf(quotes())

  it.each([
    [
      { lane: 'right', start: 48, end: 51 },
      { lane: 'left', start: 48, end: 49 },
    ],
    [
      { lane: 'right', start: 49, end: 50 },
      { lane: 'left', start: 48, end: 49 },
    ],
    [
      { lane: 'left', start: 48, end: 49 },
      { lane: 'right', start: 48, end: 51 },
    ],
    [
      { lane: 'left', start: 49, end: 52 },
      { lane: 'right', start: 51, end: 54 },
    ],
    [
      { lane: 'left', start: 0, end: 350 },
      { lane: 'right', start: 0, end: 450 },
    ],
  ] as const)('%o is %o', (selection, expected) => {
    expect(counterpart(columns, selection)).toEqual(expected)
  })

  it('is empty where the other lane has nothing', () => {
    expect(counterpart(columnsOf(rebuilt()), { lane: 'right', start: 3, end: 9 })).toEqual({
      lane: 'left',
      start: 0,
      end: 0,
    })
  })

  it('stays inside the other lane', () => {
    fc.assert(
      fc.property(comparisons, fc.nat(), fc.nat(), (comparison, one, other) => {
        const { length } = comparison.left.octets
        const start = Math.min(one % (length + 1), other % (length + 1))
        const end = Math.max(one % (length + 1), other % (length + 1))
        const across = counterpart(columnsOf(comparison), { lane: 'left', start, end })
        expect(across.start).toBeGreaterThanOrEqual(0)
        expect(across.end).toBeGreaterThanOrEqual(across.start)
        expect(across.end).toBeLessThanOrEqual(comparison.right?.octets.length ?? 0)
      }),
    )
  })
})

describe('the differences', () => {
  it('are gone through one by one, forwards and backwards, and round at the ends', () => {
    fc.assert(
      fc.property(comparisons, fc.constantFrom(1 as const, -1 as const), (comparison, step) => {
        const columns = columnsOf(comparison)
        const { length } = columns.changes
        for (let index = 0; index < length; index++) {
          const selection = selectChange(columns, index, 'right')
          if (selection === null) throw new Error('a change selects nothing')
          expect(changeTouched(columns, selection)).toBe(index)
          expect(changeFrom(columns, selection, step)).toBe((index + step + length) % length)
        }
      }),
    )
  })

  it('are found from a place between two', () => {
    const columns = columnsOf(quotes())
    expect(changeFrom(columns, { lane: 'left', start: 0, end: 1 }, 1)).toBe(0)
    expect(changeFrom(columns, { lane: 'left', start: 0, end: 1 }, -1)).toBe(49)
    expect(changeFrom(columns, { lane: 'left', start: 50, end: 51 }, 1)).toBe(1)
    expect(changeFrom(columns, { lane: 'left', start: 50, end: 51 }, -1)).toBe(0)
  })

  it('are framed whole in both lanes, the long ones only as far as selected', () => {
    expect(bothLanes(columnsOf(quotes()), { lane: 'right', start: 48, end: 49 })).toEqual({
      left: { start: 48, end: 49 },
      right: { start: 48, end: 51 },
    })
    expect(bothLanes(columnsOf(rebuilt()), { lane: 'right', start: 2, end: 3 })).toMatchObject({
      left: { start: 0, end: 0 },
      right: { start: 2, end: 3 },
    })
  })
})
