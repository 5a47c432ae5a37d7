import { describe, expect, it } from 'vitest'
import { looksLikeSecret, readsComplete } from '#app/paste.ts'
import { samples } from '#app/samples.ts'

describe('what is given', () => {
  it.each([
    ['q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5', true],
    ['  q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5\n', true],
    ['short', false],
    ['a'.repeat(129), false],
    ['{"env":{"terminalType":"WEB"}}', false],
    ['BinancePay-Nonce: VeTfR5mdAKjbeErxBXTl20JayTiCz4sb', false],
  ])('%j is taken for a secret: %s', (text, expected) => {
    expect(looksLikeSecret(text)).toBe(expected)
  })

  it('is whole when it has a signature, a blank line and an end', () => {
    for (const { content } of samples) expect(readsComplete(content)).toBe(true)
    expect(readsComplete('BinancePay-Signature: AB\n\n{"a":')).toBe(false)
    expect(readsComplete('BinancePay-Signature: AB\n{"a":1}')).toBe(false)
    expect(readsComplete('{"a":1}\n\n{}')).toBe(false)
  })
})
