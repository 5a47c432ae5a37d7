import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { withoutSecret } from '#report/without-secret.ts'
import { secret, sign, stringToSign } from '../engine/diagnose/given.ts'
import { captures, reported, request } from './reports.ts'

const forms: readonly (readonly [name: string, form: string])[] = [
  ['text', secret],
  ['hex', Buffer.from(secret).toString('hex')],
  ['upper-case hex', Buffer.from(secret).toString('hex').toUpperCase()],
  ['Base64', Buffer.from(secret).toString('base64')],
]

describe('a report of a capture that holds the secret', () => {
  it.each(forms)('has it masked as %s, at the same length, and says so', async (_, form) => {
    const sent = `{"secret":"${form}","amount":1}`
    const report = await reported(request(sent, sign(stringToSign(sent).replaceAll('\n', '\r\n'))))
    const clean = withoutSecret(report, utf8(secret))
    const bare = form.replace(/=+$/, '')
    const everything = JSON.stringify(clean) + decoded(clean.capture.body)
    expect(decoded(report.capture.body)).toContain(bare)
    expect(everything + decoded(clean.signed) + decoded(clean.expected)).not.toContain(bare)
    expect(decoded(clean.capture.body).length).toBe(sent.length)
    expect(clean.findings[0]?.id).toBe('secret-in-capture')
  })

  it('has it masked in a header', async () => {
    const sent = '{"amount":1}'
    const capture = request(sent, sign(stringToSign(sent))).replace('Host:', `X-Secret: ${secret}\r\nHost:`)
    const clean = withoutSecret(await reported(capture), utf8(`${secret}\n`))
    expect(JSON.stringify(clean)).not.toContain(secret)
    expect(clean.capture.headers[0]).toEqual(['X-Secret', '*'.repeat(secret.length)])
  })

  it('has it masked in the request line', async () => {
    const capture = request('{}', 'A').replace('/binancepay/', `/binancepay/${secret}/`)
    const clean = withoutSecret(await reported(capture), utf8(secret))
    expect(clean.capture.target).toBe(`/binancepay/${'*'.repeat(secret.length)}/openapi/v3/order`)
  })
})

describe('a report of another capture', () => {
  it('is left as it is', async () => {
    const report = await captures['valid']?.()
    expect(report && withoutSecret(report, utf8(secret))).toBe(report)
  })

  it('is said to hold no secret for a word of ours', async () => {
    const report = await captures['valid']?.()
    const clean = report && withoutSecret(report, utf8('signature'))
    expect(clean?.headline).toBe('The ********* is correct.')
    expect(clean?.findings.map(({ id }) => id)).not.toContain('secret-in-capture')
  })

  it('is not torn by a short secret', async () => {
    const report = await captures['valid']?.()
    expect(report && withoutSecret(report, utf8('order'))).toBe(report)
  })
})

const decoded = (base64: string | null): string => Buffer.from(base64 ?? '', 'base64').toString('latin1')
