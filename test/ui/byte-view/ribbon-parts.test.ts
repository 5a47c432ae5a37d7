import { describe, expect, it } from 'vitest'
import { columnsOf } from '#ui/byte-view/columns.ts'
import { ribbonOf } from '#ui/byte-view/ribbon-parts.ts'
import { quotes, rebuilt } from './comparisons.ts'

const ribbon = (comparison: ReturnType<typeof quotes>) =>
  ribbonOf({ comparison, columns: columnsOf(comparison) })

describe('the ribbon', () => {
  it('has the parts of the string to sign, and both lengths of the one that differs', () => {
    const { side, parts } = ribbon(quotes())
    expect(side).toBe('left')
    expect(
      parts.map(({ segment, otherSize }) => [segment.role, segment.end - segment.start, otherSize]),
    ).toEqual([
      ['timestamp', 13, null],
      ['separator', 1, null],
      ['nonce', 32, null],
      ['separator', 1, null],
      ['body', 302, 402],
      ['separator', 1, null],
    ])
    expect(parts.map(({ ticks }) => ticks.length > 0)).toEqual([false, false, false, false, true, false])
  })

  it('is that of the lane with more parts, where the parts themselves were sent', () => {
    const { side, parts } = ribbon(rebuilt())
    expect(side).toBe('right')
    expect(parts.map(({ ticks }) => ticks.map(({ start, width }) => [start, Math.round(width)]))).toEqual([
      [[0, 100]],
      [[0, 100]],
      [[0, 100]],
      [[0, 100]],
      [],
      [[0, 100]],
    ])
  })

  it('has a bounded number of ticks', () => {
    const { left } = quotes()
    const octets = new Uint8Array(600_000)
    const segments = [{ role: 'body', start: 0, end: octets.length, from: { kind: 'supplied' } }] as const
    const changes = Array.from({ length: 180_000 }, (_, index) => {
      const range = { start: index * 3, end: index * 3 + 1 }
      return { left: range, right: range }
    })
    const lane = { ...left, octets, segments }
    const { parts } = ribbon({ left: lane, right: lane, changes, unaligned: false })
    expect(parts[0]?.ticks.length).toBeLessThanOrEqual(300)
  })
})
