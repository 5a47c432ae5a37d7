import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { reportSchema, schemaIsType } from '#report/schema.ts'
import { secret, stringToSign } from '../engine/diagnose/given.ts'
import { body, captures, reported, request } from './reports.ts'

const validate = new Ajv({ strict: false }).compile(reportSchema)
const text = (base64: string | null): string => Buffer.from(base64 ?? '', 'base64').toString()

describe('a report', () => {
  it.each(Object.entries(captures))(
    'of a request that is %s is as its schema says',
    async (outcome, make) => {
      const report = await make()
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
      expect(report.outcome).toBe(outcome)
      expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    },
  )

  it('gives the octets that were proved, and those that were expected', async () => {
    const report = await captures['explained']?.()
    expect(report?.mistakes.map(({ id, side }) => [id, side])).toEqual([['crlf-separators', 'signer']])
    expect(text(report?.signed ?? '')).toBe(stringToSign(body).replaceAll('\n', '\r\n'))
    expect(text(report?.expected ?? '')).toBe(stringToSign(body))
    expect(report?.algorithm).toBe('HMAC-SHA512')
  })

  it('gives the capture as it was read', async () => {
    const report = await captures['valid']?.()
    expect(report?.capture).toMatchObject({
      format: 'http',
      method: 'POST',
      target: '/binancepay/openapi/v3/order',
      bodyBytes: Buffer.byteLength(body),
      contentLength: Buffer.byteLength(body),
    })
    expect(text(report?.capture.body ?? '')).toBe(body)
    expect(report?.capture.headers[0]).toEqual(['Host', 'bpay.binanceapi.com'])
  })

  it.each(Object.entries(captures))('of a request that is %s holds no key', async (_, make) => {
    const written = JSON.stringify(await make())
    expect(written).not.toContain(secret)
    expect(written).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''))
    expect(written.toLowerCase()).not.toContain(Buffer.from(secret).toString('hex'))
  })

  it('never holds the expected signature', async () => {
    const [, expected = ''] = /([0-9A-F]{128})/.exec(request(body, 'A'.repeat(128))) ?? []
    const report = await reported(request(body, 'A'.repeat(128)))
    expect(expected).toBe('A'.repeat(128))
    const digits = JSON.stringify(report).match(/[0-9A-Fa-f]{128}/g) ?? []
    expect(digits).toEqual(['A'.repeat(128)])
  })
})

describe('the schema', () => {
  it('is published as a file', () => {
    const file = join(import.meta.dirname, '../../public/report.schema.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(reportSchema)
  })

  it('says what the type says', () => {
    // The compiler proves it; this only keeps the proof.
    expect(schemaIsType).toBe(true)
  })

  it('refuses what is no report', () => {
    expect(validate({ version: 1 })).toBe(false)
    expect(validate({})).toBe(false)
  })
})
