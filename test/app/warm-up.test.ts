import { describe, expect, it } from 'vitest'
import { warmUp } from '#app/warm-up.ts'
import type { Analyst } from '#worker/protocol.ts'

const analyst = (analyse: Analyst['analyse']): Analyst => ({
  analyse,
  search: () => Promise.reject(new Error('not asked')),
  report: () => Promise.reject(new Error('not asked')),
  whatIf: () => Promise.reject(new Error('not asked')),
  compare: () => Promise.reject(new Error('not asked')),
  list: () => Promise.reject(new Error('not asked')),
  verdicts: () => Promise.reject(new Error('not asked')),
  rekey: () => Promise.reject(new Error('not asked')),
})

describe('warming up', () => {
  it('asks for one analysis without a key', async () => {
    const keys: unknown[] = []
    await warmUp(
      analyst(async ({ key }) => {
        keys.push(key)
        return { kind: 'refused', refusal: { kind: 'empty' } }
      }),
    )
    expect(keys).toEqual([null])
  })

  it('keeps quiet about a failure', async () => {
    await expect(warmUp(analyst(() => Promise.reject(new Error('broken'))))).resolves.toBeUndefined()
  })
})
