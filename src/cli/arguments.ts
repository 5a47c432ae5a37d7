import { parseArgs } from 'node:util'
import { schemeById } from '#engine/scheme/schemes.ts'
import { UsageError } from './usage.ts'

/** How the answer is written. */
export type Format = 'text' | 'json' | 'markdown'

/** Where a key is read from, and which option says so. */
export type KeySource =
  | { readonly kind: 'secret' | 'public-key'; readonly option: string; readonly file: string }
  | { readonly kind: 'secret'; readonly option: string; readonly variable: string }

/** What is asked of the command line. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'schemes' }
  | {
      readonly kind: 'check'
      /** `-` is standard input. */
      readonly file: string
      readonly scheme: string | null
      readonly key: KeySource | null
      /** Milliseconds since 1970; null: the clock's. */
      readonly now: number | null
      readonly format: Format
      /** Which of several requests, from 1; null: the likeliest. */
      readonly entry: number | null
    }

const options = {
  scheme: { type: 'string' },
  'secret-file': { type: 'string' },
  'secret-env': { type: 'string' },
  'public-key': { type: 'string' },
  now: { type: 'string' },
  format: { type: 'string' },
  entry: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/** Reads the arguments. Throws a UsageError that names the one that is wrong. */
export function readArguments(given: readonly string[]): Command {
  const { values, positionals } = parsed(given)
  if (values.help === true) return { kind: 'help' }
  if (values.version === true) return { kind: 'version' }
  const [command, file, ...rest] = positionals
  if (command === undefined) throw new UsageError('no command: try whysig check FILE, or whysig --help')
  // What is too much is not quoted, here and below: it may be a secret, and this line may end up in a log.
  if (command === 'schemes' && file !== undefined) throw new UsageError('schemes takes no argument')
  if (command === 'schemes') return { kind: 'schemes' }
  if (command !== 'check') throw new UsageError('no such command: there are check and schemes')
  if (file === undefined || file === '') throw new UsageError('check needs a FILE, or - for standard input')
  if (rest.length > 0) throw new UsageError(`check takes one FILE, and ${rest.length + 1} are given`)
  return {
    kind: 'check',
    file,
    scheme: schemeOf(values.scheme),
    key: keyOf(values, file),
    now: nowOf(values.now),
    format: formatOf(values.format),
    entry: entryOf(values.entry),
  }
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true })
  } catch (error) {
    // Node's own sentence names the option, and explains at length what is none.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/)
    if (/^Unknown option '-+(?:secret|key)/.test(sentence))
      throw new UsageError(
        `${sentence}: a secret is never an argument, it is read from --secret-file or --secret-env`,
      )
    const asked = sentence.replace(
      /(?: <value>' argument missing|' argument is ambiguous)$/,
      "' needs a value",
    )
    throw new UsageError(asked)
  }
}

function keyOf(values: ReturnType<typeof parsed>['values'], file: string): KeySource | null {
  const { 'secret-file': secretFile, 'secret-env': variable, 'public-key': publicKey } = values
  if ([secretFile, variable, publicKey].filter((one) => one !== undefined).length > 1)
    throw new UsageError('give one key: --secret-file, --secret-env or --public-key')
  if (variable !== undefined) return { kind: 'secret', option: '--secret-env', variable }
  const keyFile = secretFile ?? publicKey
  if (keyFile === undefined) return null
  const option = secretFile === undefined ? '--public-key' : '--secret-file'
  if (keyFile === '-' && file === '-') throw new UsageError(`${option} -: standard input holds the request`)
  return { kind: secretFile === undefined ? 'public-key' : 'secret', option, file: keyFile }
}

function schemeOf(id: string | undefined): string | null {
  if (id === undefined) return null
  if (schemeById(id) === undefined) throw new UsageError(`--scheme ${id}: no such scheme; see whysig schemes`)
  return id
}

const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

function nowOf(written: string | undefined): number | null {
  if (written === undefined) return null
  const now = iso.test(written) ? Date.parse(written) : Number.NaN
  if (Number.isNaN(now)) throw new UsageError(`--now ${written}: not a date such as 2024-01-20T04:29:15Z`)
  return now
}

const formats: readonly Format[] = ['text', 'json', 'markdown']

function formatOf(name = 'text'): Format {
  const format = formats.find((one) => one === name)
  if (format === undefined) throw new UsageError(`--format ${name}: there are text, json and markdown`)
  return format
}

function entryOf(entry: string | undefined): number | null {
  if (entry === undefined) return null
  if (!/^[1-9]\d{0,8}$/.test(entry)) throw new UsageError(`--entry ${entry}: not a number from 1`)
  return Number(entry)
}
