import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, selected } from '#ui/byte-view/cursor.ts'
import type { Move, Place } from '#ui/byte-view/cursor.ts'
import { layoutOf } from '#ui/byte-view/rows.ts'
import { laneOn } from '#ui/byte-view/selection.ts'
import { viewOf } from '#ui/byte-view/view.ts'
import { comparisons } from './arbitrary.ts'
import { quotes, rebuilt } from './comparisons.ts'

const measures = { row: 57, fold: 37, lanes: 2 } as const

const walk = (comparison: ReturnType<typeof quotes>, from: Place, ...moves: readonly Move[]): Place => {
  const view = viewOf(comparison, 16)
  const layout = layoutOf(view.columns, 16, 'only-differences', new Set(), measures)
  return moves.reduce((at, move) => moved(view, layout, at, move, 5), from)
}

const at = (lane: 'left' | 'right', offset: number, fold: number | null = null): Place => ({
  lane,
  offset,
  fold,
})

describe('the keyboard', () => {
  it('goes byte by byte over gaps, and through the lanes', () => {
    expect(walk(quotes(), at('left', 48), 'right')).toEqual(at('left', 49))
    expect(walk(quotes(), at('left', 49), 'down')).toEqual(at('right', 51))
    expect(walk(quotes(), at('left', 49), 'down', 'down')).toEqual(at('left', 61))
    expect(walk(quotes(), at('left', 49), 'down', 'down', 'up')).toEqual(at('right', 51))
  })

  it('stops at folds, and goes on behind them', () => {
    expect(walk(quotes(), at('left', 48), 'up')).toMatchObject({ fold: 0 })
    expect(walk(quotes(), at('left', 48), 'left')).toMatchObject({ fold: 0 })
    expect(walk(quotes(), at('left', 48), 'up', 'down')).toMatchObject({ lane: 'left', fold: null })
    expect(walk(quotes(), at('right', 48), 'left', 'right')).toEqual(at('right', 48))
  })

  it('goes to the ends of a row and of a lane', () => {
    expect(walk(quotes(), at('left', 50), 'row-end')).toEqual(at('left', 57))
    expect(walk(quotes(), at('left', 50), 'row-start')).toEqual(at('left', 48))
    expect(walk(quotes(), at('right', 50), 'lane-end')).toEqual(at('right', 449))
    expect(walk(quotes(), at('right', 50), 'lane-start')).toEqual(at('right', 0, 0))
  })

  it('keeps to the lane that has bytes', () => {
    expect(walk(rebuilt(), at('right', 0), 'down')).toEqual(at('right', 16))
    expect(walk(rebuilt(), at('right', 40), 'up', 'up')).toMatchObject({ lane: 'right' })
  })

  it('never leaves the lanes, wherever it goes', () => {
    const moves = fc.constantFrom<Move>(
      'left',
      'right',
      'up',
      'down',
      'row-start',
      'row-end',
      'lane-start',
      'lane-end',
      'page-up',
      'page-down',
    )
    fc.assert(
      fc.property(
        comparisons.filter(({ left }) => left.octets.length > 0),
        fc.array(moves, { maxLength: 40 }),
        (comparison, keys) => {
          const view = viewOf(comparison, 8)
          const layout = layoutOf(view.columns, 8, 'only-differences', new Set(), measures)
          let place = at('left', 0)
          for (const key of keys) {
            place = moved(view, layout, place, key, 3)
            const { length } = laneOn(comparison, place.lane).octets
            expect(place.offset).toBeGreaterThanOrEqual(0)
            if (place.fold === null) expect(place.offset).toBeLessThan(length)
          }
        },
      ),
    )
  })

  it('selects from where it began to where it is', () => {
    expect(selected({ ...at('left', 3), anchor: 7 })).toEqual({ lane: 'left', start: 3, end: 8 })
  })
})
