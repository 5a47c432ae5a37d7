import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { rekey } from '#engine/diagnose/rekey.ts'
import type { Replaced } from '#engine/diagnose/rekey.ts'
import { isThrowaway } from '#engine/diagnose/throwaway.ts'
import { hide } from '#share/hide.ts'
import { sensitiveIn } from '#share/sensitive.ts'

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

const body = '{"merchantTradeNo":"A1","totalFee":"1.50"}'
const message = `1705724955616\nVeTfR5mdAKjbeErxBXTl20JayTiCz4sb\n${body}\n`

const signedAs = (signature: string): string =>
  [
    'POST /order HTTP/1.1',
    'BinancePay-Timestamp: 1705724955616',
    'BinancePay-Nonce: VeTfR5mdAKjbeErxBXTl20JayTiCz4sb',
    'BinancePay-Certificate-SN: nw4x8tq2mzk7cvb3',
    `BinancePay-Signature: ${signature}`,
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n')

const hmac = (key: string | Buffer): string =>
  createHmac('sha512', key).update(message).digest('hex').toUpperCase()

const secret = 'q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5'
const hex = '9f86d081884c7d659a2feaa0c55ad015'

/** What comes of signing anew: the causes before and after. */
async function again(signature: string, given: string) {
  const diagnosis = await diagnosed(utf8(signedAs(signature)), given)
  const rekeyed = await rekey(diagnosis, question(given), [])
  return [ids(diagnosis), rekeyed && ids(await diagnosed(rekeyed.pasted, text(rekeyed.secret)))]
}

describe('a mistake of the key or of the writing-down', () => {
  it.each([
    ['key-white-space', hmac(`${secret}\n`), secret],
    ['key-white-space', hmac(secret), `${secret}\n`],
    ['key-decoded', hmac(Buffer.from(secret, 'base64')), secret],
    ['key-decoded', hmac(Buffer.from(hex, 'hex')), hex],
    ['key-in-utf-16', hmac(Buffer.from(secret, 'utf16le')), secret],
    ['key-altered', hmac(secret.toUpperCase()), secret],
    ['key-altered', hmac(secret.slice(0, 16)), secret],
    ['key-encoded', hmac(Buffer.from(secret).toString('base64')), secret],
    ['certificate-number-as-key', hmac('nw4x8tq2mzk7cvb3'), secret],
    ['signature-cut', hmac(secret).slice(0, 64), secret],
    ['signature-cut', hmac(secret).slice(64), secret],
  ])('%s is made again with the throwaway secret', async (id, signature, given) => {
    expect(await again(signature, given)).toEqual([[id], [id]])
  })
})

/** Each capture of the file with the secret and its proof, where one is found. */
async function* proved() {
  for (const line of readFileSync(cases, 'utf8').trim().split('\n')) {
    const octets = Uint8Array.from(Buffer.from(/"capture":"([^"]*)"/.exec(line)?.[1] ?? '', 'base64'))
    const given = /"secret":"([^"]*)"/.exec(line)?.[1] ?? ''
    const diagnosis = await diagnosed(octets, given)
    if (diagnosis.outcome === 'explained') yield { octets, given, diagnosis }
  }
}

/** Credentials and personal data: what is hidden unless somebody wants it shown. */
function hiddenAtFirst(octets: Octets): readonly Replaced[] {
  const values = sensitiveIn(octets).filter(({ sensitivity }) => /credential|personal/.test(sensitivity))
  const masked = hide(octets, values)
  return values.map(({ start, end }) => ({ start, end, by: masked.slice(start, end) }))
}

describe.skipIf(!existsSync(cases))('a case under a throwaway key', () => {
  it.each([
    ['nothing is hidden', () => []],
    ['credentials and personal data are', hiddenAtFirst],
  ])(
    'leads to the same verdict, without the secret, where %s',
    { timeout: 120_000 },
    async (_, hiddenIn: (octets: Octets) => readonly Replaced[]) => {
      let made = 0
      let all = 0
      for await (const { octets, given, diagnosis } of proved()) {
        all++
        const hidden = hiddenIn(octets)
        const rekeyed = await rekey(diagnosis, question(given), hidden)
        if (rekeyed === null) continue
        made++
        expect(rekeyed.pasted).toHaveLength(octets.length)
        expect(text(rekeyed.pasted)).not.toContain(given)
        expect(isThrowaway(text(rekeyed.secret))).toBe(true)
        for (const { start, end } of hidden)
          expect(text(rekeyed.pasted)).not.toContain(text(octets.subarray(start, end)))
        const anew = await diagnosed(rekeyed.pasted, text(rekeyed.secret))
        expect(anew.outcome).toBe('explained')
        expect(ids(anew)).toEqual(ids(diagnosis))
      }
      expect(all).toBeGreaterThanOrEqual(70)
      // How many octets are lost in a text that is none is another number for each signature.
      expect(made).toBeGreaterThanOrEqual(all - 1)
    },
  )
})
