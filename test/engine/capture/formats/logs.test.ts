import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { bodyText, expectWayBack, fieldsOf, leftOver, read, remarksOf } from '../reading.ts'
import { hardText } from '../printed/as-printed.ts'

const count = (said: string): number => utf8(said).length

const intercepted = (body: string, end = `--> END POST (${count(body)}-byte body)`): string =>
  `--> POST https://a.example/pay?a=1 h2\nContent-Type: application/json\nX-Signature: a"b\n\n${body}\n${end}\n<-- 400 https://a.example/pay?a=1 (123ms)\n\n{"code":"400002","errorMessage":"no"}\n<-- END HTTP (37-byte body)\n`

describe('okhttp', () => {
  it('gives back the body, whatever is in it', () => {
    fc.assert(
      fc.property(hardText, (body) => {
        if (body.includes('--> ')) return
        const capture = read(intercepted(body))
        expect(capture.format).toBe('okhttp')
        expect(bodyText(capture)).toBe(body)
        expect(capture.fidelity).toBe('text')
        expect(capture.target?.value).toBe('/pay?a=1')
        expect(capture.authority?.value).toBe('a.example')
        expect(fieldsOf(capture)).toEqual([
          ['Content-Type', 'application/json'],
          ['X-Signature', 'a"b'],
        ])
        expect(capture.witness?.length).toBe(count(body))
        expectWayBack(capture)
      }),
      { numRuns: 200 },
    )
  })

  it('hears what was answered', () => {
    expect(read(intercepted('{}')).answer).toMatchObject({ code: '400002', message: 'no' })
  })

  it.each([
    ['01-20 01:29:15.616  1234  5678 I okhttp.OkHttpClient: '],
    ['2024-01-20 01:29:15.616  1234-5678  okhttp.OkHttpClient     com.example.app      I  '],
    ['D/OkHttp: '],
    ['[main] INFO okhttp3 - '],
  ])('reads what a log put %j before', (prefix) => {
    const body = '{\r\n\t"a": 1,\r\n\r\n  "b": "é"\r\n}\n'
    const lines = intercepted(body).replaceAll('\r\n', '\n').trimEnd().split('\n')
    const capture = read(lines.map((line) => `${prefix}${line}`).join('\n'))
    expect(bodyText(capture)).toBe(body)
    expect(capture.fidelity).toBe('text')
    expect(fieldsOf(capture)).toHaveLength(2)
    expectWayBack(capture)
  })

  it('joins a line that a log cut', () => {
    const body = JSON.stringify({ a: 'x'.repeat(50) })
    const capture = read(
      intercepted(
        `${body.slice(0, 20)}\n${body.slice(20, 40)}\n${body.slice(40)}`,
        `--> END POST (${body.length}-byte body)`,
      ),
    )
    expect(bodyText(capture)).toBe(body)
  })

  it.each([
    ['--> END POST (binary 302-byte body omitted)', 'body-not-shown'],
    ['--> END POST (encoded body omitted)', 'body-not-shown'],
    ['--> END POST (one-shot body omitted)', 'body-not-shown'],
    ['--> END POST', 'body-not-shown'],
    ['--> END POST (2-byte, 22-gzipped-byte body)', 'body-rewritten'],
  ])('%s', (end, remark) => {
    const capture = read(intercepted('{}', end))
    expect(remarksOf(capture)).toEqual([remark])
    expect(capture.fidelity).toBe('altered')
  })

  it('is altered where the count fits no reading, and has nothing to miss in a GET', () => {
    expect(read(intercepted('{“a”:1}', '--> END POST (7-byte body)')).fidelity).toBe('altered')
    const get = read('--> GET https://a.example/ http/1.1\nX-Signature: 1\n--> END GET\n')
    expect(get.fidelity).toBe('text')
    expect(bodyText(get)).toBe('')
    expect(remarksOf(read('--> POST https://a.example/pay http/1.1 (302-byte body)\n'))).toContain(
      'body-not-shown',
    )
  })

  it('tells requests apart', () => {
    const both = `${intercepted('{"a":1}')}${intercepted('{"b":2}')}`
    const second = readCapture({ octets: utf8(both), origin: 'paste' }, 2)
    expect(second.kind === 'capture' && bodyText(second.capture)).toBe('{"b":2}')
  })
})

const dotnet = (rest: string, uri = "'https://a.example/pay?a=1'"): string =>
  `Method: POST, RequestUri: ${uri}, Version: 1.1, Content: System.Net.Http.StringContent, Headers:\r\n{\r\n  X-Signature: abc\r\n  Content-Type: application/json; charset=utf-8\r\n}${rest}`

describe('dotnet-request', () => {
  it('reads the body that was printed after it', () => {
    for (const body of ['{"a":"é"}', '{\r\n  "a": 1\r\n}', '[1]']) {
      const capture = read(`Request:\r\n${dotnet(`\r\n${body}`)}`)
      expect(capture.format).toBe('dotnet-request')
      expect(bodyText(capture)).toBe(body)
      expect(capture.fidelity).toBe('text')
      expect(capture.method?.value).toBe('POST')
      expect(capture.target?.value).toBe('/pay?a=1')
      expect(fieldsOf(capture)).toEqual([
        ['X-Signature', 'abc'],
        ['Content-Type', 'application/json; charset=utf-8'],
      ])
      expectWayBack(capture)
    }
  })

  it('ends it where the response begins', () => {
    const capture = read(
      `${dotnet('\r\n{"a":1}\r\n')}\r\nStatusCode: 400, ReasonPhrase: 'Bad Request', Version: 1.1, Content: System.Net.Http.HttpConnectionResponseContent, Headers:\r\n{\r\n  Server: x\r\n}\r\n{"code":"400002","errorMessage":"no"}`,
    )
    expect(bodyText(capture)).toBe('{"a":1}')
    expect(capture.answer).toMatchObject({ code: '400002' })
  })

  it('says that the body is missing', () => {
    const capture = read(dotnet('\r\n'))
    expect(remarksOf(capture)).toEqual(['body-not-shown'])
    expect(capture.fidelity).toBe('altered')
    const get = read(
      "Method: GET, RequestUri: 'https://a.example/', Version: 2.0, Content: <null>, Headers:\n{\n  X-Signature: 1\n}",
    )
    expect(get.fidelity).toBe('text')
  })
})

describe('guzzle-debug', () => {
  it('ends the body at its marks', () => {
    const capture = read(
      '[2024-01-01] app.DEBUG: >>>>>>>>\nPOST /pay HTTP/1.1\r\nHost: a\r\nX-Signature: 1\r\n\r\n{"a":1}\n\n<<<<<<<<\nHTTP/1.1 400 Bad Request\r\n\r\n{"code":"1","message":"no"}\n--------\nNULL',
    )
    expect(capture.format).toBe('guzzle-debug')
    expect(bodyText(capture)).toBe('{"a":1}\n')
    expect(capture.answer).toMatchObject({ httpStatus: 400, code: '1' })
    expect(leftOver(capture)).toEqual(['[2024-01-01] app.DEBUG:', '<<<<<<<<', '--------\nNULL'])
    expectWayBack(capture)
  })
})

describe('jdk-http-client', () => {
  const headers = 'java.net.http.HttpHeaders@8554f178 { {X-Signature=[a=b], X-List=[1, 2], Accept=[*/*]} }'

  it.each([
    ['the numbers of its octets', 'Arrays.toString = [123, 34, -61, -87, 34, 125]'],
    ['JSON', 'body: {"é"}'.replace('{"é"}', '{"é":1}')],
    ['a string', 'String body = "{\\"é\\":1}"'],
  ])('reads the body from %s', (name, line) => {
    const capture = read(`https://a.example/pay?a=1 POST\nheaders = ${headers}\n${line}\n`)
    expect(capture.format).toBe('jdk-http-client')
    expect(bodyText(capture)).toBe(name.startsWith('the') ? '{"é"}' : '{"é":1}')
    expect(fieldsOf(capture)).toEqual([
      ['X-Signature', 'a=b'],
      ['X-List', '1, 2'],
      ['Accept', '*/*'],
    ])
    expect(capture.target?.value).toBe('/pay?a=1')
    expect(capture.method?.value).toBe('POST')
    expectWayBack(capture)
  })

  it('reads the log, and misses the body in it', () => {
    const capture = read(
      'INFO: REQUEST: https://a.example/pay POST\nINFO: HEADERS: REQUEST HEADERS:\nPOST /pay HTTP/1.1\nContent-Length: 2\nX-Signature: 1\n\nINFO: HEADERS: RESPONSE HEADERS:\n    connection: close\n',
    )
    expect(fieldsOf(capture)).toEqual([
      ['Content-Length', '2'],
      ['X-Signature', '1'],
    ])
    expect(remarksOf(capture)).toEqual(['body-not-shown'])
    expectWayBack(capture)
  })
})

describe('httpx-log', () => {
  it('names the request, and that is all', () => {
    const capture = read(
      'INFO [2026-11-23 13:05:17] httpx - HTTP Request: POST https://a.example/pay?a=1 "HTTP/1.1 400 Bad Request"\n',
    )
    expect(capture.target?.value).toBe('/pay?a=1')
    expect(remarksOf(capture)).toEqual(['fields-rewritten', 'body-not-shown'])
    expect(capture.answer?.httpStatus).toBe(400)
  })
})

const heroku = (body: string, length: number): string =>
  `POST /pay HTTP/1.1\nX-Nonce: 1\nX-Signature: 2\nContent-Length: ${length}\n\n${body}`
    .split('\n')
    .map((line) => `2024-01-20T01:29:15.6+00:00 app[web.1]: ${line}`)
    .join('\n')

describe('log-lines', () => {
  it('gives lines the ends that Content-Length counts', () => {
    const body = '{\r\n\t"a": 1,\r\n\t"b": 2\r\n}\n'
    const capture = read(heroku(body.replaceAll('\r\n', '\n'), body.length))
    expect(capture.format).toBe('log-lines')
    expect(bodyText(capture)).toBe(body)
    expect(capture.fidelity).toBe('altered')
    expectWayBack(capture)
  })

  it('leaves what fits already, or not at all', () => {
    expect(read(heroku('{}', 2)).format).toBe('http')
    expect(read(heroku('{\n}', 99)).format).toBe('http')
  })
})
