import { describe, expect, it } from 'vitest'
import { headerRows } from '#engine/diagnose/telling/header-rows.ts'
import { schemes } from '#engine/scheme/schemes.ts'
import { evidenceOf, fieldsWith, rightFields } from '../evidence.ts'
import { plain } from '../sentences.ts'

const rows = (
  fields: readonly (readonly [string, string])[],
  scheme: 'binance-pay' | 'binance-pay-webhook' = 'binance-pay',
) => {
  const evidence = evidenceOf({ fields, scheme })
  return headerRows(evidence.capture, evidence.scheme, 'en').map(
    ({ name, state, rule }) => `${name}: ${state}${rule === null ? '' : `, ${plain(rule)}`}`,
  )
}

describe('header rows', () => {
  it('say what each rule wants', () => {
    expect(rows([...rightFields, ['Host', 'example.com'], ['Content-Length', '20']])).toEqual([
      'Content-Type: ok, application/json',
      'BinancePay-Timestamp: ok, 13 digits',
      'BinancePay-Nonce: ok, 32 letters and digits',
      'BinancePay-Certificate-SN: ok, Present',
      'BinancePay-Signature: ok, 128 upper-case hex digits',
      'Host: unchecked',
      'Content-Length: ok, Equals the body',
    ])
  })

  it('say what is wrong, and what is missing', () => {
    const fields = fieldsWith({
      'Content-Type': null,
      'BinancePay-Timestamp': '1705724955',
      'BinancePay-Nonce': 'abc',
      'BinancePay-Certificate-SN': null,
      'BinancePay-Signature': 'abcdef01'.repeat(16),
      'Content-Length': '99',
    })
    expect(rows([...fields, ['binancepay-nonce', 'abc']])).toEqual([
      'BinancePay-Timestamp: bad, 13 digits; this has 10',
      'BinancePay-Nonce: bad, 32 letters and digits; this has 3 characters',
      'BinancePay-Signature: bad, 128 upper-case hex digits; this has lower-case ones',
      'Content-Length: warn, The body as pasted has 20 bytes',
      'binancepay-nonce: warn, A second one; the first was used',
      'Content-Type: missing, application/json',
      'BinancePay-Certificate-SN: missing, Present',
    ])
  })

  it('have words for the rules of every scheme', () => {
    for (const scheme of schemes) {
      const { capture } = evidenceOf({ fields: [] })
      for (const row of headerRows(
        capture,
        { ...scheme, rules: scheme.rules.map((rule) => ({ ...rule, required: true })) },
        'en',
      ))
        expect(row.rule, row.name).not.toBeNull()
    }
  })

  it('are bounded, and never lose a header with a rule', () => {
    const many = Array.from({ length: 2000 }, (_, index): [string, string] => [`X-${index}`, ''])
    expect(rows([...many, ...rightFields])).toHaveLength(505)
  })

  it('do without a scheme', () => {
    const { capture } = evidenceOf()
    expect(headerRows(capture, null, 'en').every(({ state }) => state === 'unchecked')).toBe(true)
  })
})
