import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { prepareTexts } from '#engine/verify/kernel/kernel.ts'
import { sweepSlowly } from '#engine/verify/kernel/web-crypto.ts'

const key = utf8('test secret key')
const [prefix, suffix] = [utf8('1705724955616\n'), utf8('\n')]
// Longer ones first: the arena has them the other way round.
const texts = Array.from({ length: 600 }, (_, index) => utf8(`{"n":${'9'.repeat(600 - index)}}`))
const prepared = prepareTexts(texts)
const whole = (text: Octets | undefined): Octets => concat([prefix, text ?? new Uint8Array(), suffix])

describe('sweepSlowly', () => {
  it.each([
    ['SHA-512', 'sha512'],
    ['SHA-512/256', 'sha512-256'],
  ] as const)('tells of every text where there are no probes: %s', async (hash, name) => {
    const found: string[] = []
    const tell = (index: number, digest: Octets): void => {
      found[index] = toHex(digest, { case: 'lower' })
    }
    const construction = { hash, keying: 'hmac' } as const
    await sweepSlowly(construction, key, prefix, prepared, suffix, [], 0, 10, tell)
    expect(Object.keys(found)).toEqual(['590', '591', '592', '593', '594', '595', '596', '597', '598', '599'])
    await sweepSlowly(construction, key, prefix, prepared, suffix, [], 10, 600, tell)
    expect(found).toEqual(texts.map((text) => createHmac(name, key).update(whole(text)).digest('hex')))
  })

  it('tells only of what meets a probe, for a key of no octets as well', async () => {
    const found: number[] = []
    const right = createHmac('sha256', '').update(whole(texts[7])).digest()
    const probes = [
      { at: 8, value: right.readInt32BE(8) },
      { at: 32, value: 0 },
    ]
    await sweepSlowly(
      { hash: 'SHA-256', keying: 'hmac' },
      new Uint8Array(),
      prefix,
      prepared,
      suffix,
      probes,
      0,
      600,
      (index) => found.push(index),
    )
    expect(found).toEqual([7])
  })
})
