import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { same } from '#engine/bytes/octets.ts'
import { search } from '#engine/diagnose/search/search.ts'
import { given } from './given.ts'

interface Case {
  readonly id: string
  readonly capture: string
  readonly secret: string
  readonly outcome: string
  readonly signed: string
}

/** Requests that real programs in seven languages signed, wrongly or not; each line holds its truth. */
const file = join(import.meta.dirname, '../../../../shared/cases/wrong-signers.jsonl')

const cases = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line): Case => JSON.parse(line))
  : []

const patient = { macs: 6_000, milliseconds: 60_000 }

/** The four headers and the body of an exact capture. */
function evidenceOf({ capture, secret }: Case) {
  const octets = Buffer.from(capture, 'base64')
  const blank = octets.indexOf('\r\n\r\n')
  const head = octets.subarray(0, blank).toString('latin1')
  const value = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1]?.trim() ?? ''
  return given({
    timestamp: value('BinancePay-Timestamp'),
    nonce: value('BinancePay-Nonce'),
    serial: value('BinancePay-Certificate-SN'),
    signature: value('BinancePay-Signature'),
    contentLength: Number(value('Content-Length')),
    body: new Uint8Array(octets.subarray(blank + 4)),
    secret,
  })
}

describe.skipIf(cases.length === 0)('requests that real programs signed', () => {
  it('explains many of them, and claims nothing that is not the truth', { timeout: 120_000 }, async () => {
    let explained = 0
    for (const one of cases) {
      const { hit } = await search(evidenceOf(one), undefined, patient)
      if (hit === null) continue
      expect(one.outcome, one.id).toBe('explained')
      expect(same(hit.message, Buffer.from(one.signed, 'base64')), one.id).toBe(true)
      explained++
    }
    expect(explained).toBeGreaterThanOrEqual(40)
  })
})
