import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { firstDifference } from '#engine/diagnose/rewriting/first-difference.ts'

const between = (left: string, right: string): readonly [number, string, string] | null => {
  const first = firstDifference(utf8(left), utf8(right))
  return first === null ? null : [first.at, text(first.left), text(first.right)]
}

describe('the first difference', () => {
  it('is none between equals', () => {
    expect(between('abc', 'abc')).toBeNull()
    expect(between('', '')).toBeNull()
  })

  it('shows whole characters', () => {
    expect(between('a"b', 'a“b')).toEqual([1, '"', '“'])
    expect(between('a“b', 'a”b')).toEqual([1, '“', '”'])
    expect(between('aéb', 'aèb')).toEqual([1, 'é', 'è'])
  })

  it('may be the end of one', () => {
    expect(between('ab', 'abc')).toEqual([2, '', 'c'])
    expect(between('', 'x')).toEqual([0, '', 'x'])
  })
})
