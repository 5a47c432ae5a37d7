import { describe, expect, it } from 'vitest'
import { nothingTried } from '#engine/diagnose/search/tally.ts'
import { searchOnThreads } from '#cli/search-threads.ts'
import type { Heard, StartThread, ThreadAnswer } from '#cli/search-threads.ts'
import { captures } from '../report/reports.ts'

const job = { octets: new Uint8Array(0), entry: null, scheme: null, key: null, now: 0 }
const answer = (computed: number, report: ThreadAnswer['report'] = null): ThreadAnswer => ({
  report,
  tally: { ...nothingTried, computed },
})
const unheard: Heard = () => {}

/** Threads that give these answers, and which of them were ended. */
function threads(answers: readonly Promise<ThreadAnswer>[]) {
  const shares: unknown[] = []
  const ended: number[] = []
  const start: StartThread = ({ share }) => {
    shares.push(share)
    return {
      answer: answers[share.index] ?? Promise.reject(new Error('one too many')),
      end: () => ended.push(share.index),
    }
  }
  return { shares, ended, start }
}

const never = new Promise<ThreadAnswer>(() => {})

/** Starts threads that say something before they answer. */
const talkative: StartThread = ({ share }, heard) => {
  heard(10 * (share.index + 1), 50)
  return { answer: Promise.resolve(answer(1)), end: () => {} }
}

describe('a search on threads', () => {
  it('gives each its share, and adds up what they ruled out', async () => {
    const { shares, ended, start } = threads([1, 20, 300].map((count) => Promise.resolve(answer(count))))
    expect(await searchOnThreads(job, 3, start, unheard)).toEqual(answer(321))
    expect(shares).toEqual([0, 1, 2].map((index) => ({ index, of: 3 })))
    expect(ended).toEqual([0, 1, 2])
  })

  it('ends with the first that proves a mistake', async () => {
    const report = (await captures['explained']?.()) ?? null
    const { ended, start } = threads([never, Promise.resolve(answer(5, report)), never])
    expect(await searchOnThreads(job, 3, start, unheard)).toEqual(answer(5, report))
    expect(ended).toEqual([0, 1, 2])
  })

  it('fails where a thread breaks, and leaves none behind', async () => {
    const { ended, start } = threads([never, Promise.reject(new Error('out of memory'))])
    await expect(searchOnThreads(job, 2, start, unheard)).rejects.toThrow('out of memory')
    expect(ended).toEqual([0, 1])
  })

  it('tells how far all of them are', async () => {
    const told: (readonly number[])[] = []
    await searchOnThreads(job, 2, talkative, (tried, total) => told.push([tried, total]))
    expect(told).toEqual([
      [10, 100],
      [30, 100],
    ])
  })
})
