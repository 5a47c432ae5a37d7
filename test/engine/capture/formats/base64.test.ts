import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64 } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { bodyText, expectWayBack, read, refused, remarksOf } from '../reading.ts'

const body = '{"a":1,"t":"Café “x” 😀 ??>>~~","b":[ 1,  2 ]}'
const octets = utf8(
  `POST /pay?q=??? HTTP/1.1\r\nHost: api.example\r\nX-Nonce: VeTfR5mdAKjb>>>???\r\n\r\n${body}`,
)
const base64 = toBase64(octets)
const url = base64.replaceAll('+', '-').replaceAll('/', '_')
const lines = (width: number, end = '\n'): string =>
  base64.replace(new RegExp(`.{${width}}(?=.)`, 'g'), `$&${end}`)

describe('each wrapping', () => {
  it.each([
    ['one line', base64],
    ['no padding', base64.replace(/=+$/, '')],
    ['the alphabet of URLs', url],
    ['the alphabet of URLs, no padding', url.replace(/=+$/, '')],
    ['lines of 76', lines(76)],
    ['lines of 64, CRLF', lines(64, '\r\n')],
    ['short lines', lines(20)],
    ['lines that became spaces', lines(64, ' ')],
    ['fences', `-----BEGIN CERTIFICATE-----\n${lines(64)}\n-----END CERTIFICATE-----\n`],
    ['a data: URL', `data:application/octet-stream;base64,${base64}`],
    ['a string', `"${base64}"`],
    ['a string in pieces', `var body = "${lines(60, '" +\n    "')}";`],
    ['a string with escaped line ends', `"${lines(64, '\\n')}\\n"`],
    ['prose', `My request, in base64, is the following one\n\n${lines(76)}\n\nand it is rejected. Why?`],
    ['a label', `body: ${base64}`],
    ['a shell', `echo '${base64}' | base64 -d`],
    ['quoted mail', lines(76).replace(/^/gm, '> ')],
  ])('%s', (_, given) => {
    const capture = read(given)
    expect(capture.format).toBe('base64')
    expect(bodyText(capture)).toBe(body)
    expect(capture.fidelity).toBe('exact')
    expectWayBack(capture)
  })

  it('any octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(0, 4, 20, 64, 76), (any, width) => {
        const sent = new Uint8Array([
          ...utf8(`POST / HTTP/1.1\r\nContent-Length: ${any.length}\r\n\r\n`),
          ...any,
        ])
        const written = toBase64(sent)
        const capture = read(
          width === 0 ? written : written.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n'),
        )
        expect(Buffer.compare(capture.body.value, any)).toBe(0)
        expect(capture.fidelity).toBe('exact')
        expectWayBack(capture)
      }),
      { numRuns: 200 },
    )
  })

  it('a body alone: JSON, a form', () => {
    expect(bodyText(read(toBase64(utf8('{"amount":1,"b":"x"}'))))).toBe('{"amount":1,"b":"x"}')
    expect(bodyText(read(toBase64(utf8('a=1&b=two&c=3'))))).toBe('a=1&b=two&c=3')
  })

  it('cut within four letters', () => {
    const capture = read(base64.slice(0, 4 * 20 + 1))
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('body-cut')
  })
})

const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 197 + 31 * (index >> 3)) & 255)

describe('what is no request', () => {
  it.each([
    ['a nonce', 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'],
    ['a secret', toBase64(noise(48))],
    ['a signature', toBase64(noise(64))],
    ['an RSA signature', toBase64(noise(256))],
    ['a public key', toBase64(new Uint8Array([0x30, 0x82, 0x01, 0x22, ...noise(290)]))],
    [
      'a token',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkEifQ.c2lnbmF0dXJlc2lnbmF0dXJl',
    ],
    ['prose', 'Thequickbrownfoxjumpsoverthelazydog and internationalisation'],
  ])('%s', (_, given) => {
    expect(refused(given).kind).toMatch(/looks-like-secret|not-a-request/)
  })

  it.each([
    ['a request with base64 in it', `POST /x HTTP/1.1\nHost: a\nX-Signature: ${base64}\n\n{}`],
    ['a request whose body is base64', `POST /x HTTP/1.1\nHost: a\nContent-Type: text/plain\n\n${base64}`],
  ])('%s', (_, given) => {
    expect(read(given).format).toBe('http')
  })

  it('a member of JSON is not taken', () => {
    const result = readCapture({ octets: utf8(`{"body":"${base64}"}`), origin: 'paste' })
    expect(result.kind === 'capture' ? result.capture.format : 'none').not.toBe('base64')
  })
})

it('hex is no base64, though its digits are', () => {
  const octets = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'))
  for (const given of [octets.join('-'), `0x${octets.join('')}`, `\\x${octets.join('')}`])
    expect(refused(given).kind).toBe('not-a-request')
})
