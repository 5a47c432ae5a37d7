import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { answerCalls } from '#worker/answer-calls.ts'
import type { Reply } from '#worker/calls.ts'
import type { AnalysisJob, Analyst } from '#worker/protocol.ts'

const job: AnalysisJob = {
  source: { content: 'the capture', origin: 'paste' },
  scheme: null,
  key: null,
  language: 'en',
  now: 0,
}

const refused = { kind: 'refused', refusal: { kind: 'empty' } } as const

const analyst = (analyse: Analyst['analyse']): Analyst => ({
  analyse,
  whatIf: () => Promise.reject(new Error('not asked')),
  compare: () => Promise.reject(new Error('not asked')),
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
