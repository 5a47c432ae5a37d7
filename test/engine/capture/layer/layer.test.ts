import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, inPasted, keep, provenance } from '#engine/capture/layer/layer.ts'

const paste = bare(new Uint8Array([10, 11, 12, 13, 14, 15, 16, 17]))
const cut = keep(
  paste,
  [
    { start: 1, end: 3 },
    { start: 3, end: 4 },
    { start: 6, end: 8 },
  ],
  'cut',
)

describe('a layer', () => {
  it('holds what was kept, and joins what stood together', () => {
    expect([...cut.octets]).toEqual([11, 12, 13, 16, 17])
    expect(cut.runs).toEqual([
      { start: 0, pasted: 1, length: 3 },
      { start: 3, pasted: 6, length: 2 },
    ])
  })

  it('is exact in one piece, decoded over a cut', () => {
    expect(provenance(cut, { start: 1, end: 3 })).toEqual({ kind: 'exact', range: { start: 2, end: 4 } })
    expect(provenance(cut, { start: 2, end: 4 })).toEqual({
      kind: 'decoded',
      range: { start: 3, end: 7 },
      steps: ['cut'],
      runs: [
        { start: 0, pasted: 3, length: 1 },
        { start: 1, pasted: 6, length: 1 },
      ],
    })
  })

  it('knows where an empty range stands', () => {
    expect(inPasted(cut, { start: 3, end: 3 })).toEqual({ start: 6, end: 6 })
    expect(inPasted(cut, { start: 5, end: 5 })).toEqual({ start: 8, end: 8 })
  })

  it('leads back through layers on layers', () => {
    const ranges = fc
      .array(fc.nat(40), { minLength: 2, maxLength: 8 })
      .map((ends) => [...new Set(ends)].sort((left, right) => left - right))
      .map((ends) =>
        ends.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: ends[index + 1] ?? start }] : [])),
      )
    fc.assert(
      fc.property(ranges, ranges, (outer, inner) => {
        const whole = bare(new Uint8Array(Array.from({ length: 41 }, (_, index) => index)))
        const first = keep(whole, outer, 'outer')
        const { length } = first.octets
        const inside = inner.map(({ start, end }) => ({
          start: Math.min(start, length),
          end: Math.min(end, length),
        }))
        const { octets, runs } = keep(first, inside, 'inner')
        expect(runs.reduce((sum, run) => sum + run.length, 0)).toBe(octets.length)
        for (const { start, pasted, length } of runs)
          for (let at = 0; at < length; at++) expect(octets[start + at]).toBe(pasted + at)
      }),
    )
  })
})
