import { createHash, createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Construction, Hash } from '#engine/scheme/algorithm.ts'
import { confirm, construct, constructByWebCrypto } from '#engine/verify/construct.ts'

const key = utf8('test secret key')
const message = utf8('{"terminalType":"WEB"}')
const sha512 = (...parts: (string | Uint8Array)[]): Buffer =>
  parts.reduce((state, part) => state.update(part), createHash('sha512')).digest()
const hmac512 = (key: string | Uint8Array, text: string | Uint8Array): Buffer =>
  createHmac('sha512', key).update(text).digest()

/** Each by what Node's crypto says. */
const cases: readonly (readonly [string, Omit<Construction, 'hash'>, Buffer])[] = [
  ['an HMAC', { keying: 'hmac' }, hmac512(key, message)],
  ['key and message exchanged', { keying: 'swapped' }, hmac512(message, key)],
  ['no key', { keying: 'none' }, sha512(message)],
  ['the key before', { keying: 'before' }, sha512(key, message)],
  ['the key after', { keying: 'after' }, sha512(message, key)],
  ['the key around', { keying: 'around' }, sha512(key, message, key)],
  ['of a digest', { keying: 'hmac', digested: 'octets' }, hmac512(key, sha512(message))],
  [
    'of a digest in hex',
    { keying: 'hmac', digested: 'hex-lower' },
    hmac512(key, sha512(message).toString('hex')),
  ],
  [
    'of a digest in upper-case hex',
    { keying: 'before', digested: 'hex-upper' },
    sha512(key, sha512(message).toString('hex').toUpperCase()),
  ],
  ['twice', { keying: 'hmac', again: 'octets' }, hmac512(key, hmac512(key, message))],
  [
    'twice by way of hex, exchanged',
    { keying: 'swapped', again: 'hex-lower' },
    hmac512(hmac512(message, key).toString('hex'), key),
  ],
  [
    'twice of a digest',
    { keying: 'around', digested: 'hex-lower', again: 'hex-upper' },
    sha512(key, sha512(key, sha512(message).toString('hex'), key).toString('hex').toUpperCase(), key),
  ],
]

describe('construct', () => {
  it.each(cases)('%s', async (_, how, digest) => {
    const construction: Construction = { hash: 'SHA-512', ...how }
    expect(toHex(construct(construction, key, message))).toBe(digest.toString('hex').toUpperCase())
    expect(await confirm(construction, key, message, Uint8Array.from(digest))).toBe(true)
  })

  it.each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const)(
    'gives by WebCrypto what it gives by itself, without a key and without a message too: %s',
    async (hash) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 200 }),
          fc.uint8Array({ maxLength: 200 }),
          fc.constantFrom(...cases),
          async (key, message, [, how]) => {
            const parts = [{ hash, ...how }, Uint8Array.from(key), Uint8Array.from(message)] as const
            expect(await constructByWebCrypto(...parts)).toEqual(construct(...parts))
          },
        ),
        { numRuns: 60, examples: cases.map((one) => [new Uint8Array(), new Uint8Array(), one]) },
      )
    },
  )
})

describe('confirm', () => {
  it('refuses a digest that is another, or cut', async () => {
    const construction: Construction = { hash: 'SHA-256', keying: 'hmac' }
    const digest = construct(construction, key, message)
    expect(await confirm(construction, key, message, digest)).toBe(true)
    expect(await confirm(construction, key, message, digest.subarray(0, 31))).toBe(false)
    expect(await confirm(construction, key, message, digest.toReversed())).toBe(false)
    expect(await confirm(construction, message, key, digest)).toBe(false)
  })

  it.each<[Hash, number]>([
    ['SHA-256', 1],
    ['MD5', 0],
    ['SHA-512/256', 0],
    ['Keccak-256', 0],
  ])('asks WebCrypto where it has the hash: %s', async (hash, times) => {
    const digest = vi.spyOn(crypto.subtle, 'digest')
    const construction: Construction = { hash, keying: 'after' }
    expect(await confirm(construction, key, message, construct(construction, key, message))).toBe(true)
    expect(digest).toHaveBeenCalledTimes(times)
    digest.mockRestore()
  })
})
