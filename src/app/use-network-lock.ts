import { useEffect, useState } from 'react'

/** Whether the browser lets this page send anything; null until it is known. */
export type NetworkLock = 'on' | 'off' | null

/**
 * Tries to fetch an address that leads nowhere: the page's policy refuses even that. Where it does not, the host sends no policy, and
 * nobody should give the page a secret.
 */
export function useNetworkLock(): NetworkLock {
  const [lock, setLock] = useState<NetworkLock>(null)
  useEffect(() => {
    fetch('data:,').then(
      () => setLock('off'),
      () => setLock('on'),
    )
  }, [])
  return lock
}
