import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { rekey } from '#engine/diagnose/rekey.ts'

const cases = join(import.meta.dirname, '../../../../shared/cases/wrong-signers.jsonl')

async function diagnosed(octets: Uint8Array<ArrayBuffer>, secret: string): Promise<Diagnosis> {
  const read = readCapture({ octets, origin: 'file' })
  if (read.kind === 'refused') throw new Error('refused')
  return diagnose(read.capture, question(secret))
}

const question = (secret: string) => ({
  scheme: null,
  key: { kind: 'secret', octets: utf8(secret) } as const,
  code: '',
  now: 0,
})

const ids = ({ causes }: Diagnosis): readonly string[] => causes.map(({ id }) => id)

describe.skipIf(!existsSync(cases))('a case under a throwaway key', () => {
  it('leads to the same verdict, without the secret and what was hidden', { timeout: 120_000 }, async () => {
    let made = 0
    let proved = 0
    for (const line of readFileSync(cases, 'utf8').trim().split('\n').slice(0, 16)) {
      const octets = Uint8Array.from(Buffer.from(/"capture":"([^"]*)"/.exec(line)?.[1] ?? '', 'base64'))
      const secret = /"secret":"([^"]*)"/.exec(line)?.[1] ?? ''
      const diagnosis = await diagnosed(octets, secret)
      if (diagnosis.outcome !== 'explained') continue
      proved++
      const name = 'BinancePay-Certificate-SN: '
      const start = text(octets).indexOf(name) + name.length
      const end = text(octets).indexOf('\r\n', start)
      const by = utf8('a'.repeat(end - start))
      const rekeyed = await rekey(diagnosis, question(secret), [{ start, end, by }])
      if (rekeyed === null) continue
      made++
      expect(rekeyed.pasted).toHaveLength(octets.length)
      expect(text(rekeyed.pasted)).not.toContain(secret)
      expect(text(rekeyed.pasted)).not.toContain(text(octets.subarray(start, end)))
      const again = await diagnosed(rekeyed.pasted, text(rekeyed.secret))
      expect(again.outcome).toBe('explained')
      expect(ids(again)).toEqual(ids(diagnosis))
    }
    // Mistakes of the key need the key that they were made with.
    expect(made / proved).toBeGreaterThan(0.5)
  })
})
