import * as fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import { hide } from '#share/hide.ts'
import { sensitiveIn } from '#share/sensitive.ts'
import type { Sensitivity } from '#share/sensitive.ts'

const request = [
  'POST /pay?access_token=tok123&page=2 HTTP/1.1',
  'Host: pay.example',
  'authorization: Bearer abc.DEF-123',
  'Cookie: sid=12345',
  'X-MBX-APIKEY: vmPU',
  'BinancePay-Certificate-SN: sn1234',
  'BinancePay-Signature: AB12',
  'BinancePay-Timestamp: 1705724955616',
  'User-Agent: curl/8',
  'X-Forwarded-For: 10.1.2.3',
  'Content-Length: 99',
  '',
  '{"merchantTradeNo":"A1","email":"ann@mail.example","buyerName":"Zoë 王","amount":1.50,"apiKey":"k\\"9"}',
].join('\r\n')

const found = (written: string, ...kinds: readonly Sensitivity[]): readonly string[] => {
  const octets = utf8(written)
  return sensitiveIn(octets)
    .filter(({ sensitivity }) => kinds.length === 0 || kinds.includes(sensitivity))
    .map(({ name, start, end }) => `${name}: ${text(octets.subarray(start, end))}`)
}

describe('what one may want to hide', () => {
  it('credentials, in headers of any case, addresses and bodies', () => {
    expect(found(request, 'credential')).toEqual([
      'access_token: tok123',
      'authorization: abc.DEF-123',
      'Cookie: sid=12345',
      'X-MBX-APIKEY: vmPU',
      'BinancePay-Certificate-SN: sn1234',
      'apiKey: k\\"9',
    ])
  })

  it('what says something of a person', () => {
    expect(found(request, 'personal')).toEqual([
      'X-Forwarded-For: 10.1.2.3',
      'email: ann@mail.example',
      'buyerName: Zoë 王',
    ])
  })

  it('other headers, and other values of the body', () => {
    expect(found(request, 'header')).toEqual(['User-Agent: curl/8'])
    expect(found(request, 'body')).toEqual(['merchantTradeNo: A1', 'amount: 1.50'])
  })

  it('members whose quotes were curled', () => {
    expect(found('{“env”:{“type”:“WEB”},“email”:“a@b.example”}')).toEqual(['type: WEB', 'email: a@b.example'])
  })

  it('tokens, keys and addresses wherever they stand', () => {
    const token = `eyJ${'a'.repeat(12)}.${'b'.repeat(12)}.${'c'.repeat(9)}`
    expect(found(`token is ${token} and https://me:pass@host/`)).toEqual([
      `JSON Web Token: ${token}`,
      'password in an address: me:pass',
    ])
    const key = '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----'
    expect(found(`x\n${key}\ny`)).toEqual([`private key: ${key}`])
  })

  it('never the subject itself', () => {
    const names = found(request).join('\n')
    for (const name of ['Signature', 'Timestamp', 'Content-Length', 'Host']) expect(names).not.toContain(name)
  })

  it('ranges in order, inside, none in another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }), (octets, written) => {
        for (const capture of [Uint8Array.from(octets), utf8(`Cookie: ${written}\n{"email":"${written}"}`)]) {
          let from = 0
          for (const { start, end } of sensitiveIn(capture)) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(end).toBeGreaterThan(start)
            from = end
          }
          expect(from).toBeLessThanOrEqual(capture.length)
        }
      }),
    )
  })

  // What is not linear takes minutes.
  it('found in time that grows with the length', { timeout: 60_000 }, () => {
    for (const piece of ['"a":"', 'a@b.', 'A: b\n', '&a=', 'eyJaaaaaaaaaa.', '://a:', ' ', '“'])
      sensitiveIn(utf8(piece.repeat(300_000 / piece.length)))
  })
})

const hidden = (written: string): string =>
  text(hide(utf8(written), [{ start: 0, end: utf8(written).length }]))

describe('hiding', () => {
  it('keeps the length and the kind of each character', () => {
    expect(hidden('vmPU 12-é“王”\u00a0\r\n\ufeff')).toBe('aaAA 00-é“中”\u00a0\r\n\ufeff')
    expect(hidden('😀𠮷')).toBe('😀𠀀')
  })

  it('keeps what is a number one, and what is an escape', () => {
    expect(['25.17', '0.10', '1000', '-3.0', '007'].map(hidden)).toEqual([
      '11.11',
      '0.10',
      '1000',
      '-1.0',
      '000',
    ])
    expect(hidden('a\\n\\u00e9\\"b')).toBe('a\\n\\u4e2d\\"a')
  })

  it('keeps the number of octets, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        const capture = Uint8Array.from(octets)
        expect(hide(capture, [{ start: 0, end: capture.length }])).toHaveLength(capture.length)
      }),
    )
  })
})

const cases = join(import.meta.dirname, '../../../shared/cases/damaged-captures.jsonl')

/** All that is said of a capture without a secret. */
async function told(octets: Octets) {
  const read = readCapture({ octets, origin: 'paste' })
  if (read.kind === 'refused') return read.kind
  const diagnosis = await diagnose(read.capture, { scheme: null, key: null, code: '', now: 0 })
  return [
    diagnosis.outcome,
    diagnosis.causes.map(({ id }) => id),
    diagnosis.findings.map(({ check, severity }) => `${severity} ${check}`),
  ]
}

/** The captures of a file of cases. */
function capturesOf(file: string): readonly Octets[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Uint8Array.from(Buffer.from(/"capture":"([^"]*)"/.exec(line)?.[1] ?? '', 'base64')))
}

describe.skipIf(!existsSync(cases))('a capture with everything hidden', () => {
  // Letters in a wrong encoding, and a number rounded to what a double holds, are the damage itself, and are hidden with it.
  const captures = capturesOf(cases).filter((octets) => !/Ã©|29383937493038367000/.test(text(octets)))

  it('has the same findings, and the same outcome without a secret', { timeout: 60_000 }, async () => {
    expect(captures.length).toBeGreaterThan(19)
    for (const octets of captures)
      expect(await told(hide(octets, sensitiveIn(octets)))).toEqual(await told(octets))
  })
})
