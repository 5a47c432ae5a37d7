import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { isThrowaway, throwaways } from '#engine/diagnose/throwaway.ts'

const made = (given: string): readonly string[] => throwaways(utf8(given)).map(text)

describe('a throwaway secret', () => {
  it('shows that it is none, and nothing of the given one', () => {
    const [mixed, hyphened, hex] = made('x')
    expect(mixed).toMatch(/^throwaway[A-Za-z2-9]{59}$/)
    expect(hyphened).toMatch(/^throwaway-[a-z0-9]{58}$/)
    expect(hex).toMatch(/^(0badc0de){2}[0-9a-f]{52}$/)
  })

  it('is another each time', () => {
    expect(new Set([...made(''), ...made('')]).size).toBe(6)
  })

  it('has around it what the given one has', () => {
    for (const [start, end] of [
      ['', '\n'],
      [' ', '\r\n'],
      ['"', '"'],
      ['\uFEFF', ''],
    ] as const)
      for (const one of made(`${start}abc${end}`)) {
        expect(one.startsWith(start) && one.endsWith(end)).toBe(true)
        expect(one).toHaveLength(68 + start.length + end.length)
        expect(isThrowaway(one)).toBe(true)
      }
  })

  it.each([
    ['throwaway-abcdefghjkmnpqrstuvwxyz23456', true],
    ['q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5', false],
    ['my throwaway-abcdefghjkmnpqrstuvwxyz23456', false],
    ['throwaway-abc', false],
    ['', false],
  ])('%j is one: %s', (secret, is) => {
    expect(isThrowaway(secret)).toBe(is)
  })
})
