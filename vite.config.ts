import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { mergeConfig } from 'vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import type { ViteUserConfig as UserConfig } from 'vitest/config'
import { metaPolicy, plainHostPolicy } from './deploy/policy.ts'
import { singleFile } from './deploy/single-file.ts'
import { answerMissing, policyInPage, sendHeaders, writeHeaders } from './deploy/vite-plugins.ts'
import { workerSource } from './deploy/worker-source.ts'
import manifest from './package.json' with { type: 'json' }
import { sha2Kernel } from './src/engine/verify/kernel/vite-plugin.ts'

/** A command can be started by its name. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = '.' }, files) => {
    for (const file of Object.keys(files)) chmodSync(join(dir, file), 0o755)
  },
}

/** The version, which a report names. */
const define = { WHYSIG_VERSION: JSON.stringify(manifest.version) }

/** The command line: one file for Node, with all that it needs in it. */
const commandLine = defineConfig({
  plugins: [sha2Kernel(), executable],
  define,
  publicDir: false,
  build: {
    ssr: 'src/cli.ts',
    outDir: 'dist-cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'whysig.js', banner: '#!/usr/bin/env node' } },
  },
  ssr: { noExternal: true },
})

const target = 'es2023'

/** What every build of the page is made with. `workerInPage`: its worker comes with it, for hosts that send no headers. */
const page = (workerInPage: boolean): UserConfig => ({
  base: './',
  plugins: [react(), sha2Kernel(), workerSource(workerInPage, target, define)],
  define: { ...define, WHYSIG_WORKER_IN_PAGE: JSON.stringify(workerInPage) },
  // With the worker in it, the page's script is large, and meant to be.
  build: { target, modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  // A worker is built by itself, with plugins of its own.
  worker: { format: 'es', plugins: () => [sha2Kernel()] },
})

/** The page for hosts that send headers: its worker is a file, which is answered with a policy of its own. */
const site = mergeConfig(page(false), {
  plugins: [policyInPage(metaPolicy), sendHeaders(), writeHeaders(), answerMissing()],
  preview: { port: 4173 },
  test: {
    // Ends what hangs, and what is not linear; how long anything takes is for the benchmarks.
    testTimeout: 60_000,
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

/** The page for hosts that cannot send any, such as GitHub Pages. */
const plainSite = mergeConfig(page(true), {
  plugins: [policyInPage(plainHostPolicy), answerMissing()],
})

/** The page as one file, to be kept and opened without a host. */
const single = mergeConfig(page(true), {
  plugins: [singleFile('whysig.html')],
  build: {
    outDir: 'dist-single',
    copyPublicDir: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})

const builds: Readonly<Record<string, UserConfig>> = { cli: commandLine, pages: plainSite, single }

export default defineConfig(({ mode }) => builds[mode] ?? site)
