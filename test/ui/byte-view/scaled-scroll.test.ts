import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf, nativeFor, scrolled, topFor } from '#ui/byte-view/scaled-scroll.ts'

const huge = extentOf(712_500_000, 600)

describe('a scroller taller than a browser allows', () => {
  it('asks the browser for no more than 8 million pixels', () => {
    expect(huge.native).toBe(8_000_000)
    expect(extentOf(5000, 600).native).toBe(5000)
  })

  it('reaches the first and the last pixel', () => {
    expect(topFor(huge, 0)).toBe(0)
    expect(topFor(huge, huge.native - huge.window)).toBe(huge.content - huge.window)
  })

  it('puts the bar where it came from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 600, max: 2_000_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (content, share) => {
          const extent = extentOf(content, 600)
          const native = share * (extent.native - 600)
          expect(Math.abs(nativeFor(extent, topFor(extent, native)) - native)).toBeLessThan(0.01)
        },
      ),
    )
  })

  it('moves a small way by the same pixels and a large one in proportion', () => {
    const at = { native: 4_000_000, top: topFor(huge, 4_000_000) }
    expect(scrolled(huge, at, 4_000_100).top).toBe(at.top + 100)
    expect(scrolled(huge, at, 6_000_000).top).toBe(topFor(huge, 6_000_000))
  })

  it('comes to the end by small steps alone, however far the bar has drifted', () => {
    let at = { native: nativeFor(huge, huge.content - 40_000), top: huge.content - 40_000 }
    const last = huge.native - huge.window
    for (let step = 0; step < 500; step++) {
      const next = scrolled(huge, at, Math.min(last, at.native + 100))
      expect(next.top).toBeGreaterThanOrEqual(at.top)
      expect(next.top).toBeLessThanOrEqual(at.top + 100)
      at = next.drifted ? { native: nativeFor(huge, next.top), top: next.top } : next
    }
    expect(at.top).toBe(huge.content - huge.window)
  })
})
