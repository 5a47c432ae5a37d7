import { describe, expect, it } from 'vitest'
import { toBase64, toHex } from '#engine/bytes/encodings.ts'
import { decodeSignature } from '#engine/verify/signature.ts'

const octets = Uint8Array.from({ length: 256 }, (_, index) => index)

describe('decodeSignature', () => {
  it('reads upper-case hex, and leaves other writing to the mistakes', () => {
    expect(decodeSignature(toHex(octets), 'hex-upper')).toEqual(octets)
    expect(decodeSignature(` ${toHex(octets)}\n`, 'hex-upper')).toEqual(octets)
    for (const wrong of [
      toHex(octets, { case: 'lower' }),
      toHex(octets, { separator: '-' }),
      `0x${toHex(octets)}`,
      'ABC',
      toBase64(octets),
      '',
      ' ',
    ])
      expect(decodeSignature(wrong, 'hex-upper'), wrong).toBeNull()
  })

  it('reads base64, also wrapped or with a line end after it', () => {
    const written = toBase64(octets)
    expect(decodeSignature(written, 'base64')).toEqual(octets)
    expect(decodeSignature(`${written}\n`, 'base64')).toEqual(octets)
    expect(decodeSignature(written.replace(/.{64}/g, '$&\r\n '), 'base64')).toEqual(octets)
    for (const wrong of ['', ' ', '!', `${written}!`, '='])
      expect(decodeSignature(wrong, 'base64'), wrong).toBeNull()
  })
})
