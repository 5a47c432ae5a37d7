import { useCallback, useState, useSyncExternalStore } from 'react'
import type { RefCallback } from 'react'

/** The inner width of an element in CSS pixels, kept up to date; with the ref that names the element. Null until that is there, which is before the first paint. */
export function usePanelWidth(): readonly [RefCallback<HTMLElement>, number | null] {
  const [panel, setPanel] = useState<HTMLElement | null>(null)
  const subscribe = useCallback(
    (changed: () => void) => {
      if (panel === null) return () => {}
      const observer = new ResizeObserver(changed)
      observer.observe(panel)
      return () => observer.disconnect()
    },
    [panel],
  )
  return [setPanel, useSyncExternalStore(subscribe, () => panel?.clientWidth ?? null)]
}
