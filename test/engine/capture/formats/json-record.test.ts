import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import format from '#engine/capture/formats/json-record.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, leftOver, read, remarksOf } from '../reading.ts'

const json = (value: unknown): Capture => {
  const capture = read(JSON.stringify(value))
  expect(capture.format).toBe('json-record')
  expectWayBack(capture)
  return capture
}

const headers = { 'content-type': 'application/json', 'x-signature': 'abc' }
const body = '{"a":1.0,"b":"\u00e9 \\u00e9 \\/ \\"q\\" \u{1f600}"}'

describe('a record of a request', () => {
  it('has its parts by their usual names', () => {
    const capture = json({ method: 'post', url: 'https://h.example/p?q=1', headers, body })
    expect([capture.method?.value, capture.authority?.value, capture.target?.value]).toEqual([
      'POST',
      'h.example',
      '/p?q=1',
    ])
    expect(fieldsOf(capture)).toEqual(Object.entries(headers))
    expect([bodyText(capture), capture.fidelity]).toEqual([body, 'text'])
  })

  it('has header fields in any shape', () => {
    const shapes: readonly unknown[] = [
      { 'X-Signature': 'a', 'X-B': 'b' },
      { 'X-Signature': ['a'], 'X-B': ['b'] },
      [
        { name: 'X-Signature', value: 'a' },
        { name: 'X-B', value: 'b' },
      ],
      [
        { key: 'X-Signature', value: 'a' },
        { key: 'X-B', value: 'b' },
      ],
      [
        ['X-Signature', 'a'],
        ['X-B', 'b'],
      ],
      ['X-Signature', 'a', 'X-B', 'b'],
      'X-Signature: a\r\nX-B: b\r\n',
      '{"X-Signature":"a","X-B":"b"}',
      { 'x-signature': [{ key: 'X-Signature', value: 'a' }], 'X-B': [{ key: 'X-B', value: 'b' }] },
    ]
    for (const shape of shapes)
      expect(
        fieldsOf(json({ headers: shape, body: '{}' })).map(([name, value]) => [name.toLowerCase(), value]),
      ).toEqual([
        ['x-signature', 'a'],
        ['x-b', 'b'],
      ])
    expect(fieldsOf(json({ headers: { 'X-Signature': ['a', 'b'] }, body: '' }))).toEqual([
      ['X-Signature', 'a'],
      ['X-Signature', 'b'],
    ])
    const both = { headers: { 'x-signature': 'a' }, rawHeaders: ['X-Signature', 'a'] }
    expect(fieldsOf(json({ req: both, body: '' }))).toEqual([['X-Signature', 'a']])
  })

  it('gives any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 4 }), (said, indent) => {
        const capture = read(
          JSON.stringify({ id: 1, request: { method: 'POST', headers }, rawBody: said }, null, indent),
        )
        expect(bodyText(capture)).toBe(said)
        expectWayBack(capture)
      }),
    )
  })

  it('gives any octets back, in base64, as numbers or as hex', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (octets) => {
        const buffer = Buffer.from(octets)
        const ways: readonly unknown[] = [
          { headers, body: buffer.toString('base64'), isBase64Encoded: true },
          { headers, bodyBase64: buffer.toString('base64url') },
          { headers, body: { type: 'Buffer', data: [...octets] } },
          { headers, rawBody: [...octets] },
          { headers, body_hex: buffer.toString('hex') },
          { headers, body: { encoding: 'base64', encoded: buffer.toString('base64') } },
        ]
        for (const way of ways) expect(Buffer.compare(json(way).body.value, buffer)).toBe(0)
      }),
    )
  })

  it('has lost the text of a body that was taken apart', () => {
    const capture = read(`{"headers":{"x-signature":"a"},"body":{"a": 1.0,\n "b":12345678901234567890}}`)
    expect(bodyText(capture)).toBe('{"a": 1.0,\n "b":12345678901234567890}')
    expect([capture.fidelity, remarksOf(capture)]).toEqual(['altered', ['body-rewritten']])
    expect(bodyText(json({ req: { headers, body: { a: 1 } }, rawBody: '{"a":1.0}' }))).toBe('{"a":1.0}')
  })

  it('says where the body is missing', () => {
    expect(json({ method: 'POST', url: '/x', headers })).toMatchObject({ fidelity: 'altered' })
    expect(json({ method: 'GET', url: '/x', headers })).toMatchObject({ fidelity: 'text' })
    expect(json({ headers: { ...headers, 'content-length': '5' }, body: null }).fidelity).toBe('altered')
    expect(remarksOf(json({ headers, body: 'a\ufffd' }))).toContain('characters-lost')
  })

  it('leaves what the server answered to the server', () => {
    const capture = json({
      response: { headers: { 'x-signature': 'no' }, body: 'no', status: 401 },
      request: { headers, body: 'yes', method: 'POST' },
    })
    expect([bodyText(capture), capture.answer?.httpStatus]).toEqual(['yes', 401])
    expect(fieldsOf(capture)).toEqual(Object.entries(headers))
  })
})

const session = (text: string, size: number): unknown => [
  {
    method: 'POST',
    scheme: 'https',
    host: 'h.example',
    path: '/p',
    query: 'a=1',
    request: {
      sizes: { headers: 10, body: size },
      header: { firstLine: 'POST /p?a=1 HTTP/1.1', headers: [{ name: 'X-Signature', value: 'a' }] },
      body: { text, charset: 'UTF-8' },
    },
    response: { status: 400 },
  },
]

describe('what programs write', () => {
  it('AWS Lambda, versions 1 and 2 and load balancers', () => {
    const two = json({
      version: '2.0',
      rawPath: '/p',
      rawQueryString: 'a=1&b=%20',
      headers,
      requestContext: { http: { method: 'PUT', path: '/p' } },
      body,
      isBase64Encoded: false,
    })
    expect([two.method?.value, two.target?.value, bodyText(two), two.fidelity]).toEqual([
      'PUT',
      '/p?a=1&b=%20',
      body,
      'text',
    ])
    const octets = Buffer.from(body)
    const one = json({
      resource: '/{proxy+}',
      path: '/p',
      httpMethod: 'POST',
      headers: { 'X-B': 'last' },
      multiValueHeaders: { 'X-B': ['first', 'last'], 'X-Signature': ['s'] },
      queryStringParameters: { a: '1 2' },
      body: octets.toString('base64'),
      isBase64Encoded: true,
    })
    expect([one.method?.value, one.target?.value, bodyText(one), one.fidelity]).toEqual([
      'POST',
      '/p?a=1+2',
      body,
      'exact',
    ])
    expect(fieldsOf(one)).toHaveLength(3)
  })

  it('ngrok: the octets themselves', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        const head = `POST /p HTTP/1.1\r\nHost: h\r\nX-Signature: a\r\nContent-Length: ${octets.length}\r\n\r\n`
        const raw = Buffer.concat([Buffer.from(head), octets]).toString('base64')
        const capture = json({
          uri: '/api/requests/http/x',
          request: { method: 'POST', uri: '/p', headers: { 'X-Signature': ['a'] }, raw },
        })
        expect([capture.fidelity, capture.target?.value]).toEqual(['exact', '/p'])
        expect(Buffer.compare(capture.body.value, octets)).toBe(0)
      }),
    )
    const cut = Buffer.from('POST /p HTTP/1.1\r\nX-Signature: a\r\nContent-Length: 9\r\n\r\nabc').toString(
      'base64',
    )
    const capture = json({ request: { headers: { 'X-Signature': ['a'] }, raw: cut } })
    expect([capture.fidelity, remarksOf(capture).includes('body-cut')]).toEqual(['altered', true])
  })

  it('Charles, with its count of octets', () => {
    const capture = json(session('four', 4))
    expect([capture.witness?.length, capture.fidelity, capture.target?.value]).toEqual([4, 'text', '/p?a=1'])
    expect(json(session('four', 5)).fidelity).toBe('altered')
  })

  it('an error of axios', () => {
    const capture = json({
      message: 'Request failed',
      name: 'AxiosError',
      config: {
        transformRequest: [null],
        headers: { Accept: '*/*', 'X-Signature': 'a' },
        method: 'post',
        baseURL: 'https://h.example/api/',
        url: '/v1/pay',
        data: body,
      },
      code: 'ERR',
      status: 400,
    })
    expect([capture.method?.value, capture.authority?.value, capture.target?.value]).toEqual([
      'POST',
      'h.example',
      '/api/v1/pay',
    ])
    expect([bodyText(capture), capture.answer?.httpStatus]).toEqual([body, 400])
  })

  it('a line of a log with JSON after its message, and JSON in JSON', () => {
    const context = JSON.stringify({ headers: { 'x-signature': ['a'] }, body }).replaceAll('/', '\\/')
    const line = `[2024-01-20 01:29:15] local.INFO: pay request ${context} []`
    const capture = read(`${line}\n`)
    expect([capture.format, bodyText(capture)]).toEqual(['json-record', body])
    expect(leftOver(capture)).toEqual(['[2024-01-20 01:29:15] local.INFO: pay request', '[]'])
    expectWayBack(capture)
    const inner = read(JSON.stringify({ level: 'info', message: `got ${JSON.stringify({ headers, body })}` }))
    expect(bodyText(inner)).toBe(body)
    expectWayBack(inner)
  })

  it('nginx, with each of its escapings', () => {
    const octets = Buffer.from([0x7b, 0x22, 0xc3, 0xa9, 0x22, 0x5c, 0x0a, 0xff, 0x93, 0x7d])
    const start =
      '{"request":"POST /p?a=1 HTTP/1.1","status":"400","content_length":"10","http_x_signature":"abc","request_body":"'
    const byDefault = read(`${start}{\\x22\\xC3\\xA9\\x22\\x5C\\x0A\\xFF\\x93}"}`)
    const asJson = read(
      Buffer.concat([
        Buffer.from(`${start}{\\"`),
        octets.subarray(2, 4),
        Buffer.from('\\"\\\\\\n'),
        octets.subarray(7, 9),
        Buffer.from('}"}'),
      ]),
    )
    for (const capture of [byDefault, asJson]) {
      expect(Buffer.compare(capture.body.value, octets)).toBe(0)
      expect([capture.target?.value, capture.contentLength, capture.answer?.httpStatus]).toEqual([
        '/p?a=1',
        10,
        400,
      ])
      expect(fieldsOf(capture)).toContainEqual(['x-signature', 'abc'])
      expectWayBack(capture)
    }
  })

  it('values that stand side by side', () => {
    const capture = json({ timestamp: 1705724955616, nonce: 'n', signature: 's', body: '{}' })
    expect(fieldsOf(capture)).toEqual([
      ['timestamp', '1705724955616'],
      ['nonce', 'n'],
      ['signature', 's'],
    ])
  })
})

const record = (name: string): unknown => ({ method: 'POST', url: `/${name}`, headers, body: name })

describe('several records', () => {
  it.each([
    ['an array', JSON.stringify([record('a'), record('b')])],
    ['a page of an API', JSON.stringify({ total: 2, data: [record('a'), record('b')] })],
    ['lines', `${JSON.stringify(record('a'))}\n${JSON.stringify(record('b'))}\n`],
    [
      'lines of a log',
      `t1 INFO ${JSON.stringify(record('a'))}\nt2 other\nt3 INFO ${JSON.stringify(record('b'))}`,
    ],
  ])('%s', (_, given) => {
    const octets = utf8(given)
    const list = several({ octets, origin: 'paste' })
    expect(list?.format).toBe('json-record')
    const entries = [...(list?.entries ?? [])]
    expect(entries.map(({ method, target, signs }) => [method, target, signs])).toEqual([
      ['POST', '/a', true],
      ['POST', '/b', true],
    ])
    const second = readCapture({ octets, origin: 'paste' }, 2)
    expect(second.kind === 'capture' ? bodyText(second.capture) : second.refusal.kind).toBe('b')
  })
})

describe('what is none', () => {
  it.each([
    ['a body alone', '{"env":{"terminalType":"WEB"},"orderAmount":0.01}'],
    ['a webhook', '{"bizType":"PAY","data":"{\\"a\\":1}","bizId":1,"bizStatus":"PAY_SUCCESS"}'],
    ['a body that is signed inside', '{"timestamp":1,"nonce":"n","sign":"s","data":"{}"}'],
    [
      'an answer',
      '{"status":"FAIL","code":"400002","errorMessage":"Signature for this request is not valid."}',
    ],
    [
      'HTTP with such a body',
      `POST /x HTTP/1.1\nX-Signature: 1\n\n${JSON.stringify({ headers, body: 'x', method: 'POST' })}`,
    ],
    ['fields with such a body', `X-Signature: 1\nX-Nonce: 2\n\n${JSON.stringify({ headers, body: 'x' })}`],
    ['a call', `send(${JSON.stringify({ headers, body: 'x' })})`],
    ['brackets', '{"a":'.repeat(100_000)],
    ['braces', '{"'.repeat(100_000)],
  ])('%s', (_, given) => {
    expect(format.read({ octets: utf8(given), origin: 'paste' })).toBeNull()
    expect(format.list?.({ octets: utf8(given), origin: 'paste' })).toBeNull()
  })

  it('cut anywhere it is no fault', () => {
    const octets = utf8(JSON.stringify({ req: { method: 'POST', headers, rawHeaders: ['a', 'b'] }, body }))
    for (let cut = 0; cut < octets.length; cut++)
      format.read({ octets: octets.slice(0, cut), origin: 'paste' })
    fc.assert(
      fc.property(fc.json(), (given) => {
        const read = format.read({
          octets: utf8(`{"headers":${given},"body":${given},"method":${given},"request":{"raw":${given}}}`),
          origin: 'paste',
        })
        if (read !== null && 'pasted' in read) expectWayBack(read)
      }),
    )
  })
})
