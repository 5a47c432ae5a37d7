/** The words of the promise that nothing is sent, of what holds it, and of where it ends. */
export const lock = {
  region: 'Network lock',
  title: { on: 'Network lock on', off: 'Network lock off' },
  promise: 'Runs on this device. Nothing is uploaded.',
  noPromise:
    'This host does not send our policy: the browser would let the page send something. Do not give it a secret.',
  trying: 'Whether this browser holds the page back is being tried.',
  on: 'Network lock on: this browser refuses whatever the page or its workers would send in the background.',
  off: 'Network lock off: our code sends nothing, but this browser does not hold it back. The single-file build, opened from your disk, brings its own lock.',
  ends: 'Following a link is not covered: only Chrome and Edge from version 152 refuse that too, where the host sends Connection-Allowlist. Nor is a browser extension: it can read any page.',
  see: 'See for yourself: watch the network tab of the developer tools, or switch the network off. The page goes on working.',
  requests: (requests: number): string => `${requests} ${requests === 1 ? 'request' : 'requests'} since load`,
}
