import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { answerCalls } from '#worker/answer-calls.ts'
import type { Reply } from '#worker/calls.ts'
import type { Worker } from '#worker/answer-calls.ts'
import type { AnalysisJob, ShareJob } from '#worker/protocol.ts'
import { notAsked } from './not-asked.ts'

const job: AnalysisJob = {
  source: { content: 'the capture', origin: 'paste' },
  scheme: null,
  key: null,
  code: '',
  language: 'en',
  now: 0,
}

const refused = { kind: 'refused', refusal: { kind: 'empty' } } as const

const analyst = (
  analyse: Worker<GivenKey>['analyse'],
  search: Worker<GivenKey>['search'] = () => Promise.reject(new Error('not asked')),
): Worker<GivenKey> => ({ ...notAsked, analyse, search })

describe("the worker's side", () => {
  it('answers with what the analyst says', async () => {
    const replies: Reply[] = []
    const answer = answerCalls(
      analyst(async () => refused),
      (reply) => replies.push(reply),
    )
    await answer({ id: 7, task: 'analyse', job })
    expect(replies).toEqual([{ id: 7, task: 'analyse', value: refused }])
  })

  it('sends the name of an error and nothing that it quotes', async () => {
    const replies: Reply[] = []
    const answer = answerCalls(
      analyst(async ({ source }) => {
        throw new RangeError(`cannot read ${String(source.content)}`)
      }),
      (reply) => replies.push(reply),
    )
    await answer({ id: 7, task: 'analyse', job })
    expect(replies).toEqual([{ id: 7, task: 'failed', error: 'RangeError' }])
  })

  it('tells how far a search is, then what came of it', async () => {
    const replies: Reply[] = []
    const shareJob: ShareJob = { ...job, share: { index: 0, of: 1 } }
    const searched = { found: null, tally: { computed: 9, ways: {}, together: 1 } }
    const answer = answerCalls(
      analyst(
        async () => refused,
        async (_, heard) => {
          heard(5, 9)
          return searched
        },
      ),
      (reply) => replies.push(reply),
    )
    await answer({ id: 3, task: 'search', job: shareJob })
    expect(replies).toEqual([
      { id: 3, task: 'step', tried: 5, total: 9 },
      { id: 3, task: 'search', value: searched },
    ])
  })

  it('aborts what it is told to abort', async () => {
    const replies: Reply[] = []
    const answer = answerCalls(
      analyst(
        (_, signal) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ),
      (reply) => replies.push(reply),
    )
    const working = answer({ id: 7, task: 'analyse', job })
    await answer({ id: 7, task: 'abort' })
    await working
    expect(replies).toEqual([{ id: 7, task: 'failed', error: 'AbortError' }])
  })

  it('gives a job the key that it names, and wipes that copy when it is done', async () => {
    const lent: (GivenKey | null)[] = []
    const kept: unknown[] = []
    const answer = answerCalls(
      analyst(async ({ key }) => {
        lent.push(key)
        kept.push(key && { ...key, octets: key.octets.slice() })
        return refused
      }),
      () => undefined,
    )
    const handle = { id: 1, kind: 'secret' } as const
    await answer({ task: 'hold', handle, octets: utf8('secret') })
    for (const id of [7, 8]) await answer({ id, task: 'analyse', job: { ...job, key: handle } })
    await answer({ id: 9, task: 'analyse', job })
    expect(kept).toEqual([
      { kind: 'secret', octets: utf8('secret') },
      { kind: 'secret', octets: utf8('secret') },
      null,
    ])
    expect(lent[0]?.octets).toEqual(new Uint8Array(6))
  })

  it('fails a job whose key is gone, and never gives it another', async () => {
    const replies: Reply[] = []
    const answer = answerCalls(
      analyst(async () => refused),
      (reply) => replies.push(reply),
    )
    const keyed = { ...job, key: { id: 1, kind: 'secret' } } as const
    const octets = utf8('secret')
    await answer({ task: 'hold', handle: { id: 2, kind: 'secret' }, octets })
    await answer({ id: 7, task: 'analyse', job: keyed })
    await answer({ task: 'drop' })
    expect(octets).toEqual(new Uint8Array(6))
    await answer({ id: 8, task: 'analyse', job: keyed })
    expect(replies).toEqual([
      { id: 7, task: 'failed', error: 'KeyGone' },
      { id: 8, task: 'failed', error: 'KeyGone' },
    ])
  })
})
