import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, fromHex, toBase64, toHex } from '#engine/bytes/encodings.ts'
import { text, utf8 } from '#engine/bytes/text.ts'

const octets = fc.uint8Array({ maxLength: 200 }).map((array) => Uint8Array.from(array))

describe('hex', () => {
  it('writes upper case unless asked otherwise', () => {
    const bytes = Uint8Array.of(0, 0x0a, 0xff)
    expect(toHex(bytes)).toBe('000AFF')
    expect(toHex(bytes, { case: 'lower' })).toBe('000aff')
    expect(toHex(bytes, { separator: ' ' })).toBe('00 0A FF')
    expect(toHex(new Uint8Array(), { separator: '-' })).toBe('')
  })

  it.each(['0', '0g', '00 11', '0x11', '٠٠'])('refuses %j', (hex) => {
    expect(fromHex(hex)).toBeNull()
  })

  it('reads what it writes, in either case', () => {
    fc.assert(
      fc.property(octets, (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes)
        expect(fromHex(toHex(bytes, { case: 'lower' }))).toEqual(bytes)
      }),
    )
  })
})

describe('base64', () => {
  // RFC 4648, section 10: https://www.rfc-editor.org/rfc/rfc4648#section-10
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('writes and reads %j', (plain, base64) => {
    expect(toBase64(utf8(plain))).toBe(base64)
    expect(text(fromBase64(base64) ?? utf8('none'))).toBe(plain)
    expect(text(fromBase64(base64.replaceAll('=', '')) ?? utf8('none'))).toBe(plain)
  })

  it('ignores white space and takes the alphabet of URLs', () => {
    expect(fromBase64(' +/\r\n+/\t8 A = =\n')).toEqual(Uint8Array.of(0xfb, 0xff, 0xbf, 0xf0))
    expect(fromBase64('-_-_')).toEqual(fromBase64('+/+/'))
  })

  it.each(['A', 'AAAAA', 'AA=', 'AAA==', 'AA=A', '====', 'AAA*', 'AA\u00a0AA', 'ＡＡＡＡ'])(
    'refuses %j',
    (base64) => {
      expect(fromBase64(base64)).toBeNull()
    },
  )

  it('reads what it writes, as Node does', () => {
    fc.assert(
      fc.property(octets, (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
    const large = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256)
    expect(fromBase64(toBase64(large))).toEqual(large)
  })
})
