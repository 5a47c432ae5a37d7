import { describe, expect, it } from 'vitest'
import { looksLikeSecret, readsComplete, linkWithin } from '#app/paste.ts'
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

describe('a link in a text', () => {
  const link = `#1.p.24.${'Ab-_'.repeat(6)}.abcd-_12.z`

  it('is found where it is the only one: alone, in a sentence, in our own Markdown', () => {
    expect(linkWithin(` https://whysig.example/${link}\n`)).toContain(link)
    expect(linkWithin(`See https://whysig.example/${link}, please.`)).toBe(link)
    expect(linkWithin(`**It differs**\n\n[Debug link](https://whysig.example/${link}) (no secret)`)).toBe(
      link,
    )
    expect(linkWithin(`see https://whysig.example/${link.replace('#', '%23')} now`)).toContain('%231.p.24.')
  })

  it('is not looked for in ten megabytes of its own characters', () => {
    expect(linkWithin(`x #1.p.24.${'a'.repeat(10_000_000)}`)).toBeNull()
  })

  it('is left alone beside another, in a capture, in a long text, and where it is cut', () => {
    for (const text of [
      `${link} and ${link}`,
      `BinancePay-Signature: AB\n\n{"returnUrl":"https://a.example/${link}"}`,
      `${'word '.repeat(1_000)}${link}`,
      `See https://whysig.example/${link.slice(0, -2)} please`,
      'no link at all',
    ])
      expect(linkWithin(text), text.slice(0, 80)).toBeNull()
  })
})
