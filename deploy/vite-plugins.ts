import { copyFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { headersFile, headersFor } from './headers.ts'

/** Sends the headers with every answer of `npm start`. */
export const sendHeaders = (): Plugin => ({
  name: 'send-headers',
  configurePreviewServer: ({ middlewares }) => {
    // Before all others: to refuse an unknown host is an answer too.
    middlewares.stack.unshift({
      route: '',
      handle: (request: Connect.IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
        const [path = ''] = (request.url ?? '').split('?')
        for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value)
        next()
      },
    })
  },
})

/** Puts the headers beside the built page, for hosts that read them from a file. */
export const writeHeaders = (): Plugin => ({
  name: 'write-headers',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
  },
})

/**
 * Lets hosts answer with the page where they have nothing: a link whose `#` came as `%23` asks for an address that is no file. Netlify,
 * Cloudflare Pages and GitHub Pages know the name; `nginx.conf` says it.
 */
export const answerMissing = (): Plugin => ({
  name: 'answer-missing',
  apply: 'build',
  writeBundle: ({ dir = '.' }) => copyFile(join(dir, 'index.html'), join(dir, '404.html')),
})

/** Writes a policy into the built page. The dev server needs inline scripts, so it goes without. */
export const policyInPage = (policy: string): Plugin => ({
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
})
