import { createSign, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { plain } from '#i18n/plain.ts'

const timestamp = '1705724955616'
const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'
const body = '{"bizType":"PAY","bizStatus":"PAY_SUCCESS"}'

const webhook = (signature: string): string =>
  [
    'POST /hook HTTP/1.1',
    'Content-Type: application/json',
    `BinancePay-Timestamp: ${timestamp}`,
    `BinancePay-Nonce: ${nonce}`,
    'BinancePay-Certificate-SN: 1',
    `BinancePay-Signature: ${signature}`,
    '',
    body,
  ].join('\r\n')

async function told(capture: string, key: GivenKey | null) {
  const read = readCapture({ octets: utf8(capture), origin: 'paste' })
  if (read.kind === 'refused') throw new Error(read.refusal.kind)
  return tell(await diagnose(read.capture, { scheme: null, key, code: '', now: Date.UTC(2024, 0, 20) }), 'en')
}

const pair = generateKeyPairSync('rsa', { modulusLength: 1024 })
const pem = utf8(pair.publicKey.export({ type: 'spki', format: 'pem' }).toString())
const key = { kind: 'public-key', octets: pem } as const
const signed = (hash: string): string =>
  createSign(hash).update(`${timestamp}\n${nonce}\n${body}\n`).sign(pair.privateKey, 'base64')

describe('what is told of a key', () => {
  it('tells the size of a public key, and that a short one is weak', async () => {
    const account = await told(webhook(signed('RSA-SHA256')), key)
    expect(account.outcome).toBe('valid')
    expect(plain('en', account.keyFacts ?? [])).toBe(
      'RSA public key, 1024 bits. That is short: such a key is weak.',
    )
  })

  it('tells a signature over another hash from one by another key', async () => {
    const account = await told(webhook(signed('RSA-SHA512')), key)
    expect(account.outcome).toBe('explained')
    expect(plain('en', account.headline)).toBe('The signature was made with SHA-512.')
  })

  it('tells a signature that was cut', async () => {
    const cut = Buffer.from(signed('RSA-SHA256'), 'base64').subarray(0, 100).toString('base64')
    const read = readCapture({ octets: utf8(webhook(cut)), origin: 'paste' })
    if (read.kind === 'refused') throw new Error(read.refusal.kind)
    const diagnosis = await diagnose(read.capture, { scheme: 'binance-pay-webhook', key, code: '', now: 0 })
    expect(diagnosis.keyProblem?.kind).toBe('signature-length')
    expect(plain('en', tell(diagnosis, 'en').because)).toBe(
      'It has 100 bytes; this key of 1024 bits makes 128.',
    )
  })

  it.each([
    ['0123456789abcdef', '16 characters, no blanks around it.'],
    ['0123456789abcdef\n', '17 characters. Look at this: it ends in a line end (newline).'],
    ['"0123456789abcdef"', '18 characters. Look at this: it stands in quotes.'],
  ])('tells of the secret %j only what gives nothing away', async (secret, facts) => {
    const request = webhook('A'.repeat(128)).replace('"bizType":"PAY",', '')
    const account = await told(request, { kind: 'secret', octets: utf8(secret) })
    expect(plain('en', account.keyFacts ?? [])).toBe(facts)
  })
})
