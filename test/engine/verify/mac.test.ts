import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { macLength } from '#engine/scheme/algorithm.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'
import { isUsableKey, mac } from '#engine/verify/mac.ts'

const octets = (hex: string): Octets => fromHex(hex) ?? new Uint8Array(0)
const hex = async (made: Promise<Octets>): Promise<string> => toHex(await made, { case: 'lower' })

const algorithms: readonly (readonly [MacAlgorithm, string])[] = [
  ['HMAC-SHA1', 'sha1'],
  ['HMAC-SHA256', 'sha256'],
  ['HMAC-SHA384', 'sha384'],
  ['HMAC-SHA512', 'sha512'],
]

describe('mac', () => {
  // RFC 4231, sections 4.2, 4.3 and 4.7
  it.each([
    [
      '0b'.repeat(20),
      'Hi There',
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
      '87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854',
    ],
    [
      toHex(utf8('Jefe')),
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
    ],
    [
      'aa'.repeat(131),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
      '80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598',
    ],
  ])('gives what RFC 4231 prints: %s', async (key, message, sha256, sha512) => {
    expect(await hex(mac('HMAC-SHA256', octets(key), utf8(message)))).toBe(sha256)
    expect(await hex(mac('HMAC-SHA512', octets(key), utf8(message)))).toBe(sha512)
  })

  // RFC 2202, section 3, test case 2
  it('gives what RFC 2202 prints', async () => {
    const made = mac('HMAC-SHA1', utf8('Jefe'), utf8('what do ya want for nothing?'))
    expect(await hex(made)).toBe('effcdf6ae5eb2fa2d27416d5f184df9c259a7c79')
  })

  // TestSign of https://github.com/dmitrorezn/go-binancepay/blob/main/signature_test.go
  it('signs a bare message', async () => {
    const made = mac('HMAC-SHA512', utf8('test secret key'), utf8('content'))
    expect(toHex(await made)).toBe(
      'AA9DD39D6D4F32068DFD626FFDF019706959B0A811B1A72CD293DB718521A457B1E258461A59CF81FE0F0F32CB9BC1C502D31AAD9938EE73040A9CC6DE04507E',
    )
  })

  it('agrees with another implementation, key by key and again with the same key', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...algorithms),
        async (key, messages, [algorithm, name]) => {
          const same = Uint8Array.from(key)
          for (const message of messages) {
            const made = await mac(algorithm, same, Uint8Array.from(message))
            expect(toHex(made, { case: 'lower' })).toBe(createHmac(name, key).update(message).digest('hex'))
            expect(made.length).toBe(macLength[algorithm])
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('knows the key that WebCrypto refuses', async () => {
    expect(isUsableKey(new Uint8Array(0))).toBe(false)
    expect(isUsableKey(Uint8Array.of(0))).toBe(true)
    await expect(mac('HMAC-SHA512', new Uint8Array(0), utf8(''))).rejects.toMatchObject({ name: 'DataError' })
    // HMAC fills a key up with zeros (RFC 2104, section 2): one zero is as good as none. Value: RFC 4231's hash of nothing.
    expect(await hex(mac('HMAC-SHA256', Uint8Array.of(0), utf8('')))).toBe(
      'b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad',
    )
  })
})

interface HmacFile {
  readonly testGroups: readonly {
    readonly tagSize: string | number
    readonly tests: readonly {
      readonly key: string
      readonly msg: string
      readonly tag: string
      readonly result: string
    }[]
  }[]
}

const wycheproof = join(import.meta.dirname, '../../../../shared/vectors/wycheproof')

describe.skipIf(!existsSync(wycheproof))('mac, by Wycheproof', () => {
  it.each(algorithms)('%s', async (algorithm, name) => {
    const file: HmacFile = JSON.parse(readFileSync(join(wycheproof, `hmac_${name}.json`), 'utf8'))
    let compared = 0
    for (const { tagSize, tests } of file.testGroups)
      for (const test of tests) {
        const made = await mac(algorithm, octets(test.key), octets(test.msg))
        const tag = toHex(made.subarray(0, Number(tagSize) / 8), { case: 'lower' })
        expect(tag === test.tag).toBe(test.result === 'valid')
        compared++
      }
    expect(compared).toBeGreaterThan(50)
  })
})
