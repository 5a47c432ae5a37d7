import { createHash, generateKeyPairSync, privateEncrypt, constants, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromBase64, toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { readPublicKey } from '#engine/verify/public-key.ts'
import { openRsa } from '#engine/verify/rsa-open.ts'
import { webhooks } from '../scheme/binance-pay-vectors.ts'
import { shortKey, signatures, signedMessage, spki } from './keys.ts'

const keyOf = (pem: string): Octets => {
  const read = readPublicKey(utf8(pem), null)
  if (read.kind === 'problem') throw new Error(read.problem.kind)
  return read.spki
}

const digest = (hash: string, message: Uint8Array): Octets =>
  Uint8Array.from(createHash(hash).update(message).digest())

const key = keyOf(spki)

describe('openRsa', () => {
  it('gives the digest that was signed, and the name of its hash', () => {
    const message = utf8(signedMessage)
    expect(openRsa(key, signatures.sha256)).toEqual({
      kind: 'opened',
      hash: 'SHA-256',
      digest: digest('sha256', message),
    })
    expect(openRsa(key, signatures.sha512)).toEqual({
      kind: 'opened',
      hash: 'SHA-512',
      digest: digest('sha512', message),
    })
  })

  it.each(webhooks)(
    'opens a webhook, $id: its digest is that of the string to sign: $verifies ($source)',
    (vector) => {
      const opened = openRsa(keyOf(vector.key), fromBase64(vector.signature) ?? new Uint8Array(0))
      const message = utf8(`${vector.timestamp}\n${vector.nonce}\n${vector.body}\n`)
      if (opened.kind !== 'opened') throw new Error(opened.kind)
      expect(toHex(opened.digest) === toHex(digest('sha256', message))).toBe(vector.verifies)
    },
  )

  it('opens what another implementation signed', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1031, publicExponent: 3 })
    const read = keyOf(publicKey.export({ type: 'spki', format: 'pem' }).toString())
    for (const [hash, name] of [
      ['sha1', 'SHA-1'],
      ['sha256', 'SHA-256'],
      ['sha384', 'SHA-384'],
      ['sha512', 'SHA-512'],
    ] as const) {
      const signature = Uint8Array.from(sign(hash, utf8('any'), privateKey))
      expect(openRsa(read, signature)).toEqual({
        kind: 'opened',
        hash: name,
        digest: digest(hash, utf8('any')),
      })
    }
    const noHash = Uint8Array.from(
      privateEncrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, utf8('any')),
    )
    expect(openRsa(read, noHash)).toEqual({ kind: 'wrong-key' })
  })

  it('tells a signature of another key, of another length, or changed', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const other = Uint8Array.from(sign('sha256', utf8(signedMessage), privateKey))
    expect(openRsa(key, other)).toEqual({ kind: 'wrong-key' })
    expect(openRsa(keyOf(shortKey), signatures.sha256)).toEqual({ kind: 'wrong-length', expected: 128 })
    expect(openRsa(key, signatures.sha256.slice(1))).toEqual({ kind: 'wrong-length', expected: 256 })
    expect(openRsa(key, new Uint8Array(256).fill(255))).toEqual({ kind: 'wrong-key' })
    expect(openRsa(key, signatures.sha256.with(9, (signatures.sha256[9] ?? 0) ^ 1))).toEqual({
      kind: 'wrong-key',
    })
  })

  it('opens nothing with a key that is none', () => {
    expect(openRsa(new Uint8Array(0), signatures.sha256)).toEqual({ kind: 'wrong-key' })
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

describe.skipIf(!existsSync(wycheproof))('openRsa, by Wycheproof', () => {
  it('gives the digest of the message where the signature is valid, and never else', () => {
    const { testGroups }: RsaFile = JSON.parse(readFileSync(wycheproof, 'utf8'))
    for (const { publicKeyPem, tests } of testGroups)
      for (const { msg, sig, result } of tests) {
        const opened = openRsa(keyOf(publicKeyPem), octets(sig))
        const covers =
          opened.kind === 'opened' &&
          opened.hash === 'SHA-256' &&
          toHex(opened.digest) === toHex(digest('sha256', octets(msg)))
        expect(covers).toBe(result === 'valid')
      }
  })
})
