import { describe, expect, it } from 'vitest'
import { about } from '#i18n/values.ts'

describe('a large number as it is said', () => {
  it.each([
    [0, '0'],
    [412, '412'],
    [4_123, '4120'],
    [41_230, '41,200'],
    [412_340, '412,000'],
    [999_499, '999,000'],
    [999_500, '1 million'],
    [3_120_000, '3.1 million'],
    [41_000_000, '41 million'],
    [2_400_000_000, '2.4 billion'],
  ])('%s is %s', (value, said) => {
    expect(about('en', value)).toBe(said)
  })
})
