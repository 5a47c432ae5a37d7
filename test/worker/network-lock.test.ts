import { afterEach, expect, it, vi } from 'vitest'
import { isNetworkLocked } from '#worker/network-lock.ts'

afterEach(() => void vi.unstubAllGlobals())

it('takes the lock for open only where a request was let through', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')))
  expect(await isNetworkLocked()).toBe(true)
  vi.stubGlobal('fetch', async () => new Response())
  expect(await isNetworkLocked()).toBe(false)
})
