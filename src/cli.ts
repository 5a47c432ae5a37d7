import { availableParallelism } from 'node:os'
import { isMainThread, workerData } from 'node:worker_threads'
import { schemes } from '#engine/scheme/schemes.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import type { Answer } from '#report/answer.ts'
import { json } from '#report/json.ts'
import { markdown } from '#report/markdown.ts'
import { plainText } from '#report/plain-text.ts'
import { readArguments } from './cli/arguments.ts'
import type { Command, Format } from './cli/arguments.ts'
import { check, searchShare } from './cli/check.ts'
import { complaintOf } from './cli/complaint.ts'
import { keyFrom, nameOf, octetsOf, processInputs } from './cli/inputs.ts'
import { progressLine } from './cli/progress.ts'
import { searchOnThreads } from './cli/search-threads.ts'
import type { Heard } from './cli/search-threads.ts'
import { startThread, tellStarter } from './cli/thread.ts'
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

async function run(command: Command): Promise<number> {
  if (command.kind === 'help') return print(usage)
  if (command.kind === 'version') return print(`${WHYSIG_VERSION}\n`)
  if (command.kind === 'schemes') return print(schemes.map(({ id, title }) => `${id}  ${title}\n`).join(''))
  const octets = await octetsOf(command.file, processInputs)
  const key = await keyFrom(command.key, processInputs)
  const threads = Math.min(mostThreads, availableParallelism())
  const progress = progressLine(process.stderr)
  const answer = await check(
    { octets, entry: command.entry, scheme: command.scheme, key, now: command.now ?? Date.now() },
    nameOf(command.file),
    WHYSIG_VERSION,
    // This very file is each thread, too.
    (job) =>
      searchOnThreads(
        job,
        threads,
        (share, heard) => startThread(new URL(import.meta.url), share, heard),
        progress.show,
      ).finally(progress.clear),
  )
  print(written(answer, command.format))
  return exitCodes[answer.report.outcome]
}

function written({ report, remarks }: Answer, format: Format): string {
  if (format === 'json') return json(report)
  if (format === 'markdown') return markdown(report, remarks)
  // https://no-color.org: set, and not empty.
  const colours = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
  return plainText(report, { colours }, remarks)
}

function print(words: string): 0 {
  process.stdout.write(words)
  return 0
}

function complain(error: unknown): 3 {
  process.stderr.write(complaintOf(error))
  return 3
}

/** Who reads no further, as `head` does, has what they wanted; any other failure to write is one. */
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exit(complain(new UsageError('standard output: it cannot be written')))
}

const tellProgress: Heard = (tried, total) => tellStarter({ kind: 'progress', tried, total })

if (isMainThread) {
  process.stdout.on('error', onWriteError)
  try {
    process.exitCode = await run(readArguments(process.argv.slice(2)))
  } catch (error) {
    process.exitCode = complain(error)
  }
} else {
  tellStarter({ kind: 'answer', answer: await searchShare(workerData, WHYSIG_VERSION, tellProgress) })
}
