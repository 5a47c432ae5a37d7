import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '#engine/bytes/encodings.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { readPublicKey, verifyRsa } from '#engine/verify/public-key.ts'
import { faqKey, goKey } from '../scheme/binance-pay-vectors.ts'
import { goRaw } from './go-raw.ts'
import {
  certificate,
  ecKey,
  expiredCertificate,
  pkcs1,
  shortKey,
  signatures,
  signedMessage,
  spki,
} from './keys.ts'

const base64Of = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '')
const derOf = (pem: string): Octets => fromBase64(base64Of(pem)) ?? new Uint8Array(0)
const key = derOf(spki)
const now = Date.UTC(2026, 10, 24)

const read = (given: string | Octets, serial: string | null = null) =>
  readPublicKey(typeof given === 'string' ? utf8(given) : given, serial, now)

const dressed: readonly (readonly [string, string | Octets])[] = [
  ['PEM', spki],
  ['CR LF and a byte order mark', `\ufeff${spki.replaceAll('\n', '\r\n')}`],
  ['CR alone', spki.replaceAll('\n', '\r')],
  ['one line', spki.replaceAll('\n', '')],
  ['spaces for line ends', spki.replaceAll('\n', ' ')],
  ['line ends as backslash and n', spki.replaceAll('\n', '\\n')],
  ['line ends escaped twice', spki.replaceAll('\n', '\\\\n')],
  ['a JSON string', JSON.stringify(spki)],
  ['escaped slashes', JSON.stringify(spki).replaceAll('/', '\\/')],
  ['single quotes around it', `'${spki.trim()}'`],
  ['an assignment', `PUBLIC_KEY="${spki.trim()}"`],
  ['a member of another JSON', JSON.stringify({ publicKey: spki })],
  ['indentation', spki.replaceAll('\n', '\n      ')],
  ['no-break spaces for line ends', spki.replaceAll('\n', '\u00a0')],
  ['quote marks of a mail', spki.replace(/^/gm, '> ')],
  [
    'lines joined in source code',
    spki
      .trim()
      .split('\n')
      .map((line) => `"${line}\\n"`)
      .join(' +\n  '),
  ],
  ['an array of lines', JSON.stringify(spki.split('\n'))],
  ['em dashes', spki.replaceAll('-----', '——-')],
  ['en dashes', spki.replaceAll('-----', '–––––')],
  ['four dashes', spki.replaceAll('-----', '----')],
  ['no dashes', spki.replaceAll('-----', '')],
  ['dashes with spaces', spki.replaceAll('-----', '- - - - -')],
  ['lower-case armour', spki.replace('BEGIN PUBLIC KEY', 'begin public key')],
  ['the first line joined to the base64', spki.replace('KEY-----\n', 'KEY-----')],
  ['no end', spki.slice(0, spki.indexOf('-----END'))],
  ['zero-width spaces', spki.replaceAll('\n', '\u200b\n')],
  ['prose around it', `The key of Binance is\n\n${spki}\nPlease check.`],
  ['base64 without armour', base64Of(spki)],
  ['wrapped base64 without armour', base64Of(spki).replace(/.{64}/g, '$&\r\n')],
  [
    'base64 of the URL alphabet, no padding',
    base64Of(spki).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  ],
  ['DER', key],
  ['DER with a line end after it', concat([key, utf8('\n')])],
]

describe('readPublicKey', () => {
  it.each(dressed)('reads a key as %s', (_, given) => {
    expect(read(given)).toEqual({ kind: 'key', spki: key, bits: 2048, notes: [] })
  })

  it.each([
    ['PKCS#1', pkcs1, ['pkcs1']],
    ['PKCS#1 in DER', derOf(pkcs1), ['pkcs1']],
    ['a certificate', certificate, ['certificate']],
    ['an expired certificate of version 1', expiredCertificate, ['certificate', 'expired']],
    ['SPKI under the name of PKCS#1', spki.replaceAll('PUBLIC', 'RSA PUBLIC'), ['wrong-label']],
    ['PKCS#1 under the name of SPKI', pkcs1.replaceAll('RSA ', ''), ['pkcs1', 'wrong-label']],
  ])('reads %s', (_, given, notes) => {
    expect(read(given)).toEqual({ kind: 'key', spki: key, bits: 2048, notes })
  })

  it('tells a certificate that is not yet valid, and none at all without a clock', () => {
    expect(readPublicKey(utf8(certificate), null, Date.UTC(2020, 0))).toMatchObject({
      notes: ['certificate', 'not-yet-valid'],
    })
    expect(readPublicKey(utf8(expiredCertificate), null)).toMatchObject({ notes: ['certificate'] })
  })

  it('notes a short key', () => {
    expect(read(shortKey)).toMatchObject({ kind: 'key', bits: 1024, notes: ['short-key'] })
    expect(read(faqKey)).toMatchObject({ kind: 'key', bits: 1024, notes: ['short-key'] })
    expect(read(goKey)).toMatchObject({ kind: 'key', bits: 4096, notes: [] })
  })

  it.each([
    ['an elliptic curve', ecKey, 'EC P-256'],
    ['an elliptic curve in DER', derOf(ecKey), 'EC P-256'],
    [
      'Ed25519',
      generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      'Ed25519',
    ],
    [
      'RSA for PSS only',
      generateKeyPairSync('rsa-pss', { modulusLength: 1024 })
        .publicKey.export({ type: 'spki', format: 'pem' })
        .toString(),
      'RSASSA-PSS',
    ],
  ])('refuses a key of another kind: %s', (_, given, detail) => {
    expect(read(given)).toEqual({ kind: 'problem', problem: { kind: 'not-rsa', detail } })
  })

  it('refuses a private key in every form, and repeats nothing of it', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    const locked = { cipher: 'aes-128-cbc', passphrase: 'x' }
    const forms = [
      [privateKey, { type: 'pkcs8' }, 'PRIVATE KEY'],
      [privateKey, { type: 'pkcs1' }, 'RSA PRIVATE KEY'],
      [privateKey, { type: 'pkcs8', ...locked }, 'ENCRYPTED PRIVATE KEY'],
      [curve, { type: 'sec1' }, 'EC PRIVATE KEY'],
    ] as const
    for (const [secret, form, detail] of forms) {
      const refused = { kind: 'problem', problem: { kind: 'private-key', detail } }
      const pem = String(secret.export({ ...form, format: 'pem' }))
      const der = Uint8Array.from(Buffer.from(secret.export({ ...form, format: 'der' })))
      expect(read(pem), detail).toEqual(refused)
      expect(read(pem.replaceAll('\n', '\\n').toLowerCase())).toEqual(refused)
      expect(read(pem.slice(pem.length / 2))).toEqual(refused)
      expect(read(der), `${detail} in DER`).toEqual(refused)
      expect(read(toBase64(der))).toEqual(refused)
      expect(read(spki + pem)).toEqual(refused)
    }
  })

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\ufeff', 'empty'],
    ['prose', 'the key of Binance', 'not-a-key'],
    ['a secret', 'uahr4nhailyq55yubuhuncnprfac73bcbz2qfafsevic1jruwunioxtoaozy122f', 'not-a-key'],
    ['a key of SSH', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== me', 'not-a-key'],
    ['an answer of an error', '{"status":"FAIL","code":"400002","errorMessage":"Signature"}', 'not-a-key'],
    ['a certificate request', spki.replaceAll('PUBLIC KEY', 'CERTIFICATE REQUEST'), 'not-a-key'],
    ['an armour with nothing in it', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', 'damaged'],
    ['a lost line', spki.split('\n').toSpliced(3, 1).join('\n'), 'damaged'],
    ['a character that is none of base64', spki.replace('MIIB', 'MII\u2026B'), 'damaged'],
    ['half a key without armour', base64Of(spki).slice(0, 120), 'damaged'],
    ['half a key in DER', key.slice(0, 100), 'damaged'],
    ['300 KB', 'A'.repeat(300_000), 'too-long'],
  ])('says what is wrong with %s', (_, given, kind) => {
    expect(read(given)).toMatchObject({ kind: 'problem', problem: { kind } })
  })

  it('never throws, whatever the octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (octets, at) => {
        read(Uint8Array.from(octets))
        read(Uint8Array.of(0x30, ...octets))
        const damaged = Uint8Array.from(key)
        damaged.set(octets.slice(0, Math.max(0, key.length - at)), Math.min(at, key.length))
        read(damaged)
      }),
    )
  })

  // What is not linear takes minutes.
  it('takes its time on no hostile text', { timeout: 30_000 }, () => {
    for (const part of ['-', 'BEGIN ', 'BEGIN PUBLIC KEY ', '\\', '"+', ' ', '\n', '{', '[', '{"data":', 'A'])
      read(part.repeat(260_000 / part.length))
  })
})

describe('verifyRsa', () => {
  it('tells a signature of the key from any other', async () => {
    const message = utf8(signedMessage)
    expect(await verifyRsa(key, signatures.sha256, message)).toBe(true)
    expect(await verifyRsa(key, signatures.sha256, utf8('{"a":2}\n'))).toBe(false)
    expect(await verifyRsa(key, signatures.sha512, message), 'another hash').toBe(false)
    expect(await verifyRsa(derOf(shortKey), signatures.sha256, message), 'another key').toBe(false)
    expect(await verifyRsa(key, new Uint8Array(3), message), 'too short').toBe(false)
  })

  it('verifies under a key of 4096 bits', async () => {
    const read4096 = read(goRaw.key)
    if (read4096.kind === 'problem') throw new Error(read4096.problem.kind)
    const signature = fromBase64(goRaw.signature) ?? new Uint8Array(0)
    expect(await verifyRsa(read4096.spki, signature, utf8(goRaw.message))).toBe(true)
  })

  it('knows every length of key that another implementation makes', () => {
    for (const modulusLength of [512, 1024, 1031, 2048]) {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength })
      const der = Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }))
      expect(read(der)).toMatchObject({ kind: 'key', spki: der, bits: modulusLength })
      expect(createPublicKey({ key: Buffer.from(der), type: 'spki', format: 'der' }).type).toBe('public')
    }
  })
})

const wycheproof = join(
  import.meta.dirname,
  '../../../../shared/vectors/wycheproof/rsa_signature_2048_sha256.json',
)

const octets = (hex: string): Octets => Uint8Array.from(Buffer.from(hex, 'hex'))

interface RsaFile {
  readonly testGroups: readonly {
    readonly publicKeyPem: string
    readonly tests: readonly { readonly msg: string; readonly sig: string; readonly result: string }[]
  }[]
}

describe.skipIf(!existsSync(wycheproof))('verifyRsa, by Wycheproof', () => {
  it('agrees', async () => {
    const { testGroups }: RsaFile = JSON.parse(readFileSync(wycheproof, 'utf8'))
    for (const { publicKeyPem, tests } of testGroups) {
      const read = readPublicKey(utf8(publicKeyPem), null)
      if (read.kind === 'problem') throw new Error(read.problem.kind)
      for (const { msg, sig, result } of tests)
        expect(await verifyRsa(read.spki, octets(sig), octets(msg))).toBe(result === 'valid')
    }
  })
})
