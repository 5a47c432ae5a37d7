// Vite gives the address of the built file.
// oxlint-disable-next-line import/default
import address from './analysis.worker.ts?worker&url'
import type { Reply } from './calls.ts'
import type { StartThread } from './client.ts'

/** The part of Trusted Types that is used here (W3C, section 2.3); TypeScript's DOM library has none of it yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

declare global {
  var trustedTypes: TrustedTypes | undefined
}

/** The one script address that the page's policy lets through: our worker's file, from our own origin. */
function ownWorker(address: string): string {
  const url = new URL(address, document.baseURI)
  const known = import.meta.env.DEV || /\/assets\/analysis\.worker-[\w-]+\.js$/.test(url.pathname)
  if (url.origin !== location.origin || !known) throw new TypeError('worker address refused')
  return url.href
}

const policy = globalThis.trustedTypes?.createPolicy('whysig-worker', { createScriptURL: ownWorker })

/** Starts the worker that analyses. */
export const startWorker: StartThread = (heard, broke) => {
  const worker = new Worker(policy?.createScriptURL(address) ?? ownWorker(address), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<Reply>) => heard(event.data))
  worker.addEventListener('error', () => broke('the worker stopped'))
  worker.addEventListener('messageerror', () => broke('an answer of the worker could not be read'))
  return {
    // A worker has no origin to name; the rule takes it for a window.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    send: (call) => worker.postMessage(call),
    end: () => worker.terminate(),
  }
}
