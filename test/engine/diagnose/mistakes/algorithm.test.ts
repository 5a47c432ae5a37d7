import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { construct } from '#engine/verify/construct.ts'
import webhook from '#engine/scheme/schemes/binance-pay-webhook.ts'
import { given } from '../given.ts'
import { constructions } from './variations.ts'

const [key, message] = ['a secret', 'a string to sign']
const digests = (id: string): readonly string[] =>
  constructions(id).map((one) => Buffer.from(construct(one, utf8(key), utf8(message))).toString('hex'))
const hmac = (hash: string, with_: string | Buffer = key, of: string | Buffer = message): Buffer =>
  createHmac(hash, with_).update(of).digest()
const sha512 = (of: string): string => createHash('sha512').update(of).digest('hex')

describe('mistakes of the algorithm', () => {
  it.each<readonly [program: string, id: string, digest: string]>([
    ['HMAC-SHA256', 'wrong-hash', hmac('sha256').toString('hex')],
    ['HMAC-SHA1', 'wrong-hash', hmac('sha1').toString('hex')],
    ['HMAC-MD5', 'wrong-hash', hmac('md5').toString('hex')],
    ['HMAC-SHA3-512', 'wrong-hash', hmac('sha3-512').toString('hex')],
    ['HMAC-SHA512/256', 'wrong-hash', hmac('sha512-256').toString('hex')],
    ['SHA-512 without a key', 'hash-without-hmac', sha512(message)],
    ['SHA-512 of the string and the secret', 'hash-without-hmac', sha512(message + key)],
    ['SHA-512 of the secret and the string', 'hash-without-hmac', sha512(key + message)],
    ['SHA-512 of the string between', 'hash-without-hmac', sha512(key + message + key)],
    ['HMAC of the HMAC', 'hmac-twice', hmac('sha512', key, hmac('sha512')).toString('hex')],
    ['HMAC of its hex', 'hmac-twice', hmac('sha512', key, hmac('sha512').toString('hex')).toString('hex')],
    ['HMAC of the digest in hex', 'digest-signed', hmac('sha512', key, sha512(message)).toString('hex')],
    ['the arguments exchanged', 'key-and-message-swapped', hmac('sha512', message, key).toString('hex')],
    ['the same with SHA-256', 'key-and-message-swapped', hmac('sha256', message, key).toString('hex')],
    [
      'HMAC-SHA256 of the SHA-256 digest',
      'digest-signed',
      hmac('sha256', key, createHash('sha256').update(message).digest()).toString('hex'),
    ],
  ])('%s', (_, id, digest) => {
    expect(digests(id)).toContain(digest)
  })

  it('of a public key are those of its hash alone', () => {
    const evidence = given({ scheme: webhook })
    expect(constructions('wrong-hash', evidence).map(({ hash }) => hash)).toEqual([
      'SHA-1',
      'SHA-384',
      'SHA-512',
    ])
    for (const id of ['hash-without-hmac', 'hmac-twice', 'digest-signed', 'key-and-message-swapped'])
      expect(constructions(id, evidence), id).toEqual([])
  })
})
