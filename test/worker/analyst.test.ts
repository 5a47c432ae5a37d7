import { describe, expect, it } from 'vitest'
import { samples } from '#app/samples.ts'
import type { Sample } from '#app/samples.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { analyst } from '#worker/analyst.ts'
import type { Analysis } from '#worker/protocol.ts'

const never = new AbortController().signal
const now = Date.UTC(2024, 0, 20, 5)

const sourceOf = ({ content }: Sample) => ({ content, origin: 'sample' }) as const
const keyOf = ({ secret }: Sample): GivenKey | null =>
  secret === null ? null : { kind: 'secret', octets: utf8(secret) }

const sampleOf = (id: Sample['id']): Sample => {
  const sample = samples.find((sample) => sample.id === id)
  if (sample === undefined) throw new Error(`no sample ${id}`)
  return sample
}

const analyse = (sample: Sample): Promise<Analysis> =>
  analyst.analyse(
    { source: sourceOf(sample), scheme: null, key: keyOf(sample), code: '', language: 'en', now },
    never,
  )

async function account(id: Sample['id']): Promise<Account> {
  const analysis = await analyse(sampleOf(id))
  if (analysis.kind !== 'account') throw new Error('refused')
  return analysis.account
}

describe('the analyst in place', () => {
  it('solves the forum post without its secret', async () => {
    const { outcome, sum, causes } = await account('forum')
    expect(outcome).toBe('likely')
    expect(sum?.terms.map((term) => term.bytes)).toEqual([13, 1, 32, 1, 302, 1])
    expect(sum?.total).toBe(350)
    expect(causes[0]?.id).toBe('string-to-sign-as-body')
  })

  it('proves the curly quotes, fifty of them, the first at 0x30', async () => {
    const { outcome, grade, comparison, causes } = await account('curly')
    expect([outcome, grade, causes[0]?.id]).toEqual(['explained', 'proven', 'curly-quotes-sent'])
    expect(comparison?.changes.length).toBe(50)
    expect(comparison?.changes[0]).toEqual({ left: { start: 48, end: 49 }, right: { start: 48, end: 51 } })
  })

  it('verifies the request that is right', async () => {
    expect((await account('verified')).outcome).toBe('valid')
  })

  it('refuses what is no request', async () => {
    const source = { content: 'hello\nworld', origin: 'paste' } as const
    expect(
      await analyst.analyse({ source, scheme: null, key: null, code: '', language: 'en', now }, never),
    ).toMatchObject({
      kind: 'refused',
    })
  })

  it('takes no secret for a public key', async () => {
    const sample = sampleOf('verified')
    const analysis = await analyst.analyse(
      {
        source: sourceOf(sample),
        scheme: 'binance-pay-webhook',
        key: keyOf(sample),
        code: '',
        language: 'en',
        now,
      },
      never,
    )
    expect(analysis).toMatchObject({ kind: 'account', account: { keyProblem: null } })
  })

  it('says whether parts changed by hand match', async () => {
    const sample = sampleOf('curly')
    const { parts } = await account('curly')
    const job = { source: sourceOf(sample), scheme: null, key: keyOf(sample) }
    const asSent = await analyst.whatIf({ ...job, parts }, never)
    expect(asSent.matches).toBe(false)
    expect(asSent.digits).toMatch(/^[0-9A-F]{8} … [0-9A-F]{8}$/)
    const straight = utf8(sampleOf('verified').content.split('\n\n')[1] ?? '')
    const changed = parts.map((part) => (part.role === 'body' ? { ...part, octets: straight } : part))
    expect((await analyst.whatIf({ ...job, parts: changed }, never)).matches).toBe(true)
    expect((await analyst.whatIf({ ...job, key: null, parts }, never)).matches).toBeNull()
  })

  it('rejects when it was aborted', async () => {
    const aborted = AbortSignal.abort()
    const source = sourceOf(sampleOf('curly'))
    await expect(
      analyst.analyse({ source, scheme: null, key: null, code: '', language: 'en', now }, aborted),
    ).rejects.toMatchObject({ name: 'AbortError' })
  })
})
