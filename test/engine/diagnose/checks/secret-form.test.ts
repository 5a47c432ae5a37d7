import { expect, it } from 'vitest'
import { runChecks } from '#engine/diagnose/run-checks.ts'
import { evidenceOf, rightFields } from '../evidence.ts'
import { sentences, toldBy } from '../sentences.ts'

const said = (secret: string): string => toldBy('secret-form', evidenceOf({ secret })).join('\n')

// Printed at https://developers.binance.com/docs/binance-pay/faq.
const faqSecret = 'uahr4nhailyq55yubuhuncnprfac73bcbz2qfafsevic1jruwunioxtoaozy122f'

it.each([
  ['uahr4n**********', 'This looks like the masked secret, not the secret'],
  [rightFields[3]?.[1] ?? '', 'The secret is the certificate number'],
  [
    `${faqSecret}\n`,
    'The secret ends with a blank. After the last visible one of its 65 characters stands a line feed (LF, a line end).',
  ],
  [`${faqSecret}\r\n`, 'carriage return'],
  [`${faqSecret} `, 'stands a space'],
  [`\uFEFF${faqSecret}`, 'The secret starts with a blank. Before the first visible character stands U+FEFF'],
  [`${faqSecret.slice(0, 30)}\u200B${faqSecret.slice(30)}`, 'U+200B ZERO WIDTH SPACE'],
  [`"${faqSecret}"`, 'The secret stands in quotes'],
  [`${faqSecret}\0a`, 'The secret has a NUL byte inside'],
  ['a', 'The secret is very short. It has 1 character;'],
  ['a'.repeat(10_240), 'The secret is very long. It has 10240 characters'],
  ['-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n', 'The secret is a key file'],
  [`${faqSecret}é`, 'The secret has characters outside ASCII'],
])('says what is odd about a secret', (secret, words) => {
  expect(said(secret)).toContain(words)
  expect(said(secret)).toMatch(/^warning/)
})

it('passes for a plain one', () => {
  expect(said(faqSecret)).toBe('passed: The secret has no blanks. It has 64 characters, all of them visible.')
})

it('is silent without one', () => {
  expect(toldBy('secret-form', evidenceOf())).toEqual([])
})

it('gives nothing of the secret away, in no finding', () => {
  const findings = runChecks(evidenceOf({ secret: `"${faqSecret}"\n` }))
  const told = JSON.stringify([findings, findings.map(sentences)])
  for (let at = 0; at + 6 <= faqSecret.length; at++) expect(told).not.toContain(faqSecret.slice(at, at + 6))
})
