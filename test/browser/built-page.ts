import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Builds the page as `vite build --mode` does, into a folder of its own. */
export async function builtPage(mode: 'single' | 'pages'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'whysig-'))
  const root = join(import.meta.dirname, '../..')
  await build({
    root,
    mode,
    logLevel: 'silent',
    configFile: join(root, 'vite.config.ts'),
    build: { outDir: folder },
  })
  return folder
}
