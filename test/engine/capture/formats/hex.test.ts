import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { bodyText, expectWayBack, leftOver, read, refused, remarksOf } from '../reading.ts'

const body = '{"a":1,"t":"Café “x” 😀","b":[ 1,  2 ]}'
const head = `POST /pay HTTP/1.1\r\nHost: api.example\r\nX-Nonce: VeTfR5mdAKjb\r\n\r\n`
const octets = utf8(head + body)
const plain = toHex(octets)
const pairs = toHex(octets, { case: 'lower', separator: ' ' })

describe('one after another', () => {
  it.each([
    ['in one piece', plain],
    ['lower case', plain.toLowerCase()],
    ['pairs', pairs],
    ['BitConverter', toHex(octets, { separator: '-' })],
    ['colons', toHex(octets, { separator: ':' })],
    ['commas', toHex(octets, { separator: ', ' })],
    ['lines', toHex(octets, { separator: '\n' })],
    ['lines of an odd width', plain.replace(/.{75}/g, '$&\n')],
    ['lines of pairs', pairs.replace(/(?:.. ){16}/g, '$&\r\n')],
    ['words', plain.replace(/.{8}/g, '$& ')],
    ['MySQL', `0x${plain}`],
    ['PostgreSQL', `\\x${plain.toLowerCase()}`],
    ['SQL', `INSERT INTO log VALUES (X'${plain}');`],
    ['SQL Server', `SELECT CAST(0x${plain} AS VARCHAR(MAX))`],
    ['Python', `bytes.fromhex("${plain}")`],
    ['a string in pieces', plain.replace(/.{60}/g, '$&" +\n  "').replace(/^/, 'var hex = "').concat('";')],
    ['NSData', `<${plain.toLowerCase().replace(/.{8}(?=.)/g, '$& ')}>`],
    [
      'NSData, newer',
      `{length = ${octets.length}, bytes = 0x${plain.toLowerCase().replace(/.{8}(?=.)/g, '$& ')}}`,
    ],
    ['Node', `<Buffer ${pairs}>`],
    ['in prose', `This is what I send, in hex:\n\n${plain}\n\nWhat is wrong with it?`],
    ['after a label', `2024-01-20 INFO body=${plain}`],
    ['quoted mail', plain.replace(/.{60}/g, '$&\n').replace(/^/gm, '> ')],
  ])('%s', (_, given) => {
    const capture = read(given)
    expect(capture.format).toBe('hex')
    expect(bodyText(capture)).toBe(body)
    expect(capture.method?.value).toBe('POST')
    expect(capture.fidelity).toBe('exact')
    expectWayBack(capture)
  })

  it('any octets', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', ' ', '-', ':', '\n', ', '),
        (any, separator) => {
          const sent = new Uint8Array([
            ...utf8(`POST / HTTP/1.1\r\nContent-Length: ${any.length}\r\n\r\n`),
            ...any,
          ])
          const capture = read(toHex(sent, { separator }))
          expect(Buffer.compare(capture.body.value, any)).toBe(0)
          expectWayBack(capture)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('a gzip body alone is compressed, and was sent so', () => {
    const capture = read(
      toHex(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff, 1, 2, 3), { separator: ' ' }),
    )
    expect(capture.body.value).toHaveLength(13)
    expect(remarksOf(capture)).toEqual(['content-coded'])
    expect(capture).toMatchObject({ method: null, fidelity: 'exact' })
  })

  it('prose around it is left over', () => {
    expect(leftOver(read(`Sent:\n${plain}\nWhy?`))).toEqual(['Sent:', 'Why?'])
  })
})

describe('cut', () => {
  it('what a Buffer does not show is said, and how long it is', () => {
    const json = utf8(body)
    const capture = read(
      `<Buffer ${toHex(json.slice(0, 20), { case: 'lower', separator: ' ' })} ... ${json.length - 20} more bytes>`,
    )
    expect(capture.body.value).toHaveLength(20)
    expect(capture.fidelity).toBe('altered')
    expect(capture.witness).toMatchObject({ length: json.length })
    expect(capture.remarks).toMatchObject([{ kind: 'body-cut', detail: `${json.length - 20} more bytes` }])
  })

  it('half an octet at the end', () => {
    const capture = read(plain.slice(0, -1))
    expect(bodyText(capture)).toBe(body.slice(0, -1))
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('body-cut')
  })

  it('rows that a * stands for', () => {
    const capture = read(` 7b 22 61 22 3a 22 41 41\n 41 41 41 41 41 41 41 41\n*\n 22 7d\n`)
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('rows-missing')
  })

  it('a length that the form states and the digits do not have', () => {
    const capture = read(`{length = ${octets.length + 4}, bytes = 0x${plain}}`)
    expect(capture.fidelity).toBe('altered')
  })
})

describe('repaired', () => {
  it.each([
    ['a dash of typography', toHex(octets, { separator: '-' }).replace('-', '–')],
    ['spaces of a page', pairs.replace(' ', '\u00a0')],
    ['a letter O', plain.replace('20', '2O')],
  ])('%s', (_, given) => {
    const capture = read(given)
    expect(bodyText(capture)).toBe(body)
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('dump-repaired')
    expectWayBack(capture)
  })
})

const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 197 + 31 * (index >> 3)) & 255)

describe('what is no dump', () => {
  it.each([
    ['a nonce', toHex(noise(16))],
    ['a digest or a secret', toHex(noise(32))],
    ['a signature', toHex(noise(64))],
    ['an RSA signature', toHex(noise(256))],
    ['a fingerprint', toHex(noise(20), { separator: ':' })],
    ['a UUID', '550e8400-e29b-41d4-a716-446655440000'],
    ['a number', '1705724955616170'],
  ])('%s is refused as before', (_, given) => {
    expect(refused(given).kind).toMatch(/looks-like-secret|not-a-request/)
  })

  it.each([
    ['a request with hex in it', `POST /x HTTP/1.1\nHost: a\nX-Signature: ${plain}\n\n{}`],
    ['a request whose body is hex', `POST /x HTTP/1.1\nHost: a\nContent-Type: text/plain\n\n${plain}`],
  ])('%s', (_, given) => {
    expect(read(given).format).toBe('http')
  })

  it('nothing breaks it', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('0123456789abcdefOl -:,.\n*"+x\\<>')),
          maxLength: 600,
        }),
        (given) => {
          const result = readCapture({ octets: utf8(given), origin: 'paste' })
          if (result.kind === 'capture') expectWayBack(result.capture)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('words beside the digits that look like them', () => {
  it.each([
    ['before', `Node 1: 127.0.0.1:8099\n${plain}\n`],
    ['after', `${plain}\nBe so kind`],
    ['both', `Port 8099\n${pairs}\nad hoc`],
  ])('%s', (_, given) => {
    const capture = read(given)
    expect(bodyText(capture)).toBe(body)
    expect(capture.fidelity).toBe('exact')
  })
})

it('a head whose body is not there', () => {
  const capture = read(toHex(utf8('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n')))
  expect(capture.fidelity).toBe('altered')
  expect(remarksOf(capture)).toContain('body-not-shown')
})

it('a body that is no JSON is all that is there', () => {
  const odd = 'a\n\nThanks\n\nPOST /x\nHost: b\n'
  expect(bodyText(read(toHex(utf8(`POST /a HTTP/1.1\r\nHost: a\r\n\r\n${odd}`))))).toBe(odd)
})

it('a compressed body within a request is said to be so', () => {
  const gzip = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff, 1, 10, 10, 13, 10)
  const sent = new Uint8Array([
    ...utf8('POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: 15\r\n\r\n'),
    ...gzip,
  ])
  const capture = read(toHex(sent))
  expect(capture.body.value).toEqual(gzip)
  expect(remarksOf(capture)).toContain('content-coded')
  expect(capture.fidelity).toBe('exact')
})
