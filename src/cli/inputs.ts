import { readFile } from 'node:fs/promises'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import type { KeySource } from './arguments.ts'
import { UsageError } from './usage.ts'

/** Where what a program reads comes from; a test passes in its own. */
export interface Inputs {
  readonly file: (path: string) => Promise<Uint8Array>
  readonly standardInput: () => Promise<Uint8Array>
  readonly variable: (name: string) => string | undefined
}

/** Those of the process. */
export const processInputs: Inputs = {
  file: (path) => readFile(path),
  standardInput: async () => {
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) if (chunk instanceof Uint8Array) chunks.push(chunk)
    return Buffer.concat(chunks)
  },
  variable: (name) => process.env[name],
}

/** The octets of a file, or of standard input for `-`. Throws a UsageError that says why what is called `name` cannot be read. */
export async function octetsOf(path: string, inputs: Inputs, name = nameOf(path)): Promise<Octets> {
  try {
    return new Uint8Array(await (path === '-' ? inputs.standardInput() : inputs.file(path)))
  } catch (error) {
    throw new UsageError(`${name}: ${reasonOf(error)}`)
  }
}

/** What an input is called in a sentence. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'that is a folder',
  EACCES: 'that may not be read',
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined) ?? 'it cannot be read'

/**
 * The key. Of a file with a secret one final line end is dropped: whatever wrote it put it there. A sentence about a key names the option
 * only: what was given as a file or a variable may by mistake be the secret.
 */
export async function keyFrom(source: KeySource | null, inputs: Inputs): Promise<GivenKey | null> {
  if (source === null) return null
  const octets =
    'variable' in source
      ? utf8(inputs.variable(source.variable) ?? '')
      : withoutLineEnd(await octetsOf(source.file, inputs, source.option), source.kind)
  if (octets.length > longestSecret && source.kind === 'secret')
    throw new UsageError(`${source.option}: ${octets.length} bytes are no secret; is it the wrong file?`)
  if (octets.length > 0) return { kind: source.kind, octets }
  const what = 'variable' in source ? 'that variable is not set, or empty' : 'there is no key in that file'
  throw new UsageError(`${source.option}: ${what}`)
}

/** No provider gives out one a tenth as long. */
const longestSecret = 4096

const lf = 0x0a
const cr = 0x0d

function withoutLineEnd(octets: Octets, kind: KeySource['kind']): Octets {
  if (kind === 'public-key' || octets.at(-1) !== lf) return octets
  return octets.slice(0, octets.at(-2) === cr ? -2 : -1)
}
