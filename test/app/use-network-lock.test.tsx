import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createKeyHolder } from '#app/key-holder.ts'
import { ToolsProvider } from '#app/tools.ts'
import type { Tools } from '#app/tools.ts'
import { useNetworkLock } from '#app/use-network-lock.ts'
import { notAsked } from '../worker/not-asked.ts'
import { testVault } from '../worker/test-vault.ts'

afterEach(() => void vi.unstubAllGlobals())

function lockOf(page: 'refused' | 'let through', isLocked: Tools['analyst']['isLocked']) {
  vi.stubGlobal('fetch', async () => {
    if (page === 'refused') throw new TypeError('refused')
    return new Response()
  })
  const tools: Tools = {
    analyst: { ...notAsked, isLocked },
    keys: createKeyHolder(testVault()),
    drafts: { isOn: () => true, turn: () => {}, kept: () => null, keep: () => {} },
    now: () => 0,
  }
  const { result } = renderHook(useNetworkLock, {
    wrapper: ({ children }) => <ToolsProvider value={tools}>{children}</ToolsProvider>,
  })
  return waitFor(() => {
    if (result.current === null) throw new Error('not known yet')
    return result.current
  })
}

describe('the network lock', () => {
  it('is on where neither the page nor a worker gets a request through', async () => {
    expect(await lockOf('refused', async () => true)).toBe('on')
  })

  it('is off where one of them does', async () => {
    expect(await lockOf('let through', async () => true)).toBe('off')
    expect(await lockOf('refused', async () => false)).toBe('off')
  })

  it('is that of the page where no worker runs', async () => {
    expect(await lockOf('refused', () => Promise.reject(new Error('the worker stopped')))).toBe('on')
  })
})
