import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand, shorten } from '#share/shorthand.ts'

describe('the shorthand of a link', () => {
  it('gives back every JSON', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Content-Type: application/json',
        'goodsDetails',
        'Accept: ',
        '\u0001',
        '\n',
        '\\u0001',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const json = JSON.stringify(pieces.join(''))
        expect(expand(shorten(json), Infinity)).toBe(json)
      }),
    )
  })

  it('makes what is usual short', () => {
    expect(shorten('Content-Type: application/json').length).toBe(1)
  })

  it('does not become longer than it may', () => {
    expect(expand('\u0001'.repeat(10), 219)).toBeNull()
    expect(expand('\u0001'.repeat(10), 220)).toHaveLength(220)
  })
})
