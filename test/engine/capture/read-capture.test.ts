import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { captureLimit, readCapture } from '#engine/capture/read-capture.ts'
import { expectWayBack, read, refused } from './reading.ts'

const head = 'POST /order HTTP/1.1\r\nBinancePay-Nonce: abc\r\n'

describe('what is no request', () => {
  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['white space', ' \r\n\t\n', { kind: 'empty' }],
    ['a byte order mark', '\ufeff \n', { kind: 'empty' }],
    ['one letter', 'x', { kind: 'not-a-request' }],
    ['prose', 'Hello: it does not work. Note: I tried.\nRegards', { kind: 'not-a-request' }],
    ['half a body', ' {"env":{', { kind: 'not-a-request', detail: 'body-only' }],
    ['one line of letters and digits', 'q7m2xk9vplw4ztr8ncd3hfy6\n', { kind: 'looks-like-secret' }],
    ['a response', 'HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n{}', { kind: 'response-only' }],
    ['an answer', '{"code":"400002","errorMessage":"no"}', { kind: 'response-only' }],
    ['a private key', 'x\n-----BEGIN RSA PRIVATE KEY-----\nMIIE', { kind: 'private-key' }],
    ['a private key beside a request', `${head}\r\n-----BEGIN PRIVATE KEY-----`, { kind: 'private-key' }],
  ])('%s', (_, given, refusal) => {
    expect(refused(given)).toEqual(refusal)
  })

  it.each([
    ['PNG', 'image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['JPEG', 'image', [0xff, 0xd8, 0xff, 0xe0]],
    ['gzip', 'binary', [0x1f, 0x8b, 0x08, 0x00]],
    ['ZIP', 'binary', [0x50, 0x4b, 0x03, 0x04]],
  ])('%s', (detail, kind, octets) => {
    expect(refused(new Uint8Array(octets))).toEqual({ kind, detail })
  })

  it('other octets that no text has', () => {
    expect(refused(new Uint8Array(64).map((_, index) => (index * 7) % 32))).toEqual({ kind: 'binary' })
  })

  it('more than the limits', () => {
    expect(refused(new Uint8Array(captureLimit + 1))).toMatchObject({
      kind: 'too-large',
      limit: captureLimit,
    })
    expect(refused(`GET / HTTP/1.1\r\n${'X-H: 1\r\n'.repeat(200_001)}\r\n`)).toMatchObject({
      kind: 'too-many-fields',
      limit: 200_000,
    })
  })

  it('a public key is not taken for a private one', () => {
    expect(refused('-----BEGIN PUBLIC KEY-----\nMIIB\n').kind).toBe('not-a-request')
  })
})

describe('fidelity', () => {
  it('a file is exact, a paste is text, and what was dressed or curled is altered', () => {
    const sent = `${head}Content-Length: 2\r\n\r\n{}`
    expect(read(sent, 'file').fidelity).toBe('exact')
    expect(read(sent, 'sample').fidelity).toBe('exact')
    expect(read(sent).fidelity).toBe('text')
    // A proxy writes the whole address; on the wire stood the path alone.
    expect(read(sent.replace('/order', 'https://a.example/order'), 'file').fidelity).toBe('text')
    expect(read(`${head}\r\n{}`).fidelity).toBe('text')
    expect(read('> POST / HTTP/1.1\n> Host: a\n> \n> {}', 'file').fidelity).toBe('altered')
    expect(read(`${head}\r\n{}\n\n{“code”:“1”,“msg”:“no”}`).fidelity).toBe('altered')
  })
})

/** Lines that mean something to the reader, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    'POST /order HTTP/1.1',
    'GET https://a.example/ h2',
    'Host: a.example',
    'BinancePay-Nonce： abc',
    'BinancePay\u200b-Signature : “AB”',
    '"Accept": "x",',
    '| Host | a |',
    'Content-Type\tapplication/json',
    ':method:',
    'Content-Length: 12',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    ' folded',
    '',
    ' ',
    '{"a":"b',
    '{“a”:“b”}',
    '}',
    '5;x=1',
    'hello',
    '0',
    'HTTP/1.1 400 Bad Request',
    '{"status":"FAIL","code":"1"}',
    '```http',
    '--> END POST',
    'The server said this:',
    '\ufeff',
    '\ufffd\0',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const dress = fc.constantFrom('', '> ', '    ', '  7  ', '2024-01-01 app[1]: ', '- ')
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const paste = fc
  .tuple(fc.array(line, { maxLength: 14 }), dress, lineEnd)
  .map(([lines, before, end]) => utf8(lines.map((one) => `${before}${one}`).join(end)))

describe('any octets', () => {
  it('are read or refused, and what is read leads back to the paste', () => {
    fc.assert(
      fc.property(fc.oneof(paste, fc.uint8Array({ maxLength: 200 })), (given) => {
        const result = readCapture({ octets: new Uint8Array(given), origin: 'paste' })
        if (result.kind === 'capture') expectWayBack(result.capture)
      }),
      { numRuns: 1_500 },
    )
  })

  it('after a head are the body, where Content-Length counts them all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (content) => {
        const start = utf8(`${head}Content-Length: ${content.length}\r\n\r\n`)
        const capture = read(concat([start, content]))
        expect([...capture.body.value]).toEqual([...content])
        expectWayBack(capture)
      }),
      { numRuns: 300 },
    )
  })
})
