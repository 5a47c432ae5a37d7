/**
 * Whether the browser refuses whoever asks, page or worker, every request: tries to fetch an address that leads nowhere. Where even
 * that is let through, the host sent no policy with the page, or none with the worker's own file.
 */
export async function isNetworkLocked(): Promise<boolean> {
  try {
    await fetch('data:,')
    return false
  } catch {
    return true
  }
}
