import { createHash, createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { digestLength } from '#engine/scheme/algorithm.ts'
import type { Hash } from '#engine/scheme/algorithm.ts'
import { hash, hmac } from '#engine/verify/hash.ts'

const hex = (octets: Uint8Array): string => toHex(octets, { case: 'lower' })

/** Node's names. It lacks Keccak. */
const names: readonly (readonly [Hash, string])[] = [
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-224', 'sha224'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
  ['SHA-512/224', 'sha512-224'],
  ['SHA-512/256', 'sha512-256'],
  ['SHA3-224', 'sha3-224'],
  ['SHA3-256', 'sha3-256'],
  ['SHA3-384', 'sha3-384'],
  ['SHA3-512', 'sha3-512'],
]

describe.each(names)('hash and hmac, %s', (name, node) => {
  it('agree with another implementation', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (key, message) => {
        const [own, text] = [Uint8Array.from(key), Uint8Array.from(message)]
        expect(hex(hash(name, text))).toBe(createHash(node).update(message).digest('hex'))
        expect(hex(hmac(name, own, text))).toBe(createHmac(node, key).update(message).digest('hex'))
        expect(hash(name, text)).toHaveLength(digestLength[name])
      }),
      { numRuns: 40 },
    )
  })
})

describe('hash', () => {
  // The empty message and "abc" in the Keccak team's KeccakKAT (ShortMsgKAT_256, ShortMsgKAT_512) and in Ethereum's keccak256.
  it.each([
    ['Keccak-256', '', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
    ['Keccak-256', 'abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
    [
      'Keccak-512',
      '',
      '0eab42de4c3ceb9235fc91acffe746b29c29a8c366b7c60e4e67c466f36a4304c00fa9caf9d87976ba469bcbe06713b435f091ef2769fb160cdab33d3670680e',
    ],
    [
      'Keccak-512',
      'abc',
      '18587dc2ea106b9a1563e32b3312421ca164c7f1f07bc922a9c83d77cea3a1e5d0c69910739025372dc14ac9642629379540c17e2a65b19d77aa511a9d00bb96',
    ],
  ] as const)('%s of "%s"', (name, text, digest) => {
    expect(hex(hash(name, utf8(text)))).toBe(digest)
  })
})

describe('hmac', () => {
  it('fills a key up to the block of the sponge, 136 octets of Keccak-256', () => {
    const key = Uint8Array.from({ length: 136 }, (_, index) => (index < 20 ? index : 0))
    expect(hmac('Keccak-256', key.slice(0, 20), utf8('text'))).toEqual(hmac('Keccak-256', key, utf8('text')))
  })
})
