import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromBase64 } from '#engine/bytes/encodings.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'

const file = join(import.meta.dirname, '../../../../shared/cases/damaged-captures.jsonl')

interface Case {
  readonly id: string
  readonly capture: string
  readonly secret?: string
  readonly publicKey?: string
  readonly outcome: string
  readonly signed: string | null
}

const cases: readonly Case[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line): Case => JSON.parse(line))
  : []

describe.skipIf(cases.length === 0)('right requests, damaged by pasting', () => {
  it.each(cases)('$id gives $outcome', async ({ capture: pasted, secret, publicKey, outcome, signed }) => {
    const read = readCapture({ octets: fromBase64(pasted) ?? utf8(''), origin: 'paste' })
    if (read.kind === 'refused') throw new Error(`refused: ${read.refusal.kind}`)
    const key =
      secret === undefined
        ? ({ kind: 'public-key', octets: utf8(publicKey ?? '') } as const)
        : ({ kind: 'secret', octets: utf8(secret) } as const)
    const diagnosis = await diagnose(read.capture, {
      scheme: null,
      key,
      code: '',
      now: Date.UTC(2024, 0, 20),
    })
    expect(diagnosis.outcome).toBe(outcome)
    if (outcome !== 'unexplained') {
      expect(diagnosis.signed && text(diagnosis.signed)).toBe(text(fromBase64(signed ?? '') ?? utf8('')))
    }
    expect(tell(diagnosis, 'en').headline).not.toEqual([])
  })
})
