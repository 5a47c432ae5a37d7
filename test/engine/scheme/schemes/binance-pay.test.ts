import { describe, expect, it } from 'vitest'
import { toBase64 } from '#engine/bytes/encodings.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import request from '#engine/scheme/schemes/binance-pay.ts'
import webhook from '#engine/scheme/schemes/binance-pay-webhook.ts'

const keeps = (scheme: SigningScheme, rule: string, value: string): boolean | undefined =>
  scheme.rules.find(({ id }) => id === rule)?.pattern?.test(value)

const ofLength = (length: number): boolean | undefined =>
  keeps(webhook, 'signature-rsa-base64', toBase64(new Uint8Array(length)))

describe('the rules of Binance Pay', () => {
  // The samples of https://developers.binance.com/docs/binance-pay/api-common
  it.each([
    ['timestamp-13-digits', '1705724955616', ['1705724955', '1705724955616.0', ' 1705724955616', '']],
    [
      'nonce-32-characters',
      '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
      ['5RhaTrZP', '5f14d51f-6213-6d24-c874-80faa9009d7d', 'é'.repeat(32)],
    ],
    ['certificate-serial', 'nodrehtlbjychgajh5pdm1ndzleiddglcvuzt4dxjcfvdn9oxzsyyo9nvoej3n5r', ['', ' ']],
    [
      'signature-128-upper-hex',
      '18A3E3DEE1605241'.repeat(8),
      ['18a3e3dee1605241'.repeat(8), '18A3E3DEE1605241', ''],
    ],
    ['content-type-json', 'application/json', ['text/plain', 'application/jsonp', '']],
    ['content-type-json', 'application/json;charset=utf-8', ['application/x-www-form-urlencoded']],
  ])('%s holds for %s', (rule, right, wrong) => {
    expect(keeps(request, rule, right)).toBe(true)
    for (const value of wrong) expect(keeps(request, rule, value), value).toBe(false)
  })

  it('want base64 of an RSA length from a webhook', () => {
    expect([128, 256, 384, 512].map(ofLength)).toEqual([true, true, true, true])
    expect([64, 127, 129, 255, 257, 513].map(ofLength)).toEqual([false, false, false, false, false, false])
  })

  it('sum up to a frame of 48 octets around the body', () => {
    expect(13 + 1 + (request.nonce?.length ?? 0) + 1 + 1).toBe(48)
    expect(request.base).toEqual(webhook.base)
  })
})
