import { useEffect, useState } from 'react'
import { isNetworkLocked } from '#worker/network-lock.ts'
import { useTools } from './tools.ts'

/** Whether the browser lets this page and its workers send anything; null until it is known. */
export type NetworkLock = 'on' | 'off' | null

/** Tries the lock of the page, and that of the workers, which hold the key. Where one is open, nobody should give the page a secret. */
export function useNetworkLock(): NetworkLock {
  const { analyst } = useTools()
  const [lock, setLock] = useState<NetworkLock>(null)
  useEffect(() => {
    const ended = new AbortController()
    // A worker that cannot be asked does not run, and sends nothing.
    const worker = analyst.isLocked(ended.signal).catch(() => true)
    void Promise.all([isNetworkLocked(), worker]).then((locked) => {
      if (!ended.signal.aborted) setLock(locked.every(Boolean) ? 'on' : 'off')
    })
    return () => ended.abort()
  }, [analyst])
  return lock
}
