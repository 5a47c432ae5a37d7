import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** What came of a run of the command line. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Builds the command line as `npm run build` does, and gives a way to run it in a folder of its own. */
export async function built(): Promise<{
  readonly folder: string
  readonly whysig: (args: readonly string[], input?: string, env?: NodeJS.ProcessEnv) => Run
}> {
  const folder = mkdtempSync(join(tmpdir(), 'whysig-'))
  const root = join(import.meta.dirname, '../..')
  await build({
    root,
    mode: 'cli',
    logLevel: 'silent',
    configFile: join(root, 'vite.config.ts'),
    build: { outDir: folder, emptyOutDir: false },
  })
  return {
    folder,
    whysig: (args, input = '', env = {}) => {
      const run = spawnSync(process.execPath, [join(folder, 'whysig.js'), ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      })
      return { code: run.status, out: run.stdout, err: run.stderr }
    },
  }
}
