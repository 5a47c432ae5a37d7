import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { samples } from '#app/samples.ts'
import { toBase64 } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { analyst, searchShare } from '#worker/analyst.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import type { AnalysisJob, WrittenReport } from '#worker/protocol.ts'
import { body, request } from '../report/reports.ts'
import { secret, sign, stringToSign } from '../engine/diagnose/given.ts'

const never = new AbortController().signal
const schema: object = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/report.schema.json'), 'utf8'),
)
const validate = new Ajv({ strict: false }).compile(schema)

const jobOf = (content: string, key: string | null): AnalysisJob<GivenKey> => ({
  source: { content, origin: 'paste' },
  scheme: null,
  key: key === null ? null : { kind: 'secret', octets: utf8(key) },
  code: '',
  language: 'en',
  now: Date.UTC(2024, 0, 20, 5),
})

async function told(job: AnalysisJob<GivenKey>) {
  const analysis = await analyst.analyse(job, never)
  if (analysis.kind !== 'account') throw new Error('refused')
  const { tally, ruledOut, further, elapsedMs } = analysis.account
  const written = await analyst.report({ ...job, shown: { tally, ruledOut, further, elapsedMs } }, never)
  return { account: analysis.account, written }
}

const read = ({ json }: WrittenReport) => JSON.parse(json)

describe('the report that the page asks for', () => {
  it.each(samples.map(({ id, content, secret }) => [id, content, secret] as const))(
    'tells of the sample "%s" what the page shows',
    async (_, content, key) => {
      const { account, written } = await told(jobOf(content, key))
      const report = read(written)
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
      expect(report).toMatchObject({
        tool: { name: 'whysig', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
        outcome: account.outcome,
        ruledOut: account.ruledOut,
        mistakes: account.causes.map(({ id }) => ({ id })),
      })
      expect(written.markdown).toContain(`| outcome | ${account.outcome} |`)
    },
  )

  it('tells what a search has ruled out', async () => {
    const job = jobOf(request(body, sign(stringToSign(body), 'another')), secret)
    const shown = { tally: null, ruledOut: 3_100_424, further: null, elapsedMs: 9 }
    expect(read(await analyst.report({ ...job, shown }, never))).toMatchObject({
      outcome: 'unexplained',
      ruledOut: 3_100_424,
      elapsedMs: 9,
    })
  })

  it('comes with what a search has proved', async () => {
    const spaced = body.replaceAll('":', '": ').replaceAll(',"', ', "')
    const signed = stringToSign(spaced).replaceAll('\n', '\r\n')
    const job = jobOf(request(body, sign(signed, `${secret}\n`)), secret)
    const { found } = await searchShare({ ...job, share: { index: 0, of: 1 } }, () => {}, never)
    if (found?.kind !== 'account' || found.report === undefined) throw new Error('nothing was found')
    const report = read(found.report)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report).toMatchObject({ outcome: 'explained', signed: toBase64(utf8(signed)) })
    expect(report.mistakes).toMatchObject(found.account.causes.map(({ id }) => ({ id })))
    expect(found.report.json).not.toContain(secret)
  })

  it('holds no credential as Markdown unless asked to, and whole ones as JSON', async () => {
    const token = 'tok-5f2d8a91'
    const held = request(body, sign('?')).replace('Host:', `Authorization: Bearer ${token}\r\nHost:`)
    const { written } = await told(jobOf(held, secret))
    expect(written.markdown).toContain(`Authorization: Bearer ${'*'.repeat(token.length)}\n`)
    for (const credential of [token, 'c'.repeat(64)]) {
      expect(written.markdown).not.toContain(credential)
      expect(written.markdownWithCredentials).toContain(credential)
      expect(written.json).toContain(credential)
    }
  })

  it('masks a secret that the capture itself holds', async () => {
    const held = request(`{"key":"${secret}"}`, sign('?'))
    const { written } = await told(jobOf(held, secret))
    const report = read(written)
    expect(report.findings[0].id).toBe('secret-in-capture')
    const texts = [
      written.json,
      written.markdown,
      written.markdownWithCredentials,
      atob(report.capture.body),
      atob(report.expected),
    ]
    for (const text of texts) expect(text).not.toContain(secret)
  })
})
