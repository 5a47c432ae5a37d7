import { availableParallelism } from 'node:os'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { schemes } from '#engine/scheme/schemes.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import { markdown } from '#report/markdown.ts'
import { plainText } from '#report/plain-text.ts'
import type { Report } from '#report/report.ts'
import { readArguments } from './cli/arguments.ts'
import type { Command } from './cli/arguments.ts'
import { check, searchShare } from './cli/check.ts'
import { keyFrom, octetsOf, processInputs } from './cli/inputs.ts'
import { searchOnThreads } from './cli/search-threads.ts'
import type { Thread, ThreadAnswer, ThreadJob } from './cli/search-threads.ts'
import { UsageError, usage } from './cli/usage.ts'

declare const WHYSIG_VERSION: string

/** More threads than these would only take memory from each other. */
const mostThreads = 8

const exitCodes: Readonly<Record<Outcome, 0 | 1 | 2>> = {
  valid: 0,
  'valid-after-repair': 0,
  explained: 1,
  likely: 1,
  unexplained: 1,
  incomplete: 2,
}

/** This very file, as a thread. The key goes to it in memory. */
function startThread(job: ThreadJob): Thread {
  const worker = new Worker(new URL(import.meta.url), { workerData: job })
  const answer = new Promise<ThreadAnswer>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  return { answer, end: () => void worker.terminate() }
}

async function run(command: Command): Promise<number> {
  if (command.kind === 'help') return print(usage)
  if (command.kind === 'version') return print(`${WHYSIG_VERSION}\n`)
  if (command.kind === 'schemes') return print(schemes.map(({ id, title }) => `${id}  ${title}\n`).join(''))
  const octets = await octetsOf(command.file, processInputs)
  const key = await keyFrom(command.key, processInputs)
  const threads = Math.min(mostThreads, availableParallelism())
  const report = await check(
    { octets, scheme: command.scheme, key, now: command.now ?? Date.now() },
    command.file === '-' ? 'standard input' : command.file,
    WHYSIG_VERSION,
    (job) => searchOnThreads(job, threads, startThread),
  )
  print(written(report, command.format))
  return exitCodes[report.outcome]
}

function written(report: Report, format: Extract<Command, { kind: 'check' }>['format']): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  if (format === 'markdown') return markdown(report)
  return plainText(report, { colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined })
}

function print(words: string): 0 {
  process.stdout.write(words)
  return 0
}

if (isMainThread)
  try {
    process.exitCode = await run(readArguments(process.argv.slice(2)))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`whysig: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`)
    process.exitCode = 3
  }
// A thread has no origin to name; the rule takes it for a window.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
else parentPort?.postMessage(await searchShare(workerData, WHYSIG_VERSION))
