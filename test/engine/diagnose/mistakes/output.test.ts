import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makes, undone } from './variations.ts'

const mac = createHmac('sha512', 'a secret').update('a string to sign').digest()
const hex = mac.toString('hex')
const pairs = hex.match(/../g) ?? []
const octets = new Uint8Array(mac)

const printed =
  'b"\\xd0\\xeb\\x1c\\x7f8\\xa9\\x1f5\\x92\'\\x1bz\\xe6(\\xb3\\xbfL+j\\x85L\\xd0\\xa2\\x946J\\xd3\\x8e\\xa2\\x9fKg\\xe2\\x87\\x9b\\xc6\\xb2\\x16\\x161\\xce\\x9ao\\xa2=,\\xa9B\\x00p\\xa8\\xd6y\\x17\\xb9\\x86[UIo&]\\xf7p"'

describe('mistakes of the writing-down that are undone', () => {
  it.each<readonly [program: string, id: string, received: string]>([
    ['hexdigest()', 'lower-case-hex', hex],
    ['mixed case', 'lower-case-hex', pairs.map((pair, at) => (at % 2 ? pair : pair.toUpperCase())).join('')],
    ['BitConverter.ToString', 'signature-separators', pairs.join('-').toUpperCase()],
    ['colons', 'signature-separators', pairs.join(':')],
    ['0x in front', 'signature-separators', `0x${hex}`],
    ['Base64', 'base64-signature', mac.toString('base64')],
    ['Base64 of addresses', 'base64-signature', mac.toString('base64url')],
    ['Base64 in two lines', 'base64-signature', mac.toString('base64').replace(/.{76}/, '$&\\r\\n')],
    ['hex of hex', 'hex-twice', Buffer.from(hex).toString('hex')],
    ['Base64 of hex', 'hex-and-base64', Buffer.from(hex).toString('base64')],
    ['hex of Base64', 'hex-and-base64', Buffer.from(mac.toString('base64')).toString('hex')],
    ['Base64 twice', 'signature-encoded-again', Buffer.from(mac.toString('base64')).toString('base64')],
    [
      'hex three times',
      'signature-encoded-again',
      Buffer.from(Buffer.from(hex).toString('hex')).toString('hex'),
    ],
    ['reversed', 'signature-reversed', Buffer.from(mac).reverse().toString('hex')],
    ['words of eight octets', 'signature-octets-rearranged', Buffer.from(mac).swap64().toString('hex')],
    ['the digits turned round', 'signature-octets-rearranged', Array.from(hex).reverse().join('')],
    ['a quoted header', 'signature-dressed', `"${hex}"`],
    ['GitHub’s way', 'signature-dressed', `sha512=${hex}`],
    ['Arrays.toString', 'signature-octets-listed', `[${Array.from(new Int8Array(mac)).join(', ')}]`],
    ['fmt.Sprint', 'signature-octets-listed', `[${Array.from(mac).join(' ')}]`],
    ['a decimal number', 'signature-as-number', BigInt(`0x${hex}`).toString(10)],
    ['encodeURIComponent of Base64', 'signature-percent-encoded', encodeURIComponent(mac.toString('base64'))],
    [
      'Base64 whose plus signs became spaces',
      'base64-signature',
      mac.toString('base64').replaceAll('+', ' '),
    ],
    ['NSData’s description', 'signature-separators', `<${hex.match(/.{8}/g)?.join(' ')}>`],
    ['util.inspect of a short buffer', 'signature-separators', `<Buffer ${pairs.join(' ')}>`],
    ['JSON.stringify of a buffer', 'signature-octets-listed', JSON.stringify(mac)],
    ['JSON.stringify of a typed array', 'signature-octets-listed', JSON.stringify(octets)],
    [
      'fmt.Sprintf("%#v")',
      'signature-octets-listed',
      `[]byte{${pairs.map((pair) => `0x${pair}`).join(', ')}}`,
    ],
    // What Python prints of `hmac.new(b'a secret', b'a string to sign', hashlib.sha512).digest()`.
    ['str(mac.digest())', 'signature-escaped', printed],
    ['hex of UTF-16 of hex', 'signature-encoded-again', Buffer.from(hex, 'utf16le').toString('hex')],
    [
      'encodeURIComponent of a binary string',
      'signature-percent-encoded',
      encodeURIComponent(mac.toString('latin1')),
    ],
    ['utf8_encode', 'signature-through-text', Buffer.from(mac.toString('latin1'), 'utf8').toString('hex')],
  ])('%s', (_, id, received) => {
    expect(undone(id, received)).toContain(hex)
  })

  it('fills up the zeros that a number lost', () => {
    const small = `00${hex.slice(2)}`
    expect(undone('signature-as-number', BigInt(`0x${small}`).toString(16))).toContain(small)
  })

  it('reads a negative number of Java', () => {
    const negative = BigInt.asIntN(512, BigInt(`0xff${hex.slice(2)}`))
    expect(undone('signature-as-number', negative.toString(16))).toContain(`ff${hex.slice(2)}`)
  })

  it('takes either end of one that was cut', () => {
    expect(undone('signature-cut', hex.slice(0, 64))[0]).toBe(hex.slice(0, 64))
    expect(undone('signature-cut', hex.slice(64))[1]).toBe(hex.slice(64))
  })
})

describe('mistakes of the writing-down that are made again', () => {
  it('without the zeros of small octets', () => {
    const received = Array.from(mac, (octet) => octet.toString(16)).join('')
    expect(received.length).toBeLessThan(128)
    expect(makes('signature-digits-unpadded', octets, received)).toBe(true)
    expect(makes('signature-digits-unpadded', octets, hex)).toBe(false)
  })

  it('with the sign of Java’s bytes', () => {
    const received = Array.from(new Int8Array(mac), (octet) => (octet >>> 0).toString(16)).join('')
    expect(makes('signature-digits-unpadded', octets, received)).toBe(true)
  })

  it('with a sign and with the zeros: %02x of an int', () => {
    const received = Array.from(new Int8Array(mac), (octet) =>
      (octet >>> 0).toString(16).padStart(2, '0'),
    ).join('')
    expect(makes('signature-digits-unpadded', octets, received)).toBe(true)
  })

  it('through a string of UTF-8', () => {
    const received = Buffer.from(mac.toString('utf8')).toString('hex').toUpperCase()
    expect(makes('signature-through-text', octets, received)).toBe(true)
    expect(makes('signature-through-text', octets, hex.toUpperCase())).toBe(false)
  })

  it('through a string of Java, to which half a surrogate pair is one character', () => {
    const half = Uint8Array.from(octets)
    half.set([0x41, 0xed, 0xa5, 0x90, 0x41], 8)
    // `new String(mac, UTF_8)` of Java 17 has one U+FFFD for the three octets, where others have three.
    const before = Buffer.from(half.slice(0, 9)).toString('utf8')
    const after = Buffer.from(half.slice(12)).toString('utf8')
    const received = Buffer.from(`${before}\uFFFD${after}`).toString('hex')
    expect(makes('signature-through-text', half, received)).toBe(true)
  })

  it('through a string of Windows-1252', () => {
    const euro = Uint8Array.from(octets, (octet) => (octet > 0x7f && octet < 0xa0 ? 0x80 : octet))
    const text = Array.from(euro, (octet) => (octet === 0x80 ? '€' : String.fromCharCode(octet))).join('')
    expect(undone('signature-through-text', Buffer.from(text).toString('hex'))).toContain(
      Buffer.from(euro).toString('hex'),
    )
  })

  it('as Base64 that lost its case', () => {
    const received = mac.toString('base64').toUpperCase()
    expect(makes('base64-case-lost', octets, received)).toBe(true)
    expect(makes('base64-case-lost', octets, received.replace('A', 'B'))).toBe(false)
  })
})
