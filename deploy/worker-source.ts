import { join } from 'node:path'
import { build } from 'vite'
import type { Plugin } from 'vite'
import { sha2Kernel } from '../src/engine/verify/kernel/vite-plugin.ts'

const name = 'virtual:worker-source'

/** The text of the worker, built into one classic script: from a file on the disk, Chromium starts no module from a blob. */
async function sourceOf(target: string, define: Readonly<Record<string, string>>): Promise<string> {
  const output = await build({
    configFile: false,
    root: join(import.meta.dirname, '..'),
    logLevel: 'error',
    publicDir: false,
    plugins: [sha2Kernel()],
    define: { ...define },
    build: {
      target,
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/worker/analysis.worker.ts',
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const [first] = 'output' in output ? output.output : []
  if (first?.type !== 'chunk') throw new Error('the worker was not built')
  return first.code
}

/**
 * Serves `virtual:worker-source`. Vite's own inline worker hands its address to `Worker` itself, which would take a default Trusted
 * Types policy for all of the page; with the text, the worker is started under the one policy that every build has.
 */
export const workerSource = (
  inPage: boolean,
  target: string,
  define: Readonly<Record<string, string>>,
): Plugin => ({
  name: 'worker-source',
  resolveId: (id) => (id === name ? `\0${name}` : null),
  async load(id) {
    if (id !== `\0${name}`) return null
    return `export default ${JSON.stringify(inPage ? await sourceOf(target, define) : '')}`
  },
})
