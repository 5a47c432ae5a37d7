import * as fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseOf, hiddenAtFirst, shareablesOf } from '#app/share-case.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
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

  it('the first field of a form', () => {
    expect(found('POST / HTTP/1.1\r\n\r\napi_key=abc123&page=2&pin=99')).toEqual([
      'api_key: abc123',
      'pin: 99',
    ])
    expect(found('note: --data "token=abc"', 'credential')).toEqual(['token: abc'])
  })

  it.each(['X-Auth-Key', 'Ocp-Apim-Subscription-Key', 'X-API-Key', 'X-Access-Key'])('keys in %s', (name) => {
    expect(found(`${name}: abc123`)).toEqual([`${name}: abc123`])
    expect(found(`${name}: abc123`, 'credential')).toHaveLength(1)
  })

  // In pieces: whole, they would look like real ones to programs that look for such.
  it.each([
    ['sk_live', '_4eC39HqLyjWDarjtT1zdp7dc'],
    ['rk_test', '_4eC39HqLyjWDarjtT1zdp7dc'],
    ['AKIA', 'IOSFODNN7EXAMPLE'],
    ['ASIA', 'IOSFODNN7EXAMPLE'],
    ['ghp', `_${'a1B2'.repeat(9)}`],
    ['gho', `_${'a1B2'.repeat(9)}`],
    ['github_pat', `_${'a1B2'.repeat(9)}`],
    ['xoxb', '-123456789012-abcdefABCDEF'],
    ['AIza', 'a1B2_'.repeat(7)],
    ['glpat', '-a1B2c3D4e5F6g7H8i9J0'],
  ])('keys that begin with %s', (start, rest) => {
    expect(found(`it was ${start}${rest}, then`)).toEqual([`API key: ${start}${rest}`])
    expect(found(`it was x${start}${rest}, then`)).toEqual([])
  })

  it('card numbers whose check digit is right', () => {
    expect(found('{"a":"4111111111111111","b":378282246310005,"c":"card 5555 5555 5555 4444."}')).toEqual([
      'card number: 4111111111111111',
      'card number: 378282246310005',
      'card number: 5555 5555 5555 4444',
    ])
    expect(found('{"a":4111111111111112,"b":0.4111111111111111}', 'personal')).toEqual([])
    expect(found('X-Nonce: 4111111111111111\n{"timestamp":"4222222222222"}')).toEqual([])
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
    for (const piece of [
      '"a":"',
      'a@b.',
      'A: b\n',
      '&a=',
      'eyJaaaaaaaaaa.',
      '://a:',
      ' ',
      '“',
      '4',
      '4 ',
      '4111 ',
      'a=',
      'sk_live_',
      'xoxb-',
      'AIza',
    ])
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
    expect(['25.17', '2.50E-7', '1e+21', '0.10', '1000', '-3.0', '007'].map(hidden)).toEqual([
      '11.11',
      '1.10E-1',
      '1e+11',
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

const cases = join(import.meta.dirname, '../../../shared/cases')

/** All that is said of a capture without a secret. */
async function told(octets: Octets) {
  const read = readCapture({ octets, origin: 'paste' })
  if (read.kind === 'refused') return read.kind
  return said(await diagnosed(octets))
}

async function diagnosed(octets: Octets): Promise<Diagnosis> {
  const read = readCapture({ octets, origin: 'paste' })
  if (read.kind === 'refused') throw new Error(read.refusal.kind)
  return diagnose(read.capture, { scheme: null, key: null, code: '', now: 0 })
}

const said = ({ outcome, causes, findings }: Diagnosis) => [
  outcome,
  causes.map(({ kind, id }) => `${kind} ${id}`),
  findings.map(({ check, severity }) => `${severity} ${check}`),
]

/** The captures of a file of cases, by their names. */
function capturesOf(file: string): readonly (readonly [id: string, octets: Octets])[] {
  return readFileSync(join(cases, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => [
      /"id":"([^"]*)"/.exec(line)?.[1] ?? '',
      Uint8Array.from(Buffer.from(/"capture":"([^"]*)"/.exec(line)?.[1] ?? '', 'base64')),
    ])
}

describe.skipIf(!existsSync(cases))('a capture with everything hidden', () => {
  // Letters in a wrong encoding, and a number rounded to what a double holds, are the damage itself, and are hidden with it.
  const captures = capturesOf('damaged-captures.jsonl').filter(
    ([, octets]) => !/Ã©|29383937493038367000/.test(text(octets)),
  )

  it('has the same findings, and the same outcome without a secret', { timeout: 60_000 }, async () => {
    expect(captures.length).toBeGreaterThan(19)
    for (const [, octets] of captures)
      expect(await told(hide(octets, sensitiveIn(octets)))).toEqual(await told(octets))
  })
})

describe.skipIf(!existsSync(cases))('a capture with hidden what is hidden at first', () => {
  it.each(['damaged-captures.jsonl', 'wrong-signers.jsonl'])(
    'has the same findings, causes and outcome without a secret: %s',
    { timeout: 120_000 },
    async (file) => {
      const proved: string[] = []
      for (const [id, octets] of capturesOf(file)) {
        const before = await diagnosed(octets)
        const account = tell(before, 'en')
        const { capture } = caseOf(
          shareablesOf(account),
          { content: octets, origin: 'paste' },
          null,
          account,
          hiddenAtFirst,
        )
        if (before.outcome === 'explained') proved.push(id)
        expect([id, ...said(await diagnosed(capture))]).toEqual([id, ...said(before)])
      }
      expect(proved).toEqual(file === 'wrong-signers.jsonl' ? ['php-api-key', 'rb-digest'] : [])
    },
  )
})
