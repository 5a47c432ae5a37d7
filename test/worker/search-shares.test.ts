import { describe, expect, it } from 'vitest'
import { nothingTried } from '#engine/diagnose/search/tally.ts'
import type { Tally } from '#engine/diagnose/search/tally.ts'
import type { Analysis, AnalysisJob, Progress } from '#worker/protocol.ts'
import { searchShares } from '#worker/search-shares.ts'
import type { ShareSearcher } from '#worker/search-shares.ts'

const job: AnalysisJob = {
  source: { content: '', origin: 'paste' },
  scheme: null,
  key: null,
  code: '',
  language: 'en',
  now: 0,
}
const answer = (kind: 'empty' | 'too-large'): Analysis => ({ kind: 'refused', refusal: { kind } })
const found = answer('empty')
const told = answer('too-large')
const tally = (computed: number): Tally => ({ ...nothingTried, computed, ways: { body: computed } })
const never = new AbortController().signal

/** Searches until it is told to stop. */
const untilAborted: ShareSearcher = (_, heard, signal) =>
  new Promise((_resolve, reject) => {
    heard(7, 100)
    signal.addEventListener('abort', () => reject(signal.reason))
  })

const counting: ShareSearcher = async ({ share }) => ({ found: null, tally: tally(10 + share.index) })

const broken: ShareSearcher = async () => {
  throw new Error('the worker stopped')
}

describe('a search in shares', () => {
  it('gives each its share', async () => {
    const shares: unknown[] = []
    const searcher: ShareSearcher = async ({ share }) => {
      shares.push(share)
      return { found: null, tally: tally(1) }
    }
    await searchShares([searcher, searcher], async () => told)(job, () => {}, never)
    expect(shares).toEqual([
      { index: 0, of: 2 },
      { index: 1, of: 2 },
    ])
  })

  it('ends when one has found it, and stops the others', async () => {
    let stopped = false
    const other: ShareSearcher = (shareJob, heard, signal) => {
      signal.addEventListener('abort', () => (stopped = true))
      return untilAborted(shareJob, heard, signal)
    }
    const one: ShareSearcher = async () => ({ found, tally: tally(3) })
    expect(await searchShares([other, one], async () => told)(job, () => {}, never)).toBe(found)
    expect(stopped).toBe(true)
  })

  it('tells the account anew with what all of them ruled out', async () => {
    const jobs: AnalysisJob[] = []
    const analysis = await searchShares([counting, counting], async (given) => {
      jobs.push(given)
      return told
    })(job, () => {}, never)
    expect(analysis).toBe(told)
    expect(jobs[0]?.searched?.tally).toEqual({ computed: 21, ways: { body: 11 }, together: 0 })
  })

  it('answers with what has been ruled out when it is cancelled', async () => {
    const controller = new AbortController()
    const jobs: AnalysisJob[] = []
    const heard: Progress[] = []
    const answered = searchShares([untilAborted, untilAborted], async (given) => {
      jobs.push(given)
      return told
    })(job, (progress) => heard.push(progress), controller.signal)
    await Promise.resolve()
    controller.abort()
    expect(await answered).toBe(told)
    expect(jobs[0]?.searched?.tally.computed).toBe(14)
    expect(heard[0]).toMatchObject({ tried: 14, total: 200 })
  })

  it('fails when a thread breaks', async () => {
    await expect(
      searchShares([untilAborted, broken], async () => told)(job, () => {}, never),
    ).rejects.toThrow('the worker stopped')
  })
})
