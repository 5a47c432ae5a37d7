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
          hex.slice(-64),
          Buffer.from(mac).reverse().toString('hex'),
        ])
          expect(received(written).find(mac), written).toBeDefined()
      }),
      { numRuns: 30 },
    )
  })

  it('names no mistake where it is written as it should be', () => {
    fc.assert(
      fc.property(mac64, (mac) => {
        expect(received(toHex(mac)).find(mac)).toMatchObject({ cause: null })
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
    expect(received('AB'.repeat(64)).expects(64)).toBe(true)
    expect(received('AB'.repeat(64)).expects(32)).toBe(false)
    expect(received('AB'.repeat(32)).expects(32)).toBe(true)
    expect(received('AB'.repeat(32)).expects(64, 'exactly')).toBe(false)
    expect(received('no signature').expects(64)).toBe(false)
  })

  it('gives a probe that every MAC it stands for meets', () => {
    fc.assert(
      fc.property(mac64, (mac) => {
        for (const written of [toHex(mac), toHex(mac).slice(0, 64), toHex(mac).slice(-70)]) {
          const probes = received(written).probes(64) ?? []
          const view = new DataView(mac.buffer)
          expect(probes.some(({ at, value }) => at % 4 === 0 && view.getInt32(at) === value)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('looks at every digest where the writing-down cannot be undone', () => {
    const mac = new Uint8Array(64).map((_, at) => (at * 37) % 256)
    const unpadded = Array.from(mac, (octet) => octet.toString(16)).join('')
    expect(received(unpadded).probes(64)).toBeNull()
    expect(received(unpadded).find(mac)?.cause?.id).toBe('signature-digits-unpadded')
    const lost = new TextEncoder().encode(new TextDecoder().decode(mac))
    expect(received(toHex(lost)).find(mac)?.cause?.id).toBe('signature-through-text')
  })

  it('reads any text without harm', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (written) => void received(written)))
    expect(received('-'.repeat(100_000)).expects(64)).toBe(false)
  })
})
