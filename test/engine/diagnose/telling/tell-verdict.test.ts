import { createSign, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { plain } from '#i18n/plain.ts'
import { curled, foundingBody } from '../founding-capture.ts'
import { body, nonce, secret, serial, sign, stringToSign, timestamp } from '../given.ts'

interface Sent {
  readonly signature: string | null
  readonly body?: string
  readonly contentLength?: number | null
  readonly timestamp?: string
  readonly nonce?: string
}

/** A request as a tool saves it. */
const request = (sent: Sent): string => {
  const shown = sent.body ?? body
  const length = sent.contentLength === undefined ? utf8(shown).length : sent.contentLength
  return [
    'POST /binancepay/openapi/v3/order HTTP/1.1',
    'Content-Type: application/json',
    `BinancePay-Timestamp: ${sent.timestamp ?? timestamp}`,
    `BinancePay-Nonce: ${sent.nonce ?? nonce}`,
    `BinancePay-Certificate-SN: ${serial}`,
    ...(sent.signature === null ? [] : [`BinancePay-Signature: ${sent.signature}`]),
    ...(length === null ? [] : [`Content-Length: ${length}`]),
    '',
    shown,
  ].join('\r\n')
}

const withSecret: GivenKey = { kind: 'secret', octets: utf8(secret) }

async function verdictOn(capture: string, key: GivenKey | null, scheme: string | null = null) {
  const read = readCapture({ octets: utf8(capture), origin: 'file' })
  if (read.kind === 'refused') throw new Error(read.refusal.kind)
  const account = tell(
    await diagnose(read.capture, { scheme, key, code: '', now: Date.UTC(2024, 0, 20) }),
    'en',
  )
  return {
    account,
    outcome: account.outcome,
    causes: account.causes.map(({ id }) => id),
    headline: plain('en', account.headline),
    because: plain('en', account.because),
    also: account.also.map((message) => plain('en', message)),
    fix: plain('en', account.fix ?? []),
  }
}

describe('a request and its secret', () => {
  it('is no more than likely where a length alone says that another body was sent', async () => {
    const capture = request({ signature: sign(stringToSign(body)), contentLength: body.length + 1 })
    const verdict = await verdictOn(capture, withSecret)
    expect(verdict).toMatchObject({ outcome: 'likely', causes: ['another-body-sent'] })
    expect(verdict.also).toEqual(['What would fit too: the body with a line feed after it.'])
    expect(verdict.account.signed).toEqual(utf8(stringToSign(body)))
  })

  it('says of the founding capture that the signature is right for the JSON, so that no value was removed', async () => {
    const capture = request({
      body: curled(foundingBody),
      signature: sign(stringToSign(foundingBody)),
      contentLength: 350,
    })
    const verdict = await verdictOn(capture, withSecret)
    expect(verdict).toMatchObject({ outcome: 'likely', causes: ['string-to-sign-as-body'] })
    expect(verdict.also).toEqual([
      'The signature is correct for the JSON: only what was sent as the body is to be changed.',
    ])
  })

  it('names what is likely beside what is proved, and damage of the paste last', async () => {
    const capture = request({
      body: curled(foundingBody),
      signature: sign(stringToSign(foundingBody)).toLowerCase(),
      contentLength: 350,
    })
    const verdict = await verdictOn(capture, withSecret)
    expect(verdict.outcome).toBe('explained')
    expect(verdict.causes).toEqual(['lower-case-hex', 'string-to-sign-as-body', 'curly-quotes'])
    expect(verdict.also[0]).toMatch(/^The string to sign was probably sent as the body\. /)
    expect(verdict.also[1]).toMatch(/^50 straight quotes became curly in the paste\. /)
    expect(verdict.account.findings.find(({ id }) => id === 'curly-quotes')?.severity).toBe('note')
  })

  it('names a timestamp in seconds beside a proved mistake', async () => {
    const capture = request({
      timestamp: '1705724955',
      signature: sign(`1705724955\r\n${nonce}\r\n${body}\r\n`),
    })
    const { causes } = await verdictOn(capture, withSecret)
    expect(causes).toEqual(['crlf-separators', 'timestamp-in-seconds'])
  })

  it('lets a proof decide where curly quotes came from', async () => {
    const capture = request({
      body: curled(foundingBody),
      signature: sign(stringToSign(foundingBody).replaceAll('\n', '\r\n')),
      contentLength: null,
    })
    const { account, outcome } = await verdictOn(capture, withSecret)
    expect(outcome).toBe('explained')
    expect(account.expected).toEqual(utf8(stringToSign(foundingBody)))
    expect(account.findings.map(({ id }) => id)).not.toContain('quotes-undecided')
  })

  it.each([
    ['timestamp-form', { timestamp: '1705724955' }, { at: '1705724955' }],
    ['nonce-form', { nonce: `${nonce}abcd` }, { once: `${nonce}abcd` }],
  ])('is valid with the finding %s, and the fix is not about keys', async (id, sent, signed) => {
    const capture = request({ ...sent, signature: sign(stringToSign(body, signed)) })
    const { account, outcome, fix } = await verdictOn(capture, withSecret)
    expect(outcome).toBe('valid')
    expect(account.findings[0]?.id).toBe(id)
    expect(fix).toBe('The signature is not at fault: mend what the findings name, then sign anew.')
  })

  it('is likely for a nonce of another length, and says that the key does not reproduce the signature', async () => {
    const capture = request({ nonce: `${nonce}abcd`, signature: sign('another string') })
    const { outcome, causes, also } = await verdictOn(capture, withSecret)
    expect([outcome, ...causes]).toEqual(['likely', 'nonce-length'])
    expect(also.at(-1)).toContain('does not reproduce the signature')
  })

  it('is incomplete where the signature is missing, whatever the key', async () => {
    const { outcome, because } = await verdictOn(request({ signature: null }), withSecret)
    expect(outcome).toBe('incomplete')
    expect(because).toContain('Not in this capture: BinancePay-Signature.')
  })

  it.each([
    ['', 'It is empty'],
    ['!!!', 'Its 3 characters do not decode'],
  ])('says of the signature %j that there is nothing to compare with', async (signature, words) => {
    const { headline, because } = await verdictOn(request({ signature }), withSecret)
    expect(headline).toBe('The header holds no signature that can be checked.')
    expect(because).toContain(words)
  })

  it('points to the findings where a capture without key shows an error', async () => {
    const right = sign(stringToSign(body))
    expect((await verdictOn(request({ signature: right }), null)).because).toMatch(/^Nothing in the capture/)
    expect((await verdictOn(request({ signature: right.toLowerCase() }), null)).because).toMatch(
      /^What can be seen without it/,
    )
  })

  it('lists no other lengths where the verdict does not rest on one', async () => {
    const capture = request({ body: stringToSign(body), signature: sign('another string') })
    const { causes, also } = await verdictOn(capture, null)
    expect(causes).toEqual(['string-to-sign-as-body'])
    expect(also).toEqual(['Add the secret to prove or refute it: it stays on this device.'])
  })
})

describe('a webhook and its public key', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const key: GivenKey = { kind: 'public-key', octets: utf8(pem) }
  const signature = createSign('RSA-SHA256').update(stringToSign(body)).sign(pair.privateKey, 'base64')
  const verdict = (sent: Sent) => verdictOn(request(sent), key, 'binance-pay-webhook')

  it('knows that the key is right although the body is not', async () => {
    const { outcome, headline } = await verdict({ signature, body: body.replace('0.01', '0.02') })
    expect(outcome).toBe('unexplained')
    expect(headline).toBe('The key is right, but other bytes were signed than these.')
  })

  it('asks for the raw body where a program wrote it again', async () => {
    const { outcome, fix } = await verdict({ signature, body: JSON.stringify(JSON.parse(body), null, 2) })
    expect(outcome).toBe('valid-after-repair')
    expect(fix).toBe('Verify the raw body, before a framework or a JSON parser touches it.')
  })
})

describe('a capture that lacks half of the request', () => {
  it('is a body without headers', async () => {
    const { outcome, headline, account } = await verdictOn('{"merchantTradeNo":"1"}', null)
    expect([outcome, headline]).toEqual(['incomplete', 'This is a body without headers.'])
    expect(account.findings).toEqual([])
  })

  it('or headers from what never shows a body, and says once what to copy instead', async () => {
    const lines = request({ signature: 'A'.repeat(128), body: '', contentLength: 302 })
      .trim()
      .split('\r\n')
    const verbose = `${lines.map((line) => `> ${line}`).join('\n')}\n> \n} [302 bytes data]\n< HTTP/1.1 400 Bad Request\n`
    const { headline, fix, account } = await verdictOn(verbose, withSecret)
    expect(headline).toBe('The body is not in this capture.')
    expect(fix).toContain('--trace -')
    expect(account.findings.map(({ id }) => id)).not.toContain('content-length-disagrees')
    expect(account.findings.map(({ id }) => id)).not.toContain('body-not-json')
  })
})
