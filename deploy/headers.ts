import { pagePolicy, workerPolicy } from './policy.ts'

/** Sent with every answer, whatever it is: errors and assets too. The one place where they are written for all hosts. */
export const headers: Readonly<Record<string, string>> = {
  'Connection-Allowlist': '(response-origin)',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': [
    'camera=()',
    'microphone=()',
    'geolocation=()',
    'payment=()',
    'usb=()',
    'serial=()',
    'hid=()',
    'display-capture=()',
    'clipboard-read=(self)',
    'clipboard-write=(self)',
    'browsing-topics=()',
  ].join(', '),
  // Browsers heed it over https only. Subdomains are left out: they are not ours to decide about.
  'Strict-Transport-Security': 'max-age=63072000',
}

/** The worker's file; its name carries a hash. */
const workerPath = /^\/assets\/analysis\.worker-[\w-]+\.js$/

/** All headers of the answer to a path. */
export const headersFor = (path: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': workerPath.test(path) ? workerPolicy : pagePolicy,
  ...headers,
})

const block = (path: string, lines: readonly string[]): string =>
  [path, ...lines.map((line) => `  ${line}`), ''].join('\n')

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read. Where two blocks meet, Cloudflare joins their values and a browser then
 * obeys both policies; the line with `!` takes the page's away first. Netlify skips that line and lets the closer block win.
 */
export const headersFile = (): string =>
  [
    block(
      '/*',
      Object.entries(headersFor('/')).map(([name, value]) => `${name}: ${value}`),
    ),
    block('/assets/analysis.worker-*', [
      '! Content-Security-Policy',
      `Content-Security-Policy: ${workerPolicy}`,
    ]),
  ].join('\n')
