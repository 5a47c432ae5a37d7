import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Call } from '#worker/calls.ts'
import { analystOnThreads } from '#worker/threads.ts'

const handle = { id: 1, kind: 'secret' } as const
const never = new AbortController().signal

/** Threads that copy what they are sent, as a browser does. */
function onThreads(cores: number) {
  const sent: Call[][] = []
  const made = analystOnThreads(() => {
    const calls: Call[] = []
    sent.push(calls)
    return { send: (call) => void calls.push(structuredClone(call)), end: () => {} }
  }, cores)
  return { ...made, sent }
}

describe('an analyst on several threads', () => {
  it('starts one for each core, up to eight', () => {
    expect(onThreads(3).sent.length).toBe(3)
    expect(onThreads(64).sent.length).toBe(8)
    expect(onThreads(0).sent.length).toBe(1)
  })

  it('gives each of them the key, keeps none, and has all of them wipe it', () => {
    const { vault, sent } = onThreads(3)
    const octets = utf8('secret')
    vault.hold(handle, octets)
    vault.drop()
    for (const calls of sent)
      expect(calls).toEqual([{ task: 'hold', handle, octets: utf8('secret') }, { task: 'drop' }])
    expect(octets).toEqual(new Uint8Array(6))
  })

  it('asks every one of them for its lock', () => {
    const { analyst, sent } = onThreads(2)
    void analyst.isLocked(never)
    expect(sent.map((calls) => calls.map((call) => call.task))).toEqual([['isLocked'], ['isLocked']])
  })

  it('looks for the secret where no analysis is in the way', () => {
    const { analyst, sent } = onThreads(2)
    const source = { content: '', origin: 'paste' } as const
    void analyst.analyse({ source, scheme: null, key: handle, code: '', language: 'en', now: 0 }, never)
    void analyst.mask({ content: '', key: handle }, never)
    expect(sent.map((calls) => calls.map(({ task }) => task))).toEqual([['analyse'], ['mask']])
  })
})
