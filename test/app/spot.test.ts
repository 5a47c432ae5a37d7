import { describe, expect, it } from 'vitest'
import { firstDifference, inCapture, inLanes, spotOf } from '#app/spot.ts'
import type { Comparison } from '#engine/diagnose/comparison.ts'
import { likely, proven } from '../ui/accounts.ts'

const comparison = proven().comparison
const pasted = proven().pasted
const bodyAt = comparison?.right?.segments[4]?.from
const bodyStart = bodyAt?.kind === 'exact' ? bodyAt.range.start : -1

describe('what is looked at', () => {
  it('leads from the sent lane to the paste and back', () => {
    const range = inCapture({ view: 'lane', lane: 'right', start: 48, end: 51 }, comparison)
    expect(range).toEqual({ start: bodyStart + 1, end: bodyStart + 4 })
    expect([...pasted.subarray(range?.start, range?.end)]).toEqual([0xe2, 0x80, 0x9c])
    expect(inLanes({ view: 'capture', ...(range ?? { start: 0, end: 0 }) }, comparison)).toEqual({
      lane: 'right',
      start: 48,
      end: 51,
    })
  })

  it('leads nowhere from what the paste does not hold', () => {
    expect(inCapture({ view: 'lane', lane: 'right', start: 13, end: 14 }, comparison)).toBeNull()
    expect(inLanes({ view: 'capture', start: 0, end: 4 }, comparison)).toBeNull()
    expect(inCapture(null, comparison)).toBeNull()
  })

  it('leads through runs where a repair was made', () => {
    const decoded: Comparison = {
      left: {
        kind: 'expected',
        octets: new Uint8Array(5),
        segments: [
          {
            role: 'body',
            start: 0,
            end: 5,
            from: {
              kind: 'decoded',
              range: { start: 100, end: 108 },
              steps: ['curly-quotes'],
              runs: [
                { start: 0, pasted: 100, length: 1 },
                { start: 2, pasted: 104, length: 3 },
              ],
            },
          },
        ],
      },
      right: null,
      changes: [],
      unaligned: false,
    }
    expect(inCapture({ view: 'lane', lane: 'left', start: 3, end: 5 }, decoded)).toEqual({
      start: 105,
      end: 107,
    })
    expect(inLanes({ view: 'capture', start: 101, end: 104 }, decoded)).toEqual({
      lane: 'left',
      start: 1,
      end: 2,
    })
    expect(inLanes({ view: 'capture', start: 105, end: 106 }, decoded)).toEqual({
      lane: 'left',
      start: 3,
      end: 4,
    })
  })

  it('is at first the first difference, as it was sent, unless it was rebuilt', () => {
    expect(firstDifference(comparison)).toEqual({ view: 'lane', lane: 'right', start: 47 + 1, end: 51 })
    expect(firstDifference(likely().comparison)).toBeNull()
    expect(firstDifference(null)).toBeNull()
  })

  it('follows the place of a finding', () => {
    expect(spotOf({ view: 'capture', start: 1, end: 2 }, comparison)).toEqual({
      view: 'capture',
      start: 1,
      end: 2,
    })
    expect(spotOf({ view: 'signed', start: 1, end: 2 }, comparison)).toMatchObject({
      view: 'lane',
      lane: 'left',
    })
  })
})
