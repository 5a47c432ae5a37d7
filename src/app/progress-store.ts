import { useSyncExternalStore } from 'react'
import type { Progress } from '#worker/protocol.ts'

/** How far a search is. Kept outside React's state: five words a second are to draw a bar, not the page. */
export interface ProgressStore {
  readonly get: () => Progress | null
  readonly set: (progress: Progress | null) => void
  readonly subscribe: (changed: () => void) => () => void
}

/** A store that has heard of nothing yet. */
export function createProgressStore(): ProgressStore {
  let held: Progress | null = null
  const readers = new Set<() => void>()
  return {
    get: () => held,
    set: (progress) => {
      held = progress
      for (const changed of readers) changed()
    },
    subscribe: (changed) => {
      readers.add(changed)
      return () => readers.delete(changed)
    },
  }
}

/** What the store holds; draws its component anew with each change. */
export const useProgress = ({ subscribe, get }: ProgressStore): Progress | null =>
  useSyncExternalStore(subscribe, get)
