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

/** The octets of a file, or of standard input for `-`. Throws a UsageError that says why they cannot be read. */
export async function octetsOf(path: string, inputs: Inputs): Promise<Octets> {
  if (path === '-') return new Uint8Array(await inputs.standardInput())
  try {
    return new Uint8Array(await inputs.file(path))
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'that is a folder',
  EACCES: 'that may not be read',
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined) ?? 'it cannot be read'

/** The key. Of a file with a secret one final line end is dropped: whatever wrote it put it there. */
export async function keyFrom(source: KeySource | null, inputs: Inputs): Promise<GivenKey | null> {
  if (source === null) return null
  if ('variable' in source) {
    const value = inputs.variable(source.variable)
    if (value === undefined || value === '')
      throw new UsageError(`--secret-env ${source.variable}: that variable is not set`)
    return { kind: 'secret', octets: utf8(value) }
  }
  const octets = await octetsOf(source.file, inputs)
  if (octets.length === 0) throw new UsageError(`${source.file}: the file is empty`)
  return { kind: source.kind, octets: source.kind === 'secret' ? withoutLineEnd(octets) : octets }
}

const lf = 0x0a
const cr = 0x0d

function withoutLineEnd(octets: Octets): Octets {
  if (octets.at(-1) !== lf) return octets
  return octets.slice(0, octets.at(-2) === cr ? -2 : -1)
}
