import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './measure.ts'

interface Case {
  readonly id: string
  readonly capture: string
  readonly secret?: string
  readonly publicKey?: string
  readonly outcome: string
}

const cases = ['wrong-signers', 'damaged-captures']
  .map((name) => join(import.meta.dirname, `../../../shared/cases/${name}.jsonl`))
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line): Case => JSON.parse(line))

const program = join(import.meta.dirname, '../../dist-cli/whysig.js')

/** Time to the cause as a script sees it: the command line, its start included, one case after another. */
export async function run(): Promise<readonly Row[]> {
  if (cases.length === 0) return [{ name: 'time to the cause', value: 'no cases here' }]
  if (!existsSync(program)) return [{ name: 'time to the cause', value: 'npm run build comes first' }]
  const folder = mkdtempSync(join(tmpdir(), 'whysig-'))
  const timed = (args: readonly string[]): number => {
    const started = performance.now()
    spawnSync(process.execPath, [program, ...args], { cwd: folder })
    return performance.now() - started
  }
  try {
    const starts = Array.from({ length: 7 }, () => timed(['schemes'])).sort((one, other) => one - other)
    const times = cases.map(({ id, capture, secret, publicKey, outcome }) => {
      writeFileSync(join(folder, 'capture'), Buffer.from(capture, 'base64'))
      writeFileSync(join(folder, 'key'), secret ?? publicKey ?? '')
      const flag = secret === undefined ? '--public-key' : '--secret-file'
      return { id, outcome, took: timed(['check', 'capture', flag, 'key', '--format', 'json']) }
    })
    const sorted = times.map(({ took }) => took).sort((one, other) => one - other)
    const at = (share: number): number =>
      sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    const slowest = times.toSorted((one, other) => other.took - one.took).slice(0, 3)
    return [
      { name: 'start of the command line, median of 7', value: ms(starts[3]), goal: 'under 300 ms' },
      {
        name: `time to the answer, median of ${cases.length} cases`,
        value: ms(at(0.5)),
        goal: 'under 500 ms',
      },
      { name: 'time to the answer, 95th percentile', value: ms(at(0.95)), goal: 'under 5,000 ms' },
      {
        name: 'the slowest',
        value: slowest.map(({ id, outcome, took }) => `${id} (${outcome}) ${ms(took)}`).join(', '),
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const ms = (time = 0): string => `${Math.round(time)} ms`
