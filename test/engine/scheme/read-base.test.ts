import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { messageOf, readBase } from '#engine/scheme/read-base.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import { schemeById } from '#engine/scheme/schemes.ts'
import { mac } from '#engine/verify/mac.ts'
import { readPublicKey, verifyRsa } from '#engine/verify/public-key.ts'
import { decodeSignature } from '#engine/verify/signature.ts'
import { faqAsPrinted, requests, webhooks } from './binance-pay-vectors.ts'
import { captureOf } from './capture-of.ts'

const scheme = (id: string): SigningScheme => {
  const found = schemeById(id)
  if (found === undefined) throw new Error(`no scheme ${id}`)
  return found
}

const fieldsOf = (vector: { timestamp: string; nonce: string; signature: string }) => ({
  'BinancePay-Timestamp': vector.timestamp,
  'BinancePay-Nonce': vector.nonce,
  'BinancePay-Signature': vector.signature,
})

const messageFor = (id: string, fields: Readonly<Record<string, string>>, body: string) => {
  const read = readBase(scheme(id), captureOf(fields, body))
  if (read.kind === 'missing') throw new Error(`missing: ${read.fields.join(', ')}`)
  return messageOf(read.reading.base)
}

const signed = async (vector: (typeof requests)[number]): Promise<string> =>
  toHex(
    await mac('HMAC-SHA512', utf8(vector.secret), messageFor('binance-pay', fieldsOf(vector), vector.body)),
  )

describe('the string to sign of Binance Pay', () => {
  it.each(requests)('gives the published signature: $id ($source)', async (vector) => {
    expect(await signed(vector)).toBe(vector.signature)
  })

  it('does not give the signature that the FAQ prints for it', async () => {
    expect(await signed(faqAsPrinted)).not.toBe(faqAsPrinted.signature)
  })

  // https://github.com/dmitrorezn/go-binancepay/blob/main/signature_test.go, TestBuildPayload
  it('frames timestamp, nonce and body with an LF after each', () => {
    const fields = fieldsOf({
      timestamp: '1654943252000',
      nonce: '5f14d51f62136d24c87480faa9009d7d',
      signature: 'A',
    })
    expect(text(messageFor('binance-pay', fields, 'body'))).toBe(
      '1654943252000\n5f14d51f62136d24c87480faa9009d7d\nbody\n',
    )
    expect(text(messageFor('binance-pay', fields, ''))).toBe(
      '1654943252000\n5f14d51f62136d24c87480faa9009d7d\n\n',
    )
  })

  it.each(webhooks)('of a webhook, $id, verifies: $verifies ($source)', async (vector) => {
    const key = readPublicKey(utf8(vector.key), null)
    const signature = decodeSignature(vector.signature, 'base64')
    if (key.kind === 'problem' || signature === null) throw new Error('unreadable vector')
    const message = messageFor('binance-pay-webhook', fieldsOf(vector), vector.body)
    expect(await verifyRsa(key.spki, signature, message)).toBe(vector.verifies)
    if (vector.verifies)
      expect(await verifyRsa(key.spki, signature, message.slice(0, -1)), 'no last LF').toBe(false)
  })
})

describe('readBase', () => {
  const fields = { 'binancepay-TIMESTAMP': '1', 'BinancePay-Nonce': 'n', 'BinancePay-Signature': 'A' }

  it('finds fields whatever their case, and leads each piece back to the paste', () => {
    const capture = captureOf(fields, '{}')
    const read = readBase(scheme('binance-pay'), capture)
    if (read.kind === 'missing') throw new Error('missing')
    expect(read.reading.base.map(({ role }) => role)).toEqual([
      'timestamp',
      'separator',
      'nonce',
      'separator',
      'body',
      'separator',
    ])
    for (const { octets, from, role } of read.reading.base) {
      expect(from.kind).toBe(role === 'separator' ? 'supplied' : 'exact')
      if (from.kind === 'exact')
        expect(capture.pasted.octets.slice(from.range.start, from.range.end)).toEqual(octets)
    }
    expect(text(read.reading.signature.value)).toBe('A')
  })

  it('puts another body in the place of the one as read', () => {
    const body = {
      value: utf8('{"other":1}'),
      from: { kind: 'assumed', assumption: 'curly-quotes' },
    } as const
    const read = readBase(scheme('binance-pay'), captureOf(fields, '{}'), body)
    expect(read).toMatchObject({ kind: 'read', reading: { base: { 4: { role: 'body', from: body.from } } } })
    expect(read.kind === 'read' && text(messageOf(read.reading.base))).toBe('1\nn\n{"other":1}\n')
  })

  it('names what is missing as the provider spells it', () => {
    expect(readBase(scheme('binance-pay'), captureOf({ 'binancepay-nonce': 'n' }))).toEqual({
      kind: 'missing',
      fields: ['BinancePay-Timestamp', 'BinancePay-Signature'],
    })
  })

  it('takes any octets of a body as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (octets) => {
        const body = { value: Uint8Array.from(octets), from: { kind: 'supplied' } } as const
        const read = readBase(scheme('binance-pay'), captureOf(fields), body)
        if (read.kind === 'missing') throw new Error('missing')
        expect(messageOf(read.reading.base)).toEqual(Uint8Array.of(0x31, 10, 0x6e, 10, ...octets, 10))
      }),
    )
  })
})

const file = join(import.meta.dirname, '../../../../shared/vectors/binance.json')

interface Vector {
  readonly id: string
  readonly scheme: string
  readonly verified: boolean
  readonly timestamp?: string
  readonly nonce: string
  readonly body: string
  readonly framing?: string
  readonly secret?: string
  readonly public_key_pem: string
  readonly signature: string
  readonly expected: string | boolean
}

describe.skipIf(!existsSync(file))('the collected vectors of Binance Pay', () => {
  const collected: readonly Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const whole = collected.filter((vector) => vector.verified && vector.timestamp && !vector.framing)
  const fields = (vector: Vector) => fieldsOf({ timestamp: '', ...vector, signature: 'A' })

  it.each(whole.filter(({ scheme }) => scheme.startsWith('binance-pay-request')))('$id', async (vector) => {
    const message = messageFor('binance-pay', fields(vector), vector.body)
    expect(toHex(await mac('HMAC-SHA512', utf8(vector.secret ?? ''), message))).toBe(vector.expected)
  })

  it.each(whole.filter(({ scheme }) => scheme.startsWith('binance-pay-webhook')))('$id', async (vector) => {
    const key = readPublicKey(utf8(vector.public_key_pem), null)
    const signature = decodeSignature(vector.signature, 'base64')
    if (key.kind === 'problem' || signature === null) throw new Error('unreadable vector')
    const message = messageFor('binance-pay-webhook', fields(vector), vector.body)
    expect(await verifyRsa(key.spki, signature, message)).toBe(vector.expected)
  })
})
