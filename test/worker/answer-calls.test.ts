import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { answerCalls } from '#worker/answer-calls.ts'
import type { Reply } from '#worker/calls.ts'
import type { Worker } from '#worker/answer-calls.ts'
import type { AnalysisJob, ShareJob } from '#worker/protocol.ts'

const job: AnalysisJob = {
  source: { content: 'the capture', origin: 'paste' },
  scheme: null,
  key: null,
  code: '',
  language: 'en',
  now: 0,
}

const refused = { kind: 'refused', refusal: { kind: 'empty' } } as const

const analyst = (analyse: Worker['analyse'], search?: Worker['search']): Worker => ({
  analyse,
  search: search ?? (() => Promise.reject(new Error('not asked'))),
  report: () => Promise.reject(new Error('not asked')),
  whatIf: () => Promise.reject(new Error('not asked')),
  compare: () => Promise.reject(new Error('not asked')),
  list: () => Promise.reject(new Error('not asked')),
  verdicts: () => Promise.reject(new Error('not asked')),
  rekey: () => Promise.reject(new Error('not asked')),
})

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

  it('wipes its copy of the key when it is done', async () => {
    const octets = utf8('secret')
    const answer = answerCalls(
      analyst(async () => refused),
      () => undefined,
    )
    await answer({ id: 7, task: 'analyse', job: { ...job, key: { kind: 'secret', octets } } })
    expect(octets.every((octet) => octet === 0)).toBe(true)
  })
})
