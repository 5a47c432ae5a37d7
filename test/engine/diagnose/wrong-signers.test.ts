import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'

interface Case {
  readonly id: string
  readonly capture: string
  readonly secret?: string
  readonly publicKey?: string
  readonly outcome: string
  readonly signed: string | null
}

/** Requests that real programs in seven languages signed, wrongly or not, and right ones that pasting damaged; each line holds its truth. */
const files = ['wrong-signers', 'damaged-captures'].map((name) =>
  join(import.meta.dirname, `../../../../shared/cases/${name}.jsonl`),
)

const cases = files
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line): Case => JSON.parse(line))

/** What a user would be told: at once, or else by the search that goes further. */
async function answer({ capture, secret, publicKey }: Case): Promise<Diagnosis> {
  const read = readCapture({ octets: new Uint8Array(Buffer.from(capture, 'base64')), origin: 'file' })
  if (read.kind === 'refused') throw new Error(read.refusal.kind)
  const octets = new Uint8Array(Buffer.from(secret ?? publicKey ?? ''))
  const key = { kind: secret === undefined ? 'public-key' : 'secret', octets } as const
  const question = { scheme: null, key, code: '', now: 0 }
  const quick = await diagnose(read.capture, question)
  return quick.further === null ? quick : diagnose(read.capture, question, { depth: 'deep' })
}

describe.skipIf(cases.length === 0)('requests that real programs signed', () => {
  it.each(cases)('$id', { timeout: 60_000 }, async (one) => {
    const { outcome, signed } = await answer(one)
    expect(outcome).toBe(one.outcome)
    if (outcome === 'explained') expect(Buffer.from(signed ?? []).toString('base64')).toBe(one.signed)
  })
})
