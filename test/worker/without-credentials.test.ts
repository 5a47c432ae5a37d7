import { describe, expect, it } from 'vitest'
import type { Answer } from '#report/answer.ts'
import { withoutCredentials } from '#worker/without-credentials.ts'
import { captures, reported, request } from '../report/reports.ts'

const base64 = (words: string): string => Buffer.from(words).toString('base64')
const decoded = (value: string | null): string => Buffer.from(value ?? '', 'base64').toString()

const stars = (value: string): string => '*'.repeat(value.length)

/** A request with more headers, or another body. */
const answer = async (headers: string, sent = '{"amount":1}'): Promise<Answer> => ({
  report: await reported(request(sent, 'A'.repeat(128)).replace('Host:', `${headers}Host:`), null),
  remarks: [],
})

describe('an answer without credentials', () => {
  it.each([
    ['Authorization: Bearer ', 'tok-5f2d8a91'],
    ['Authorization: Basic ', 'dXNlcjpwYXNz'],
    ['Cookie: ', 'sid=9f8e7d; theme=dark'],
    ['X-Api-Key: ', 'k-1234567890'],
    ['X-Api-Key: ', 'short'],
  ])('has %s%s masked at the same length', async (before, value) => {
    const given = await answer(`${before}${value}\r\n`)
    const { report, remarks } = withoutCredentials(given)
    const [name, word] = before.split(': ')
    expect(JSON.stringify(given.report)).toContain(value)
    expect(JSON.stringify(report)).not.toContain(value)
    expect(report.capture.headers[0]).toEqual([name, `${word}${stars(value)}`])
    expect(remarks).toEqual(['Credentials are masked in this report, at the same length.'])
  })

  it('has the certificate number masked, and nothing of the subject', async () => {
    const { report } = await answer('')
    expect(withoutCredentials({ report, remarks: [] }).report).toEqual({
      ...report,
      capture: {
        ...report.capture,
        headers: report.capture.headers.map(([name, value]) => [
          name,
          name === 'BinancePay-Certificate-SN' ? stars(value) : value,
        ]),
      },
    })
  })

  it('has them masked in the body, and in the strings to sign that hold it', async () => {
    const sent = '{"token":"t0k-99","amount":1}'
    const given = await answer('', sent)
    const { report } = withoutCredentials(given)
    const masked = '{"token":"******","amount":1}'
    expect(decoded(report.capture.body)).toBe(masked)
    expect(decoded(report.expected)).toBe(decoded(given.report.expected).replace(sent, masked))
  })

  it('has them masked in the address', async () => {
    const { report, remarks } = await answer('')
    const capture = { ...report.capture, target: '/order?id=7&access_token=t0k-99' }
    const masked = withoutCredentials({ report: { ...report, capture }, remarks })
    expect(masked.report.capture.target).toBe('/order?id=7&access_token=******')
  })

  it('has the value of a header masked where a string to sign or a sentence holds it without its name', async () => {
    const { report } = await answer('X-Api-Key: k-1234567890\r\n')
    const mistake = {
      id: 'some-mistake',
      side: 'signer',
      title: 'Signed k-1234567890.',
      detail: '',
      fix: '',
    } as const
    const told = { ...report, signed: base64('1705724955616k-12345678905000'), mistakes: [mistake] }
    const masked = withoutCredentials({ report: told, remarks: ['Not k-1234567890.'] })
    expect(decoded(masked.report.signed)).toBe('1705724955616************5000')
    expect(masked.report.mistakes[0]?.title).toBe('Signed ************.')
    expect(masked.remarks[0]).toBe('Not ************.')
  })

  it('is the same where there are none', async () => {
    const report = await captures['incomplete']?.()
    if (report === undefined) throw new Error('no report')
    const bare = { ...report, capture: { ...report.capture, headers: [] } }
    expect(withoutCredentials({ report: bare, remarks: ['A remark.'] })).toEqual({
      report: bare,
      remarks: ['A remark.'],
    })
  })
})
