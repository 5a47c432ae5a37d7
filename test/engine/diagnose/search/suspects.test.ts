import { describe, expect, it } from 'vitest'
import type { Ledger, Term } from '#engine/diagnose/ledger/ledger.ts'
import { suspects } from '#engine/diagnose/search/suspects.ts'
import { body, given, secret, sign, stringToSign } from '../given.ts'

const right = sign(stringToSign(body))
const of = (request: Parameters<typeof given>[0]): readonly string[] =>
  suspects(given({ secret: null, signature: right, ...request })).map(({ id }) => id)

/** The sum of https://dev.binance.vision, founding capture: 13 + 1 + 32 + 1 + 302 + 1 = 350. */
const terms: readonly Term[] = [
  { role: 'timestamp', bytes: 13 },
  { role: 'separator', bytes: 1, label: 'LF' },
  { role: 'nonce', bytes: 32 },
  { role: 'separator', bytes: 1, label: 'LF' },
  { role: 'body', bytes: 302 },
  { role: 'separator', bytes: 1, label: 'LF' },
]

function ledgerOf(shape: 'string-to-sign' | 'values-removed'): Ledger {
  const entry = {
    shape,
    bytes: 350,
    fits: true,
    plausibility: 0.9,
    candidate: { body: new Uint8Array(302), steps: [] },
    ...(shape === 'string-to-sign' ? { terms } : { keys: ['returnUrl'] }),
  }
  return { announced: 350, witness: 'Content-Length', entries: [entry], fits: [entry] }
}

describe('suspects', () => {
  it('are none where nothing points at a mistake', () => {
    expect(of({})).toEqual([])
    expect(of({ signature: '' })).toEqual([])
    expect(of({ body: '' })).toEqual([])
  })

  it('point at the string to sign where it is what fits Content-Length best', () => {
    const evidence = given({
      secret: null,
      signature: right,
      contentLength: 350,
      ledger: ledgerOf('string-to-sign'),
    })
    expect(suspects(evidence)).toEqual([
      {
        kind: 'mistake',
        id: 'string-to-sign-as-body',
        data: { shown: 'by-length', terms, total: 350, json: 302, witness: 'Content-Length' },
      },
    ])
    expect(of({ contentLength: 350, ledger: ledgerOf('values-removed') })).toEqual([])
  })

  it.each<readonly [id: string, request: Parameters<typeof given>[0]]>([
    ['string-to-sign-as-body', { body: stringToSign(body) }],
    ['wrong-hash', { signature: right.slice(0, 64) }],
    ['wrong-hash', { signature: right.slice(0, 40).toLowerCase() }],
    ['wrong-hash', { signature: right.slice(0, 96) }],
    ['hex-twice', { signature: Buffer.from(right).toString('hex') }],
    ['base64-signature', { signature: Buffer.from(right, 'hex').toString('base64') }],
    ['timestamp-in-seconds', { timestamp: '1705724955' }],
    ['nonce-length', { nonce: '3f2b8c1e-9d4a-4e7b-8a6f-1c2d3e4f5a6b' }],
    ['nonce-length', { nonce: 'short' }],
    ['single-quotes', { body: "{'a':'b'}" }],
    ['masked-key', { secret: `${secret.slice(0, 4)}********${secret.slice(-4)}` }],
    ['masked-key', { secret: '••••••••' }],
  ])('point at %s', (id, request) => {
    expect(of(request)).toEqual([id])
  })

  it('do not point at what is odd but allowed', () => {
    expect(of({ signature: right.toLowerCase() })).toEqual([])
    expect(of({ signature: right.slice(0, 62) })).toEqual([])
    expect(of({ body: `{"a":"it's"}` })).toEqual([])
    expect(of({ secret: 'ab*cd' })).toEqual([])
  })
})
