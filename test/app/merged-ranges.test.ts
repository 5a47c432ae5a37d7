import { expect, it } from 'vitest'
import { mergedRanges } from '#app/merged-ranges.ts'

it('puts ranges in order, and those that overlap together', () => {
  const ranges = [
    { start: 8, end: 9 },
    { start: 0, end: 4 },
    { start: 2, end: 6 },
    { start: 3, end: 4 },
    { start: 6, end: 7 },
  ]
  expect(mergedRanges(ranges)).toEqual([
    { start: 0, end: 6 },
    { start: 6, end: 7 },
    { start: 8, end: 9 },
  ])
  expect(mergedRanges([])).toEqual([])
})
