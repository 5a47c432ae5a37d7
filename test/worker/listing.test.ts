import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { analyst } from '#worker/analyst.ts'
import type { Source } from '#worker/protocol.ts'
import { secret, sign, stringToSign } from '../engine/diagnose/given.ts'
import { body, request } from '../report/reports.ts'

const never = new AbortController().signal
const key = { kind: 'secret', octets: utf8(secret) } as const
const right = request(body, sign(stringToSign(body)))
const two: Source = { content: `${right}\r\n\r\n${request(body, 'A'.repeat(128))}`, origin: 'file' }

describe('the requests in a paste', () => {
  it('are listed, and counted on the way', async () => {
    const { format, entries } = await analyst.list({ source: two }, () => {}, never)
    expect(format).toBe('http')
    expect(entries.map(({ method, signs }) => [method, signs])).toEqual([
      ['POST', true],
      ['POST', true],
    ])
  })

  it('are none where there is one', async () => {
    expect(await analyst.list({ source: { content: right, origin: 'file' } }, () => {}, never)).toEqual({
      format: null,
      entries: [],
    })
  })

  it('have a verdict each', async () => {
    const told = await analyst.verdicts({ source: two, entries: [1, 2, 3], key, now: 0 }, never)
    expect(told.map(({ entry, outcome }) => [entry, outcome])).toEqual([
      [1, 'valid'],
      [2, 'unexplained'],
    ])
  })

  it('are given up when nobody waits any more', async () => {
    const given = new AbortController()
    given.abort()
    await expect(analyst.verdicts({ source: two, entries: [2], key, now: 0 }, given.signal)).rejects.toThrow()
  })
})

describe('one of them', () => {
  it('is analysed alone, and says which it is', async () => {
    const job = { scheme: null, key, code: '', language: 'en', now: 0 } as const
    const analysis = await analyst.analyse({ ...job, source: { ...two, entry: 1 } }, never)
    if (analysis.kind !== 'account') throw new Error('refused')
    expect(analysis.account).toMatchObject({
      outcome: 'valid',
      part: { format: 'http', entry: 1, of: 2 },
    })
    const { pasted, part } = analysis.account
    if (part === null) throw new Error('no part')
    const again = await analyst.analyse({ ...job, source: { content: pasted, origin: 'file', part } }, never)
    expect(again).toMatchObject({ account: { outcome: 'valid', part } })
  })
})
