import { describe, expect, it } from 'vitest'
import { concat, same } from '#engine/bytes/octets.ts'

describe('octets', () => {
  it('are joined into a copy', () => {
    const first = Uint8Array.of(1, 2)
    const joined = concat([first, new Uint8Array(), Uint8Array.of(3)])
    expect(joined).toEqual(Uint8Array.of(1, 2, 3))
    first[0] = 9
    expect(joined[0]).toBe(1)
    expect(concat([])).toHaveLength(0)
  })

  it('are the same when each of them is', () => {
    expect(same(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
    expect(same(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
    expect(same(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false)
  })
})
