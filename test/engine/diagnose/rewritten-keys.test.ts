import { describe, expect, it } from 'vitest'
import { utf8, text } from '#engine/bytes/text.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import { rewrittenKeys } from '#engine/diagnose/rewritten-keys.ts'
import { evidenceOf } from './evidence.ts'

const mistake = (id: string, data: unknown = null): Cause => ({ kind: 'mistake', id, data })
const lineFeed = mistake('key-white-space', {
  surplus: utf8('\n'),
  where: 'end',
  isIn: 'signed',
  given: 64,
  signed: 65,
})
const upperCase = mistake('key-altered', { how: 'in upper case', given: 64, used: 64 })

const made = (secret: string, ...causes: readonly Cause[]): readonly string[] =>
  rewrittenKeys(utf8(secret), causes, evidenceOf()).map(({ key }) => text(key))

describe('what mistakes made of a key', () => {
  it('is the secret itself where none is one of the key', () => {
    expect(made('abc')).toEqual(['abc'])
    expect(made('abc', mistake('lower-case-hex'), { kind: 'repair', id: 'x', data: null })).toEqual(['abc'])
  })

  it('is made of another secret in the same way, whatever its length', () => {
    expect(made('abc', lineFeed)).toEqual(['abc\n'])
    expect(made('abc', upperCase)).toEqual(['ABC'])
  })

  it('may be one of several, each with a way of its own', () => {
    const joined = mistake('key-encoded', { as: 'the hex', given: 1, used: 2 })
    expect(made('oz', joined)).toEqual(['6f7a', '6F7A'])
    const ways = rewrittenKeys(utf8('oz'), [joined], evidenceOf()).map(({ way }) => way)
    expect(new Set(ways).size).toBe(2)
  })

  it('is made by two mistakes in either order', () => {
    expect(made('abc', lineFeed, upperCase)).toEqual(['ABC\n', 'ABC\n'])
  })

  it('is none where the secret cannot be rewritten so, or the mistake is only likely', () => {
    expect(made('ABC', upperCase)).toEqual([])
    expect(made('abc', { ...lineFeed, likely: true })).toEqual(['abc'])
  })
})
