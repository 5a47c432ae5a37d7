import { describe, expect, it } from 'vitest'
import { segmentsOf } from '#app/part-segments.ts'
import { proven } from '../ui/accounts.ts'

describe('the parts as segments', () => {
  it('lie one after another and lead back to the paste where they stand there unchanged', () => {
    const segments = segmentsOf(proven().parts)
    expect(segments.map(({ role, start, end }) => [role, start, end])).toEqual([
      ['timestamp', 0, 13],
      ['separator', 13, 14],
      ['nonce', 14, 46],
      ['separator', 46, 47],
      ['body', 47, 349],
      ['separator', 349, 350],
    ])
    expect(segments.map((segment) => segment.from.kind)).toEqual([
      'exact',
      'supplied',
      'exact',
      'supplied',
      'supplied',
      'supplied',
    ])
  })
})
