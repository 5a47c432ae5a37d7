import { describe, expect, it } from 'vitest'
import { toBase64 } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { proposeSchemes, schemeById, schemes } from '#engine/scheme/schemes.ts'
import { captureOf } from './capture-of.ts'

const hex = '18A3E3DEE1605241117240735A1E05F6'.repeat(4)
const notice = '{"bizType":"PAY","data":"{}","bizId":29383937493038367292,"bizStatus":"PAY_SUCCESS"}'

const proposed = (capture: Capture): string[] => proposeSchemes(capture).map(({ id }) => id)

const captured = (signature: string, body = '{}', target?: string): Capture =>
  captureOf({ 'BinancePay-Signature': signature }, body, target === undefined ? {} : { target })

describe('schemes', () => {
  it('are found by their id', () => {
    expect(schemes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['binance-pay', 'binance-pay-webhook']),
    )
    for (const scheme of schemes) expect(schemeById(scheme.id)).toBe(scheme)
    expect(schemeById('toString')).toBeUndefined()
  })

  it('have one id each, and rules with one id each', () => {
    const ids = schemes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { rules } of schemes) expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })
})

describe('proposeSchemes', () => {
  it('proposes nothing where no field of any scheme is there', () => {
    expect(proposed(captureOf({ 'Content-Type': 'application/json' }, notice))).toEqual([])
  })

  it.each([
    ['128 hex digits', captured(hex)],
    ['lower-case hex', captured(hex.toLowerCase())],
    ['hex with dashes', captured((hex.match(/../g) ?? []).join('-'))],
    ['hex of hex', captured(hex + hex)],
    ['hex of base64', captured('61'.repeat(88))],
    ['base64 of 64 octets', captured(toBase64(new Uint8Array(64).fill(255)))],
    ['base64 of 128 hex digits, which is as long as an RSA signature', captured(toBase64(utf8(hex)))],
    ['a SHA-256 in hex', captured(hex.slice(0, 64))],
    ['no signature at all', captureOf({ 'BinancePay-Timestamp': '1705724955616' }, '{}')],
    [
      'no signature, sent to the API',
      captureOf({ 'BinancePay-Nonce': 'n' }, notice, { target: '/binancepay/openapi/v3/order' }),
    ],
    ['hex, over a body that looks like a notification', captured(hex, notice, '/hook')],
  ])('takes %s for a request', (_, capture) => {
    expect(proposed(capture)).toEqual(['binance-pay', 'binance-pay-webhook'])
  })

  it.each([
    ...[128, 256, 384, 512].map(
      (length) =>
        [`base64 of ${length} octets`, captured(toBase64(new Uint8Array(length).fill(251)))] as const,
    ),
    [
      'wrapped base64',
      captured(toBase64(new Uint8Array(256).fill(251)).replace(/(.{64})/g, '$1\n')),
    ] as const,
    [
      'base64 sent to the path of the API by a proxy',
      captured(toBase64(new Uint8Array(256).fill(251)), '{}', '/binancepay/openapi'),
    ] as const,
    ['a notification without its signature', captureOf({ 'BinancePay-Nonce': 'n' }, notice)] as const,
  ])('takes %s for a webhook', (_, capture) => {
    expect(proposed(capture)).toEqual(['binance-pay-webhook', 'binance-pay'])
  })
})
