import { useEffect } from 'react'
import { useTools } from './tools.ts'

/** So long may nobody touch the page before it forgets the key. Milliseconds. */
export const keyLifetime = 15 * 60_000

/** Calls `expire` once a key has been held for its lifetime without a key press or a pointer on the page. */
export function useKeyExpiry(hasKey: boolean, expire: () => void): void {
  const { now } = useTools()
  useEffect(() => {
    if (!hasKey) return
    let used = now()
    let timer = setTimeout(expire, keyLifetime)
    // A computer that slept woke with its timers late: the clock decides before the first touch counts as use.
    const late = (): boolean => now() - used >= keyLifetime
    const touch = (): void => {
      clearTimeout(timer)
      if (late()) return expire()
      used = now()
      timer = setTimeout(expire, keyLifetime)
    }
    const look = (): void => {
      if (late()) expire()
    }
    document.addEventListener('keydown', touch, true)
    document.addEventListener('pointerdown', touch, true)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', touch, true)
      document.removeEventListener('pointerdown', touch, true)
      document.removeEventListener('visibilitychange', look)
    }
  }, [hasKey, expire, now])
}
