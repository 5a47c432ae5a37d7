import { describe, expect, it } from 'vitest'
import { warmUp } from '#app/warm-up.ts'
import type { Analyst } from '#worker/protocol.ts'
import { notAsked } from '../worker/not-asked.ts'

const analyst = (analyse: Analyst['analyse']): Analyst => ({ ...notAsked, analyse })

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
