import { expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, read, remarksOf } from '../reading.ts'

const connect = '127.0.0.1:46924: client connect\n127.0.0.1:46924: server connect 127.0.0.1:8099\n'
const indented = (lines: string): string => `    ${lines.replaceAll('\n', '\n    ')}`
const flow = (line: string, fields: string, body: string, answer = '400 Bad Request 26b'): string =>
  `127.0.0.1:46924: ${line}\n${indented(fields)}\n\n${body === '' ? '' : `${indented(body)}\n\n`} << ${answer}\n    Server: a\n\n    {\n        "code": "9",\n        "status": "FAIL"\n    }\n\n`
const post = flow(
  'POST http://127.0.0.1:8099/o?a=1',
  'Host: a.example\nX-Signature: AB\nContent-Length: 20',
  '{\r\n    "a": 1.0,\r\n    "b": "c"\r\n}',
)

it('shows fields as they were, and the body rewritten', () => {
  const capture = read(connect + post + '127.0.0.1:46924: client disconnect\n')
  expect(capture).toMatchObject({
    format: 'mitmdump',
    fidelity: 'altered',
    method: { value: 'POST' },
    target: { value: '/o?a=1' },
    authority: null,
    answer: { httpStatus: 400, code: '9' },
  })
  expect(fieldsOf(capture)).toEqual([
    ['Host', 'a.example'],
    ['X-Signature', 'AB'],
    ['Content-Length', '20'],
  ])
  expect(bodyText(capture)).toBe('{\r\n    "a": 1.0,\r\n    "b": "c"\r\n}')
  expect(remarksOf(capture)).toEqual(['body-rewritten'])
  expectWayBack(capture)
})

it('is as it was where the length says so, and where there is none', () => {
  const form = flow('POST https://a.example/p', 'X-Signature: AB\nContent-Length: 7', 'a=1&b=2')
  expect([read(form).fidelity, bodyText(read(form)), remarksOf(read(form))]).toEqual(['text', 'a=1&b=2', []])
  expect(read(form).authority?.value).toBe('a.example')
  const get = read(flow('GET http://a.example/p HTTP/2.0', 'accept: */*', ''))
  expect([get.fidelity, get.body.value.length, remarksOf(get)]).toEqual(['text', 0, []])
})

it('may hide the body, or cut it', () => {
  const hidden = read(flow('POST http://a.example/p', 'X-Signature: AB\nContent-Length: 7', ''))
  expect([hidden.fidelity, remarksOf(hidden)]).toEqual(['altered', ['body-not-shown']])
  const cut = read(flow('POST http://a.example/p', 'X-Signature: AB\nContent-Length: 7000', '{\r\n(cut off)'))
  expect([cut.fidelity, remarksOf(cut)]).toEqual(['altered', ['body-rewritten', 'body-cut']])
})

it('holds several flows', () => {
  const given = utf8(connect + flow('GET http://a.example/1', 'Accept: */*', '', '200 OK 1b') + post)
  expect([...(several({ octets: given, origin: 'paste' })?.entries ?? [])]).toMatchObject([
    { method: 'GET', target: 'http://a.example/1', status: 200, signs: false },
    { method: 'POST', status: 400, signs: true },
  ])
  expect(read(given)).toMatchObject({ format: 'mitmdump', target: { value: '/o?a=1' } })
})

it('leaves a log line alone', () => {
  expect(read('127.0.0.1:46924: client connect\nPOST /x HTTP/1.1\nX-Signature: A\n\n{}').format).toBe('http')
})
