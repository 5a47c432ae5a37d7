import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import type { Plugin } from 'vite'
import manifest from './package.json' with { type: 'json' }
import { sha2Kernel } from './src/engine/verify/kernel/vite-plugin.ts'

/** Everything the built page may do, for the response header; a page that needs more has a bug. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types whysig-worker',
]

/** Sent with every answer of `npm start`. A meta element cannot carry `frame-ancestors`, nor cover a worker's file. */
const headers = {
  'Connection-Allowlist': '(response-origin)',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
}

/** A worker loaded from an address has the policy of its own answer: it alone may compile the search's WebAssembly. */
const policyFor = (path: string): string =>
  [...policy, "frame-ancestors 'none'"]
    .map((rule) =>
      rule.startsWith('script-src') && path.startsWith('/assets/analysis.worker-')
        ? `${rule} 'wasm-unsafe-eval'`
        : rule,
    )
    .join('; ')

/** Sends the policy with every answer of `npm start`. */
const policyInHeaders: Plugin = {
  name: 'policy-in-headers',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      response.setHeader('Content-Security-Policy', policyFor(request.url ?? ''))
      next()
    })
  },
}

/** Writes the policy into the built page, for hosts that send no headers. The dev server needs inline scripts, so it goes without. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') },
      injectTo: 'head-prepend',
    },
  ],
}

/** A command can be started by its name. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = '.' }, files) => {
    for (const file of Object.keys(files)) chmodSync(join(dir, file), 0o755)
  },
}

/** The command line: one file for Node, with all that it needs in it. */
const commandLine = defineConfig({
  plugins: [sha2Kernel(), executable],
  define: { WHYSIG_VERSION: JSON.stringify(manifest.version) },
  publicDir: false,
  build: {
    ssr: 'src/cli.ts',
    outDir: 'dist-cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'whysig.js', banner: '#!/usr/bin/env node' } },
  },
  ssr: { noExternal: true },
})

const page = defineConfig({
  base: './',
  plugins: [react(), sha2Kernel(), policyInPage, policyInHeaders],
  build: { target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  // A worker is built by itself, with plugins of its own.
  worker: { format: 'es', plugins: () => [sha2Kernel()] },
  preview: { headers, port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['test/**/*.test.tsx'],
        },
      },
    ],
  },
})

export default defineConfig(({ mode }) => (mode === 'cli' ? commandLine : page))
