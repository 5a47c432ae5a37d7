import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Account } from '#engine/diagnose/account.ts'
import { en } from '#i18n/languages/en.ts'
import { announcementOf, titleOf } from '#ui/announcement.ts'
import { proven, unexplained } from './accounts.ts'

const title = (account: Account): string => titleOf({ kind: 'account', account }, 'none', en, 'en')

describe('the title of the window', () => {
  it('says how sure and what', () => {
    expect(title(proven())).toBe(
      'Proven with your secret: You signed straight quotes but sent curly ones – Whysig',
    )
  })

  it('claims nothing where the verdict does not', () => {
    const headline = say`Add the secret to check the signature.`
    expect(title({ ...proven(), outcome: 'incomplete', grade: null, headline })).toBe(
      'Add the secret to check the signature – Whysig',
    )
  })

  it.each([
    ['text', say`The nonce ${{ code: 'pasted' }} is too short.`],
    ['octets', say`It ends with ${{ octets: utf8('pasted') }}.`],
  ])('leaves out a headline that may quote the capture as %s', (_, headline) => {
    expect(title({ ...proven(), headline })).toBe('Proven with your secret – Whysig')
    expect(title({ ...proven(), grade: null, headline })).toBe('Verdict – Whysig')
  })

  it('says that nothing could be read', () => {
    expect(titleOf({ kind: 'refused', refusal: { kind: 'empty' } }, 'none', en, 'en')).toBe(
      'This cannot be read as a request – Whysig',
    )
  })
})

describe('what is read out', () => {
  it('calls a proof by a public key by its name', () => {
    const account: Account = { ...proven(), schemeId: 'binance-pay-webhook' }
    const current = { analysis: { kind: 'account', account }, busy: false } as const
    expect(announcementOf(current, 'none', en, 'en')).toMatch(/^Proven with the public key\. /)
  })

  it('tells of a search that it began and how it ended', () => {
    const current = { analysis: { kind: 'account', account: unexplained() }, busy: false } as const
    expect(announcementOf(current, 'searching', en, 'en')).toBe(
      'The signature does not match. Searching for the mistake …',
    )
    expect(announcementOf(current, 'stopped', en, 'en')).toMatch(
      /^The search was stopped\. The signature does/,
    )
    expect(announcementOf(current, 'ended', en, 'en')).toMatch(/^The signature does not match, and no known/)
  })
})
