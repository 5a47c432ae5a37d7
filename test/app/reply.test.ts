import { describe, expect, it } from 'vitest'
import { replyOf } from '#app/reply.ts'
import { wordsOf } from '#i18n/languages.ts'
import { likely, proven } from '../ui/accounts.ts'

const words = wordsOf('en').opened

describe('the answer for a ticket', () => {
  it('says what is wrong, what shows it and what to do, and asks for the proof', () => {
    const reply = replyOf(likely(), 'en', words)
    expect(reply).toMatch(/^Hello,\n\nThe string to sign/)
    expect(reply).toContain('350')
    expect(reply.endsWith(words.prove)).toBe(true)
  })

  it('asks for nothing where it is proved', () => {
    expect(replyOf(proven(), 'en', words)).not.toContain(words.prove)
  })
})
