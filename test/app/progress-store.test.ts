import { describe, expect, it } from 'vitest'
import { createProgressStore } from '#app/progress-store.ts'

describe('the store of how far a search is', () => {
  it('tells its readers, as long as they read', () => {
    const store = createProgressStore()
    const seen: unknown[] = []
    const leave = store.subscribe(() => seen.push(store.get()))
    const progress = { tried: 1, total: 2, perSecond: 3 }
    store.set(progress)
    store.set(null)
    leave()
    store.set(progress)
    expect(seen).toEqual([progress, null])
    expect(store.get()).toBe(progress)
  })
})
