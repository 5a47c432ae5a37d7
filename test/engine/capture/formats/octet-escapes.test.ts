import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { bodyText, expectWayBack, read, refused } from '../reading.ts'

const body = '{"a":1,"t":"Café “x” 😀 it\'s a+b %41","b":[ 1,  2 ]}'
const whole = `POST /pay HTTP/1.1\r\nHost: api.example\r\nX-Nonce: VeTfR5mdAKjb\r\n\r\n${body}`
const octets = utf8(whole)
const all = (before: string, after = ''): string =>
  [...octets].map((octet) => `${before}${toHex(Uint8Array.of(octet), { case: 'lower' })}${after}`).join('')
const octal = [...octets].map((octet) => `\\${octet.toString(8).padStart(3, '0')}`).join('')

/** As `repr` of Python writes it. */
function repr(given: Uint8Array): string {
  const quote = given.includes(0x27) && !given.includes(0x22) ? '"' : "'"
  const inside = [...given].map((octet) => {
    if (octet === 0x5c || octet === quote.charCodeAt(0)) return `\\${String.fromCharCode(octet)}`
    if (octet === 0x0a) return '\\n'
    if (octet === 0x0d) return '\\r'
    if (octet === 0x09) return '\\t'
    return octet >= 0x20 && octet < 0x7f
      ? String.fromCharCode(octet)
      : `\\x${toHex(Uint8Array.of(octet), { case: 'lower' })}`
  })
  return `b${quote}${inside.join('')}${quote}`
}

describe('each escape', () => {
  it.each([
    ['\\x', all('\\x')],
    ['\\x in quotes', `"${all('\\x')}"`],
    ['\\x in pieces', `"${all('\\x').replace(/.{64}/g, '$&"\n  "')}"`],
    ['a shell', `printf '${all('\\x')}'`],
    ['%', all('%').toUpperCase()],
    ['=', all('=').toUpperCase().replace(/.{72}/g, '$&=\r\n')],
    ['\\u00', all('\\u00')],
    ['&#x', all('&#x', ';')],
    ['octal', octal],
    ['percent-encoding', encodeURIComponent(whole)],
    ['percent-encoding of an address', encodeURI(whole)],
    ['a form', encodeURIComponent(whole).replaceAll('%20', '+')],
    ['Python', repr(octets)],
    ['Python, a name', `body = ${repr(octets)}\n`],
    ['Python, a bytearray', `bytearray(${repr(octets)})`],
    ['Python, in pieces', `(${repr(octets.slice(0, 30))}\n ${repr(octets.slice(30))})`],
  ])('%s', (_, given) => {
    const capture = read(given)
    expect(capture.format).toBe('octet-escapes')
    expect(bodyText(capture)).toBe(body)
    expect(capture.method?.value).toBe('POST')
    expect(capture.fidelity).toBe('exact')
    expectWayBack(capture)
  })

  it('any octets as Python writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        const sent = new Uint8Array([
          ...utf8(`POST / HTTP/1.1\r\nContent-Length: ${any.length}\r\n\r\n`),
          ...any,
        ])
        const capture = read(repr(sent))
        expect(Buffer.compare(capture.body.value, any)).toBe(0)
        expectWayBack(capture)
      }),
      { numRuns: 200 },
    )
  })

  it('a body alone', () => {
    expect(bodyText(read(encodeURIComponent(body)))).toBe(body)
    expect(bodyText(read(encodeURI('{"a":"b c","d":"ü"}')))).toBe('{"a":"b c","d":"ü"}')
    expect(bodyText(read(repr(utf8(body))))).toBe(body)
  })
})

describe('what is none', () => {
  it.each([
    ['a secret', "key = b'VeTfR5mdAKjbeErxBXTl20JayTiCz4sbVeTfR5mdAKjbeErxBXTl20Ja'"],
    ['a digest', repr(Uint8Array.from({ length: 32 }, (_, index) => (index * 197) & 255))],
    ['an address', 'https://api.example/pay?q=%7B%22a%22%3A1%7D'],
    ['prose', 'It is 100% sure and 50%20 is %41'],
  ])('%s', (_, given) => {
    expect(refused(given).kind).toMatch(/looks-like-secret|not-a-request/)
  })

  it('a form body is not decoded', () => {
    const result = readCapture({ octets: utf8('payload=%7B%22a%22%3A1%7D&sign=%41%42'), origin: 'paste' })
    expect(result.kind === 'capture' ? result.capture.format : 'none').not.toBe('octet-escapes')
  })

  it('nothing breaks it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdefx\\%="\'b\n ')), maxLength: 600 }),
        (given) => {
          const result = readCapture({ octets: utf8(given), origin: 'paste' })
          if (result.kind === 'capture') expectWayBack(result.capture)
        },
      ),
      { numRuns: 500 },
    )
  })
})

it('numbers of one digit and of two are a list, no escapes', () => {
  const numbers = Array.from({ length: 256 }, (_, octet) => `0x${octet.toString(16)}`).join(', ')
  const result = readCapture({ octets: utf8(`[]byte{${numbers}}`), origin: 'paste' })
  expect(result.kind === 'capture' ? result.capture.format : 'none').not.toBe('octet-escapes')
})
