// Vite gives the address of the built file.
// oxlint-disable-next-line import/default
import file from './analysis.worker.ts?worker&url'
import source from 'virtual:worker-source'
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

/**
 * Whether the build is for hosts that send no headers. A worker's file would have no policy there; a blob has that of the page.
 * It is made once, and kept for workers that take another's place.
 */
declare const WHYSIG_WORKER_IN_PAGE: boolean

const address = WHYSIG_WORKER_IN_PAGE
  ? URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  : file

/** The one script address that the page's policy lets through: the blob made here, or our worker's file, from our own origin. */
function ownWorker(asked: string): string {
  const url = new URL(asked, document.baseURI)
  const ownFile = import.meta.env.DEV || /\/assets\/analysis\.worker-[\w-]+\.js$/.test(url.pathname)
  const known = WHYSIG_WORKER_IN_PAGE ? asked === address : url.origin === location.origin && ownFile
  if (!known) throw new TypeError('worker address refused')
  return url.href
}

const policy = globalThis.trustedTypes?.createPolicy('whysig-worker', { createScriptURL: ownWorker })

/** Starts the worker that analyses. */
export const startWorker: StartThread = (heard, broke) => {
  const worker = new Worker(policy?.createScriptURL(address) ?? ownWorker(address), {
    type: WHYSIG_WORKER_IN_PAGE ? 'classic' : 'module',
  })
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
