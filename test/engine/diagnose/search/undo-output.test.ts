import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { mistakes } from '#engine/diagnose/mistakes.ts'
import { undoOutput } from '#engine/diagnose/search/undo-output.ts'
import type { Received } from '#engine/diagnose/search/undo-output.ts'
import { given } from '../given.ts'

function received(signature: string): Received {
  const evidence = given({ signature })
  if (evidence.reading === null) throw new Error('not read')
  return undoOutput(evidence, evidence.reading, mistakes)
}

const mac64 = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((octets) => new Uint8Array(octets))

describe('undoing the output', () => {
  it('leads back from every way of writing it down to the MAC', () => {
    fc.assert(
      fc.property(mac64, (mac) => {
        const hex = toHex(mac)
        const buffer = Buffer.from(mac)
        for (const written of [
          hex,
          hex.toLowerCase(),
          ` ${hex}`,
          `0x${hex}`,
          hex.match(/../g)?.join(':') ?? '',
          buffer.toString('base64'),
          buffer.toString('base64url'),
          Buffer.from(hex).toString('hex'),
          Buffer.from(hex.toLowerCase()).toString('base64'),
          Buffer.from(buffer.toString('base64')).toString('hex'),
          hex.slice(0, 40),
        ])
          expect(received(written).find(mac), written).toBeDefined()
      }),
      { numRuns: 30 },
    )
  })

  it('names no mistake where it is written as it should be', () => {
    fc.assert(
      fc.property(mac64, (mac) => {
        expect(received(toHex(mac)).find(mac)).toMatchObject({ cause: null, cut: false })
      }),
      { numRuns: 30 },
    )
  })

  it('finds no other MAC, nor one that agrees in less than was received', () => {
    fc.assert(
      fc.property(mac64, fc.nat(63), (mac, at) => {
        const other = mac.slice()
        other[at] = (other[at] ?? 0) ^ 1
        expect(received(toHex(mac)).find(other)).toBeUndefined()
        expect(received(toHex(mac)).find(utf8(''))).toBeUndefined()
      }),
    )
  })

  it('takes nothing under 128 bits for a MAC', () => {
    const mac = new Uint8Array(64).fill(7)
    expect(received(toHex(mac).slice(0, 30)).find(mac)).toBeUndefined()
    expect(received(toHex(mac).slice(0, 32)).find(mac)).toBeDefined()
  })

  it('knows from the length which hash to compute', () => {
    expect(received('AB'.repeat(64)).expects('HMAC-SHA512')).toBe(true)
    expect(received('AB'.repeat(64)).expects('HMAC-SHA256')).toBe(false)
    expect(received('AB'.repeat(32)).expects('HMAC-SHA256')).toBe(true)
    expect(received('no signature').expects('HMAC-SHA512')).toBe(false)
  })

  it('reads any text without harm', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (written) => void received(written)))
    expect(received('-'.repeat(100_000)).expects('HMAC-SHA512')).toBe(false)
  })
})
