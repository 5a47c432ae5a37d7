import { describe, expect, it } from 'vitest'
import { listed, numbered } from '#i18n/replies/numbered.ts'

describe('sentences in a letter', () => {
  it('are numbered, one a line', () => {
    expect(numbered(['One.', 'Two.'])).toBe('1. One.\n2. Two.')
  })

  it('follow their lead: one beside it, several below', () => {
    expect(listed('Fix:', ['One.'])).toBe('Fix: One.')
    expect(listed('修正：', ['一。'], '')).toBe('修正：一。')
    expect(listed('Fix:', ['One.', 'Two.'])).toBe('Fix:\n1. One.\n2. Two.')
  })
})
