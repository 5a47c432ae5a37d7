import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { evidenceOf, fieldsWith, now } from '../evidence.ts'
import { toldBy } from '../sentences.ts'

const said = (
  check: string,
  changes: Readonly<Record<string, string | null>>,
  scheme?: 'binance-pay-webhook',
) => toldBy(check, evidenceOf({ fields: fieldsWith(changes), ...(scheme && { scheme }) }))

describe('signature-form', () => {
  const hex = '0123456789ABCDEF'.repeat(8)

  it.each([
    [hex.toLowerCase(), 'The signature is in lower case'],
    [`abcdef${hex.slice(6)}`, 'The signature mixes upper and lower case'],
    [
      hex.slice(0, 64),
      'The signature has the length of SHA-256. It has 64 characters, as SHA-256 gives; HMAC-SHA512 gives 128 hex digits',
    ],
    [hex.slice(0, 40), 'SHA-1'],
    [hex.slice(0, 96), 'SHA-384'],
    [hex.slice(0, 32), 'MD5'],
    [
      Buffer.from(hex).toString('hex'),
      'turned into hex twice. It has 256 digits, and they spell 128 hex digits',
    ],
    [Buffer.from(Buffer.from(hex, 'hex').toString('base64')).toString('hex'), 'hex of Base64'],
    [Buffer.from(hex, 'hex').toString('base64'), 'in Base64, not in hex. Its 88 characters hold 64 bytes'],
    [Buffer.from(hex).toString('base64'), 'Base64 of hex digits'],
    [Buffer.from(hex, 'hex').subarray(0, 32).toString('base64'), 'SHA-256'],
    [(hex.match(/../g) ?? []).join('-'), 'are separated. It has 191 characters'],
    [hex.slice(0, 125), '3 digits too few'],
    [`${hex}0`, '1 digit too many'],
    [Buffer.alloc(256, 7).toString('base64'), 'looks like that of a webhook'],
    ['sha512=abc!', 'form of the signature is unknown'],
    ['', 'The signature is empty'],
  ])('says what %s looks like', (signature, words) => {
    const [told] = said('signature-form', { 'BinancePay-Signature': signature })
    expect(told).toMatch(/^error: /)
    expect(told).toContain(words)
  })

  it('passes for 128 upper-case hex digits', () => {
    expect(said('signature-form', {})[0]).toMatch(/^passed: The signature has 128 upper-case hex digits/)
  })

  it.each([
    [Buffer.alloc(256, 7).toString('base64'), 'passed: The signature is Base64'],
    [hex, 'error: The signature is in hex, not in Base64'],
    [Buffer.alloc(100, 7).toString('base64'), 'error: The signature has no length that RSA gives'],
  ])('of a webhook: %s', (signature, words) => {
    expect(said('signature-form', { 'BinancePay-Signature': signature }, 'binance-pay-webhook')[0]).toContain(
      words,
    )
  })

  it('is silent where there is none', () => {
    expect(said('signature-form', { 'BinancePay-Signature': null })).toEqual([])
  })
})

describe('timestamp-form', () => {
  it.each([
    [
      '1705724955',
      'The timestamp is in seconds; it must be in milliseconds. It has 10 digits, 1705724955. Send 13 digits, such as 1705724955000.',
    ],
    ['1705724955616123', 'The timestamp is finer than milliseconds'],
    ['1705724955616.0', 'The timestamp is not a whole number'],
    ['1.70572495562E+12', 'The timestamp is not a whole number'],
    ['2024-01-20T04:29:15Z', 'The timestamp is a date'],
    ['170572495561', 'The timestamp has 12 digits; it must have 13'],
    ['soon', 'The timestamp is not a number'],
    ['', 'The timestamp is empty'],
  ])('says what is wrong with %j', (timestamp, words) => {
    expect(said('timestamp-form', { 'BinancePay-Timestamp': timestamp })[0]).toContain(`error: ${words}`)
  })

  it('passes for 13 digits', () => {
    expect(said('timestamp-form', {})).toEqual([
      'passed: The timestamp has 13 digits. 1705724955616 is 2024-01-20T04:29:15.616Z.',
    ])
  })
})

const saidOfAge = (timestamp: number, scheme?: 'binance-pay-webhook') =>
  said('timestamp-age', { 'BinancePay-Timestamp': String(timestamp) }, scheme)[0]

describe('timestamp-age', () => {
  it('notes an old request', () => {
    expect(saidOfAge(now - 259_200_000)).toMatch(
      /^note: This request is old\. Sent 2024-01-20T04:29:15\.616Z\./,
    )
    expect(saidOfAge(now - 259_200_000, 'binance-pay-webhook')).toMatch(/^note: This notification is old\./)
  })

  it('warns of one from the future, and knows local time', () => {
    expect(saidOfAge(now + 5000)).toMatch(
      /^warning: The timestamp is ahead of the clock\. .*5000 ms from now\. The clock/,
    )
    expect(saidOfAge(now + 8 * 3_600_000 - 20_000)).toContain('was local time taken for UTC?')
  })

  it('passes within the tolerance', () => {
    expect(saidOfAge(now - 900)).toMatch(/^passed: The timestamp agrees with the clock/)
  })

  it('leaves a timestamp of another form to the check of the form', () => {
    expect(saidOfAge(1_705_724_955)).toBeUndefined()
  })
})

describe('nonce-form', () => {
  it.each([
    [
      '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      'error: The nonce must be 32 characters; this one has 36. It has hyphens 2D at 8, 13, 18 and 23, like a UUID.',
    ],
    ['abc', 'error: The nonce must be 32 characters; this one has 3.'],
    ['VeTfR5mdAKjbeErxBXTl20JayTiCz4s_', 'warning: The nonce has characters that are no letters or digits.'],
    ['VeTfR5mdAKjbeErxBXTl20JayTiCz4é', 'warning: The nonce has characters'],
  ])('says what is wrong with %s', (nonce, words) => {
    expect(said('nonce-form', { 'BinancePay-Nonce': nonce })[0]).toContain(words)
  })

  it('passes for letters and digits', () => {
    expect(said('nonce-form', {})[0]).toMatch(/^passed: The nonce has 32 letters and digits/)
  })
})

describe('key-id-present', () => {
  it.each([
    [null, 'error: The certificate number is missing'],
    ['', 'error: The certificate number is empty'],
    ['xxxxxxxxxxxx', 'note: The certificate number was blanked'],
    ['nw4x8tq2***', 'note: The certificate number was blanked'],
    ['<your key>', 'note: The certificate number was blanked'],
    ['nw4x8tq2mzk7cvb3', 'passed: The certificate number is present'],
  ])('of %j', (number, words) => {
    expect(said('key-id-present', { 'BinancePay-Certificate-SN': number })[0]).toContain(words)
  })
})

describe('certificate-serial', () => {
  it.each([
    ['1FAA1632AD1E0C9FCE84DD9B8757F471', 'passed: The certificate number has 32 hex digits'],
    ['b0c7', 'note: The certificate number is no MD5 of a public key. It has 4 characters'],
  ])('of a webhook: %s', (serial, words) => {
    expect(
      said('certificate-serial', { 'BinancePay-Certificate-SN': serial }, 'binance-pay-webhook')[0],
    ).toContain(words)
  })

  it('is silent about requests', () => {
    expect(said('certificate-serial', {})).toEqual([])
  })
})

describe('content-type', () => {
  it.each([
    ['application/json', 'passed: Content-Type is JSON'],
    ['application/json;charset=utf-8', 'passed: Content-Type is JSON'],
    ['text/plain', 'warning: Content-Type is not JSON. It is text/plain; send application/json.'],
    [null, 'warning: Content-Type is missing'],
  ])('of %j', (type, words) => {
    expect(said('content-type', { 'Content-Type': type })[0]).toContain(words)
  })

  it('is not wanted of a webhook', () => {
    expect(said('content-type', { 'Content-Type': null }, 'binance-pay-webhook')).toEqual([])
  })
})

describe('request-line', () => {
  it('notes that there is none, and warns of another method', () => {
    expect(toldBy('request-line', evidenceOf({ requestLine: null }))).toEqual([
      'note: No request line. The path is not part of the signature, so this does not matter here.',
    ])
    expect(
      toldBy('request-line', evidenceOf({ requestLine: 'GET /binancepay/openapi/v3/order HTTP/1.1' }))[0],
    ).toMatch(/^warning: The method is GET/)
    expect(toldBy('request-line', evidenceOf())).toEqual([])
  })
})

describe('missing-field', () => {
  it('names what is missing', () => {
    expect(said('missing-field', { 'BinancePay-Nonce': null, 'BinancePay-Signature': null })).toEqual([
      'error: 2 headers that the signature needs are missing. Not in this capture: BinancePay-Nonce, BinancePay-Signature. If they were sent, paste the request with all of its headers.',
    ])
    expect(said('missing-field', {})).toEqual([])
  })
})

const twice = (name: string, value: string, again: string) =>
  toldBy(
    'duplicate-field',
    evidenceOf({ fields: [...fieldsWith({ [name]: value }), [name.toLowerCase(), again]] }),
  )

describe('duplicate-field', () => {
  it('tells equal values from different ones', () => {
    expect(twice('Content-Length', '42', '42')[0]).toMatch(
      /^warning: Content-Length is there 2 times\. The values are equal/,
    )
    expect(twice('BinancePay-Nonce', 'a', 'b')[0]).toMatch(
      /^error: BinancePay-Nonce is there 2 times\. The values differ/,
    )
  })

  it('is silent about headers that do not matter', () => {
    expect(twice('Accept', 'a', 'b')).toEqual([])
  })
})

describe('content-length-invalid', () => {
  it('quotes it, cut short', () => {
    const evidence = evidenceOf({
      fields: fieldsWith({ 'Content-Length': '9'.repeat(300) }),
      remarks: ['content-length-invalid'],
    })
    expect(toldBy('content-length-invalid', evidence)[0]).toContain(`It is ${'9'.repeat(24)}…`)
    expect(said('content-length-invalid', { 'Content-Length': '12' })).toEqual([])
  })
})

describe('faq-vector', () => {
  // https://developers.binance.com/docs/binance-pay/faq
  const fields = {
    'BinancePay-Timestamp': '1611232922428',
    'BinancePay-Nonce': '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
    'BinancePay-Signature': '253B9241C7331C0F02A0F5417BDDD4CD88124D3E188C0BA0E3EF121D36844B7F4D',
  }
  const of = (currency: string, changes = {}) =>
    toldBy(
      'faq-vector',
      evidenceOf({
        fields: fieldsWith({ ...fields, ...changes }),
        body: `{"totalFee":25.17,"currency":"${currency}"}`,
      }),
    )

  it('is known, and the right values are given', () => {
    const secret = 'uahr4nhailyq55yubuhuncnprfac73bcbz2qfafsevic1jruwunioxtoaozy122f'
    const [told] = of('USDT')
    expect(told).toMatch(/^note: This is the example from Binance’s FAQ, and the FAQ is wrong\./)
    for (const currency of ['USDT', 'BUSD']) {
      const body = `{"merchantId":"98765987","subMerchantId":"98765987","merchantTradeNo":"9825382937292","totalFee":25.17,"productDetail":"Greentea ice cream cone","currency":"${currency}","returnUrl":"","tradeType":"APP","productType":"Food","productName":"Ice Cream"}`
      const message = `${fields['BinancePay-Timestamp']}\n${fields['BinancePay-Nonce']}\n${body}\n`
      expect(told).toContain(createHmac('sha512', secret).update(message).digest('hex').toUpperCase())
    }
  })

  it('is not seen where the values are another’s', () => {
    expect(of('BUSD')).toEqual([])
    expect(of('USDT', { 'BinancePay-Nonce': 'a' })).toEqual([])
    expect(of('USDT', { 'BinancePay-Signature': 'C1F7A336' })).toEqual([])
  })
})

describe('leftovers', () => {
  it('counts them', () => {
    expect(toldBy('leftovers', evidenceOf({ before: 'Hello support team,\n' }))[0]).toMatch(
      /^note: Some of the paste belongs to no request\. 20 bytes in 1 piece/,
    )
    expect(toldBy('leftovers', evidenceOf({ before: ' \n' }))).toEqual([])
    expect(toldBy('leftovers', evidenceOf())).toEqual([])
  })
})
