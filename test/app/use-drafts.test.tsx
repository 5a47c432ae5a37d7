import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeyHolder } from '#app/key-holder.ts'
import { ToolsProvider } from '#app/tools.ts'
import type { Tools } from '#app/tools.ts'
import { useDrafts } from '#app/use-drafts.ts'
import { emptyBench, workbench } from '#app/workbench.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { masked } from '#worker/masked.ts'
import type { Source } from '#worker/protocol.ts'
import { notAsked } from '../worker/not-asked.ts'
import { testVault } from '../worker/test-vault.ts'

const secret = 'Pq7-a-long-secret'
const clean: Source = { content: 'POST /a HTTP/1.1\n\n{}', origin: 'paste' }
const holding: Source = { content: `POST /a HTTP/1.1\n\n${btoa(secret)}`, origin: 'paste' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Whether the browser would ask before the page goes. */
const asked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

/** A bench whose captures are kept. `kept`: the last one; undefined where nothing was said about it. */
function keeping(mask: Tools['analyst']['mask'] | null = null) {
  const vault = testVault()
  const kept: (Source | null)[] = []
  const tools: Tools = {
    analyst: {
      ...notAsked,
      mask: mask ?? (async ({ content, key }) => masked({ content, key: vault.lend(key) })),
    },
    keys: createKeyHolder(vault),
    drafts: { isOn: () => true, turn: () => {}, kept: () => null, keep: (source) => void kept.push(source) },
    now: () => 0,
  }
  let bench: Workbench = emptyBench
  const { rerender, result } = renderHook(() => useDrafts(bench, true), {
    wrapper: ({ children }) => <ToolsProvider value={tools}>{children}</ToolsProvider>,
  })
  return {
    kept: () => kept.at(-1),
    isTooLarge: () => result.current,
    do: (action: Action) => {
      bench = workbench(bench, action)
      rerender()
    },
    giveKey: (key: string) => {
      bench = workbench(bench, { type: 'key-changed', hasKey: tools.keys.set('secret', utf8(key)) })
      rerender()
    },
    pause: () => vi.advanceTimersByTimeAsync(300),
  }
}

describe('the capture over a reload', () => {
  it('is kept a moment after it came', async () => {
    const bench = keeping()
    bench.do({ type: 'captured', source: clean })
    expect(bench.kept()).toBeUndefined()
    await bench.pause()
    expect(bench.kept()).toBe(clean)
  })

  it('is kept beside a secret that does not stand in it', async () => {
    const bench = keeping()
    bench.do({ type: 'captured', source: clean })
    bench.giveKey(secret)
    await bench.pause()
    expect(bench.kept()).toBe(clean)
  })

  it('goes at once when a secret is given, and stays away if that stands in it, even when it is forgotten', async () => {
    const bench = keeping()
    bench.do({ type: 'captured', source: holding })
    await bench.pause()
    expect(bench.kept()).toBe(holding)
    bench.giveKey(secret)
    expect(bench.kept()).toBeNull()
    await bench.pause()
    expect(bench.kept()).toBeNull()
    bench.giveKey('')
    await bench.pause()
    expect(bench.kept()).toBeNull()
    bench.do({ type: 'captured', source: clean })
    await bench.pause()
    expect(bench.kept()).toBe(clean)
    bench.do({ type: 'undo-replace' })
    await bench.pause()
    expect(bench.kept()).toBeNull()
  })

  it('is not kept where nobody could look for the secret in it', async () => {
    const bench = keeping(() => Promise.reject(new Error('the worker stopped')))
    bench.giveKey(secret)
    bench.do({ type: 'captured', source: clean })
    await bench.pause()
    expect(bench.kept()).toBeNull()
  })

  it('of more than a megabyte is not kept: it says so, and the browser asks before it is lost', async () => {
    const bench = keeping()
    bench.do({ type: 'captured', source: clean })
    expect([bench.isTooLarge(), asked()]).toEqual([false, false])
    bench.do({ type: 'captured', source: { ...clean, content: 'x'.repeat(1_000_001) } })
    expect([bench.isTooLarge(), asked()]).toEqual([true, true])
    await bench.pause()
    expect(bench.kept()).toBeNull()
    bench.do({ type: 'captured', source: { content: new Uint8Array(1_000_001), origin: 'file' } })
    expect([bench.isTooLarge(), asked()]).toEqual([true, false])
  })

  it('leaves the own one where it is when a link brings another', async () => {
    const bench = keeping()
    bench.do({ type: 'captured', source: clean })
    await bench.pause()
    const opened = { hidden: [], claim: null, isRekeyed: false }
    bench.do({ type: 'opened-link', source: holding, scheme: null, opened })
    await bench.pause()
    expect(bench.kept()).toBe(clean)
    bench.do({ type: 'replace' })
    await bench.pause()
    expect(bench.kept()).toBe(clean)
    bench.do({ type: 'undo-replace' })
    bench.do({ type: 'replace' })
    await bench.pause()
    expect(bench.kept()).toBeNull()
  })
})
