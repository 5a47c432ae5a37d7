import { useEffect, useState } from 'react'

/** How many requests the page has made since it was loaded, its fonts too, as the browser counts them; null before. */
export function useRequests(isLoaded: boolean): number | null {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    if (!isLoaded || typeof PerformanceObserver === 'undefined' || !('fonts' in document)) return
    let observer: PerformanceObserver | null = null
    let isOver = false
    // `ready` is true before the first of them is asked for, which a busy computer does late.
    const fonts = [...document.fonts].map((face) => face.load())
    void Promise.allSettled(fonts).then(() => {
      if (isOver) return
      const loaded = performance.now()
      setCount(0)
      observer = new PerformanceObserver((list) => {
        const later = list.getEntries().filter(({ startTime, name }) => startTime > loaded && !isOwn(name))
        if (later.length > 0) setCount((sum) => (sum ?? 0) + later.length)
      })
      observer.observe({ type: 'resource', buffered: true })
    })
    return () => {
      isOver = true
      observer?.disconnect()
    }
  }, [isLoaded])
  return count
}

/** What never leaves the page, a file to save; and the icon of the tab, which a browser fetches when it likes. */
const isOwn = (address: string): boolean =>
  /^(blob|data):/.test(address) ||
  address === document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href
