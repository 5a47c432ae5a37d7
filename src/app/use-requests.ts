import { useEffect, useState } from 'react'

/** How many requests the page has made since `isLoaded`, as the browser counts them; null before. */
export function useRequests(isLoaded: boolean): number | null {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!isLoaded || typeof PerformanceObserver === 'undefined') return
    const loaded = performance.now()
    const observer = new PerformanceObserver((list) => {
      const later = list.getEntries().filter(({ startTime, name }) => startTime > loaded && !isOwn(name))
      if (later.length > 0) setCount((sum) => sum + later.length)
    })
    observer.observe({ type: 'resource', buffered: true })
    return () => observer.disconnect()
  }, [isLoaded])
  return isLoaded ? count : null
}

/** What never leaves the page: a file to save. */
const isOwn = (address: string): boolean => /^(blob|data):/.test(address)
