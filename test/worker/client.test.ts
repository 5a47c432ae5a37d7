import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Call, Reply } from '#worker/calls.ts'
import { workerClient } from '#worker/client.ts'
import type { AnalysisJob } from '#worker/protocol.ts'

/** A worker that does nothing by itself: the test answers for it. */
interface FakeThread {
  readonly calls: Call[]
  ended: boolean
  readonly reply: (reply: Reply) => void
  readonly break: (how: string) => void
}

function fakeWorkers() {
  const threads: FakeThread[] = []
  const analyst = workerClient((heard, broke) => {
    const thread: FakeThread = { calls: [], ended: false, reply: heard, break: broke }
    threads.push(thread)
    return { send: (call) => thread.calls.push(call), end: () => (thread.ended = true) }
  })
  return { analyst, threads }
}

const job: AnalysisJob = {
  source: { content: 'BinancePay-Nonce: the capture', origin: 'paste' },
  scheme: null,
  key: null,
  code: '',
  language: 'en',
  now: 0,
}

const handle = { id: 1, kind: 'secret' } as const

const refused = { kind: 'refused', refusal: { kind: 'empty' } } as const
const never = new AbortController().signal

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the analyst in a worker', () => {
  it('starts its worker at once and keeps it', async () => {
    const { analyst, threads } = fakeWorkers()
    expect(threads.length).toBe(1)
    for (const id of [1, 2]) {
      const answer = analyst.analyse(job, never)
      expect(threads[0]?.calls.at(-1)).toEqual({ id, task: 'analyse', job })
      threads[0]?.reply({ id, task: 'analyse', value: refused })
      await expect(answer).resolves.toBe(refused)
    }
    expect(threads.length).toBe(1)
  })

  it('tells two calls apart, whichever is answered first', async () => {
    const { analyst, threads } = fakeWorkers()
    const first = analyst.analyse(job, never)
    const second = analyst.whatIf({ ...job, parts: [] }, never)
    const whatIf = { message: new Uint8Array(), matches: true, digits: null }
    threads[0]?.reply({ id: 2, task: 'whatIf', value: whatIf })
    threads[0]?.reply({ id: 1, task: 'analyse', value: refused })
    await expect(first).resolves.toBe(refused)
    await expect(second).resolves.toBe(whatIf)
  })

  it('rejects with the name of the error and without its text', async () => {
    const { analyst, threads } = fakeWorkers()
    const answer = analyst.analyse(job, never)
    threads[0]?.reply({ id: 1, task: 'failed', error: 'RangeError' })
    await expect(answer).rejects.toMatchObject({ name: 'WorkerFailure', message: 'RangeError' })
  })

  it('rejects everything that a broken worker was doing, and starts another for the next call', async () => {
    const { analyst, threads } = fakeWorkers()
    const first = analyst.analyse(job, never)
    const second = analyst.analyse(job, never)
    threads[0]?.break('the worker stopped')
    await expect(first).rejects.toThrow('the worker stopped')
    await expect(second).rejects.toThrow('the worker stopped')
    expect(threads[0]?.ended).toBe(true)
    const third = analyst.analyse(job, never)
    threads[1]?.reply({ id: 3, task: 'analyse', value: refused })
    await expect(third).resolves.toBe(refused)
  })

  it('rejects when no worker can be started', async () => {
    const analyst = workerClient(() => {
      throw new Error('blocked')
    })
    await expect(analyst.analyse(job, never)).rejects.toThrow('the worker could not be started')
  })

  it('rejects at once when aborted, and leaves a worker alone that stops in time', async () => {
    const { analyst, threads } = fakeWorkers()
    const abort = new AbortController()
    const answer = analyst.analyse(job, abort.signal)
    abort.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(threads[0]?.calls.at(-1)).toEqual({ id: 1, task: 'abort' })
    threads[0]?.reply({ id: 1, task: 'failed', error: 'AbortError' })
    vi.advanceTimersByTime(1_000)
    expect(threads).toMatchObject([{ ended: false }])
  })

  it('ends a worker that hangs, and gives the waiting work to the next', async () => {
    const { analyst, threads } = fakeWorkers()
    const abort = new AbortController()
    const stuck = analyst.analyse(job, abort.signal)
    abort.abort()
    await expect(stuck).rejects.toMatchObject({ name: 'AbortError' })
    const waiting = analyst.analyse(job, never)
    vi.advanceTimersByTime(19_999)
    expect(threads[0]?.ended).toBe(false)
    vi.advanceTimersByTime(1)
    expect(threads[0]?.ended).toBe(true)
    expect(threads[1]?.calls).toEqual([{ id: 2, task: 'analyse', job }])
    threads[1]?.reply({ id: 2, task: 'analyse', value: refused })
    await expect(waiting).resolves.toBe(refused)
  })

  it('does nothing for a signal that was aborted before', async () => {
    const { analyst, threads } = fakeWorkers()
    await expect(analyst.analyse(job, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
    expect(threads[0]?.calls).toEqual([])
  })

  it('hands its worker the key before the work that names it, and has it wiped', () => {
    const { analyst, threads } = fakeWorkers()
    const octets = utf8('secret')
    analyst.hold(handle, octets)
    void analyst.analyse({ ...job, key: handle }, never)
    analyst.drop()
    expect(threads[0]?.calls).toEqual([
      { task: 'hold', handle, octets },
      { id: 1, task: 'analyse', job: { ...job, key: handle } },
      { task: 'drop' },
    ])
  })

  it('says that the key is gone when its worker broke or was ended, once, and only if it held one', async () => {
    const { analyst, threads } = fakeWorkers()
    const lost = vi.fn<() => void>()
    analyst.onLost(lost)
    threads[0]?.break('the worker stopped')
    expect(lost).not.toHaveBeenCalled()

    analyst.hold(handle, utf8('secret'))
    threads[1]?.break('the worker stopped')
    expect(lost).toHaveBeenCalledOnce()

    analyst.hold(handle, utf8('secret'))
    const abort = new AbortController()
    const stuck = analyst.analyse(job, abort.signal)
    abort.abort()
    await expect(stuck).rejects.toMatchObject({ name: 'AbortError' })
    vi.advanceTimersByTime(20_000)
    expect(lost).toHaveBeenCalledTimes(2)

    analyst.hold(handle, utf8('secret'))
    analyst.drop()
    threads[3]?.break('the worker stopped')
    expect(lost).toHaveBeenCalledTimes(2)
  })

  it('says that the key is gone where no worker can be started', () => {
    const analyst = workerClient(() => {
      throw new Error('blocked')
    })
    const lost = vi.fn<() => void>()
    analyst.onLost(lost)
    analyst.hold(handle, utf8('secret'))
    expect(lost).toHaveBeenCalledOnce()
  })
})
