import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { bodyText, expectWayBack, fieldsOf, read, refused, remarksOf } from '../reading.ts'
import {
  hardBody,
  hardBodyText,
  hardFields,
  nodeString,
  pythonBytes,
  rubyString,
} from '../printed/as-printed.ts'

const pairs = (write: (said: string) => string, colon: string): string =>
  hardFields.map(([name, value]) => `${write(name)}${colon}${write(value)}`).join(', ')
const single = (said: string): string => `'${said.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const varDump = (said: string): string => `string(${utf8(said).length}) "${said}"`

const writers: Readonly<Record<string, (body: string) => string>> = {
  'node-inspect': (body) =>
    `{\n  method: 'post',\n  url: 'https://a.example/pay?a=1',\n  headers: Object [AxiosHeaders] {\n    ${hardFields
      .map(([name, value]) => `${nodeString(name)}: ${nodeString(value)}`)
      .join(',\n    ')}\n  },\n  timeout: 0,\n  data: ${nodeString(body)}\n}\n`,
  'php-var-dump': (body) =>
    `array(4) {\n  ["method"]=>\n  string(4) "POST"\n  ["url"]=>\n  string(25) "https://a.example/pay?a=1"\n  ["headers"]=>\n  array(3) {\n${hardFields
      .map(([name, value]) => `    ["${name}"]=>\n    ${varDump(value)}\n`)
      .join('')}  }\n  ["body"]=>\n  ${varDump(body)}\n}\n`,
  'php-var-export': (body) =>
    `array (\n  'method' => 'POST',\n  'url' => 'https://a.example/pay?a=1',\n  'headers' => \n  array (\n    ${pairs(single, ' => ')},\n  ),\n  'body' => ${single(body).replaceAll('\0', '\' . "\\0" . \'')},\n)`,
  'ruby-inspect': (body) =>
    `{:method=>"POST", :url=>"https://a.example/pay?a=1", :headers=>{${pairs((said) => rubyString(utf8(said)), '=>')}}, :body=>${rubyString(utf8(body))}}\n`,
  'python-dump': (body) =>
    `POST https://a.example/pay?a=1\n{${pairs((said) => pythonBytes(utf8(said)).slice(1), ': ')}}\n${pythonBytes(utf8(body))}\n`,
}

describe.each(Object.keys(writers))('%s', (id) => {
  const write = writers[id] ?? String

  it('gives back every field and the body, whatever is in it', () => {
    fc.assert(
      fc.property(hardBodyText, (body) => {
        const capture = read(write(body))
        expect(capture.format).toBe(id)
        expect(capture.fidelity).toBe('text')
        expect(capture.method?.value).toBe('POST')
        expect(capture.target?.value).toBe('/pay?a=1')
        expect(capture.authority?.value).toBe('a.example')
        expect(fieldsOf(capture)).toEqual(hardFields)
        expect(bodyText(capture)).toBe(body)
        expectWayBack(capture)
      }),
      { numRuns: 200 },
    )
  })

  it('cut anywhere never throws', () => {
    const whole = write('{"a":"it\'s"}')
    for (let end = 1; end < whole.length; end++)
      expect(() => read(`${whole.slice(0, end)} `)).not.toThrow(TypeError)
  })

  it('is left to HTTP text that holds it', () => {
    const body = write('{}').trim()
    const capture = read(
      `POST / HTTP/1.1\r\nX-Signature: 1\r\nContent-Length: ${utf8(body).length}\r\n\r\n${body}`,
    )
    expect(capture.format).toBe('http')
    expect(bodyText(capture)).toBe(body)
  })
})

describe('python-dump', () => {
  it('reads an environment, and undoes what it did to names', () => {
    fc.assert(
      fc.property(hardBody, (body) => {
        const capture = read(
          `{'REQUEST_METHOD': 'POST', 'PATH_INFO': '/pay', 'QUERY_STRING': 'a=1', 'CONTENT_TYPE': 'application/json', 'CONTENT_LENGTH': '', 'wsgi.input': <_io.BufferedReader name=5>, 'HTTP_X_SIGNATURE': 'abc'}\nbody: ${pythonBytes(body)}\n`,
        )
        expect(capture.format).toBe('python-dump')
        expect(capture.target?.value).toBe('/pay?a=1')
        expect(fieldsOf(capture)).toEqual([
          ['Content-Type', 'application/json'],
          ['X-Signature', 'abc'],
        ])
        expect(Buffer.compare(capture.body.value, body)).toBe(0)
        expectWayBack(capture)
      }),
      { numRuns: 60 },
    )
  })

  it('joins the strings that pprint broke', () => {
    const capture = read(
      "{'body': '{\"a\":'\n         '\"b\\'\"}',\n 'headers': {'X-Signature': 'abc', 'Host': 'a'}}",
    )
    expect(bodyText(capture)).toBe('{"a":"b\'"}')
  })

  it('writes a dict as JSON where that is all there is, and says so', () => {
    const capture = read(
      "{'headers': {'X-Signature': 'a'}, 'json': {'a': 0.10, 'b': None, 'c': [True, 'é\"']}}",
    )
    expect(bodyText(capture)).toBe('{"a":0.10,"b":null,"c":[true,"é\\""]}')
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toEqual(['body-rewritten'])
    expect(capture.body.from).toEqual({ kind: 'assumed', assumption: 'compact-json' })
  })

  it('is no dict without fields', () => {
    expect(refused("{'a': 'b', 'c': {'d': 'e'}}").kind).toBe('not-a-request')
  })
})

const axiosError = (config: string): string =>
  `AxiosError: it can't be {\n    at settle (/app/axios.cjs:2671:12)\n    at async file:///app/n.mjs:8:6 {\n  code: 'ERR_BAD_REQUEST',\n  config: ${config},\n  response: {\n    status: 400,\n    statusText: 'Bad Request',\n    headers: { 'x-signature': 'of the answer', 'content-type': 'a', 'content-length': '4' },\n    data: { status: 'FAIL', code: '400002', errorMessage: 'no' }\n  }\n}\n`

describe('node-inspect', () => {
  it('takes the request of an error, and what was answered', () => {
    const capture = read(
      axiosError(
        "{\n    headers: { 'X-Signature': 'abc' },\n    baseURL: 'https://a.example/v1/',\n    url: '/pay',\n    method: 'put',\n    data: '{}'\n  }",
      ),
    )
    expect(fieldsOf(capture)).toEqual([['X-Signature', 'abc']])
    expect(capture.target?.value).toBe('/v1/pay')
    expect(capture.method?.value).toBe('PUT')
    expect(capture.answer).toMatchObject({ httpStatus: 400, code: '400002', message: 'no' })
    expectWayBack(capture)
  })

  it('prefers what was written to the connection', () => {
    const capture = read(
      "{\n  config: { headers: { 'X-Signature': 'abc' }, data: '{}' },\n  request: <ref *1> ClientRequest {\n    socket: [Socket],\n    _header: 'POST /pay HTTP/1.1\\r\\n' +\n      'x-signature: abc\\r\\n' +\n      'Host: a.example\\r\\n' +\n      '\\r\\n',\n    [Symbol(kOutHeaders)]: [Object: null prototype] { 'x-signature': [Array] }\n  }\n}",
    )
    expect(fieldsOf(capture)).toEqual([
      ['x-signature', 'abc'],
      ['Host', 'a.example'],
    ])
    expect(bodyText(capture)).toBe('{}')
    expect(capture.fidelity).toBe('text')
  })

  it.each([
    ['an object too deep', 'body: { a: [ [Object] ] }', ['body-not-shown'], ''],
    ['an object', "body: { a: 1, 'b-c': 'd' }", ['body-rewritten'], '{"a":1,"b-c":"d"}'],
    ['a buffer, cut', 'body: <Buffer 7b 7d ... 9 more bytes>', ['body-cut'], '{}'],
    ['a string, cut', "body: '{}'... 9 more characters", ['body-cut'], '{}'],
    ['nothing', 'params: {}', ['body-not-shown'], ''],
  ])('says what is lost of %s', (_, member, remarks, body) => {
    const capture = read(
      `{\n  method: 'POST',\n  url: '/pay',\n  headers: { 'x-signature': 'abc', host: 'a' },\n  ${member}\n}`,
    )
    expect(capture.format).toBe('node-inspect')
    expect(remarksOf(capture)).toEqual(remarks)
    expect(capture.fidelity).toBe('altered')
    expect(bodyText(capture)).toBe(body)
  })

  it('reads a buffer, and raw headers with their spelling', () => {
    const capture = read(
      "{\n  rawHeaders: [\n    'X-Signature', 'abc',\n    'x-a',\n    '1'\n  ],\n  headers: { 'x-signature': 'abc', 'x-a': '1' },\n  rawBody: <Buffer 7b 7d>\n}",
    )
    expect(fieldsOf(capture)).toEqual([
      ['X-Signature', 'abc'],
      ['x-a', '1'],
    ])
    expect(bodyText(capture)).toBe('{}')
    expectWayBack(capture)
  })
})

const dumped = (body: string): string =>
  `array(2) {\n  ["headers"]=>\n  array(1) {\n    ["X-Signature"]=>\n    string(3) "abc"\n  }\n  ["body"]=>\n  ${body}\n}\n`

describe('php-var-dump', () => {
  it('takes the count for a witness, and lets it choose line ends', () => {
    const capture = read(dumped('string(9) "{\n"a":1\n}"'))
    expect(capture.witness).toMatchObject({ words: 'string(9)', length: 9 })
    expect(bodyText(capture)).toBe('{\n"a":1\n}')
    expect(bodyText(read(dumped('string(11) "{\n"a":1\n}"')))).toBe('{\r\n"a":1\r\n}')
  })

  it('is altered where the count fits no reading', () => {
    const capture = read(dumped('string(99) "{“a”:1}"'))
    expect(bodyText(capture)).toBe('{“a”:1}')
    expect(capture.fidelity).toBe('altered')
  })

  it('reads objects, what Xdebug prints, and the server of PHP', () => {
    const xdebug = read(
      `/app/x.php:3:\narray(1) {\n  'headers' =>\n  array(1) {\n    'X-Signature' =>\n    string(3) "abc"\n  }\n}`,
    )
    expect(fieldsOf(xdebug)).toEqual([['X-Signature', 'abc']])
    const object = read(
      'object(Psr7\\Request)#3 (1) {\n  ["headers":"Psr7\\Request":private]=>\n  array(1) {\n    ["X-Signature"]=>\n    array(1) {\n      [0]=>\n      string(3) "abc"\n    }\n  }\n}',
    )
    expect(fieldsOf(object)).toEqual([['X-Signature', 'abc']])
    const server = read(
      'array(3) {\n  ["REQUEST_METHOD"]=>\n  string(4) "POST"\n  ["REQUEST_URI"]=>\n  string(6) "/p?a=1"\n  ["HTTP_X_SIGNATURE"]=>\n  string(3) "abc"\n}\nstring(2) "{}"\n',
    )
    expect(server.target?.value).toBe('/p?a=1')
    expect(fieldsOf(server)).toEqual([['X-Signature', 'abc']])
    expect(bodyText(server)).toBe('{}')
  })
})

const printedArray = (body: string): string =>
  `Array\n(\n    [headers] => Array\n        (\n            [X-Signature] => abc\n            [X-List] => Array\n                (\n                    [0] => 1\n                    [1] => 2\n                )\n\n        )\n\n    [body] => ${body}\n)\n`

describe('php-print-r', () => {
  it('gives back bodies over many lines', () => {
    for (const body of ['', '{"a":1}', '{\r\n  "a": "[b] => c"\r\n}\n', 'a\n\n(b)\n']) {
      const capture = read(printedArray(body))
      expect(capture.format).toBe('php-print-r')
      expect(bodyText(capture)).toBe(body)
      expect(fieldsOf(capture)).toEqual([
        ['X-Signature', 'abc'],
        ['X-List', '1'],
        ['X-List', '2'],
      ])
      expectWayBack(capture)
    }
  })
})

it('nests without end', () => {
  for (const opened of ["{'a': ", "headers: { 'a': ", "array ( 'a' => ", '{"a"=>{"b"=>', "[['a', "])
    expect(() => read(opened.repeat(20_000))).toThrow('refused')
})

describe('a program that signs', () => {
  it.each([
    ['a directive', `'use strict';\nconst a = { headers: { 'X-Nonce': n, 'X-Signature': 'a' } };\n`],
    [
      'the second argument of a call',
      `f({ headers: { 'X-Signature': 'a', 'X-Nonce': 'b' } })\ng('sha512', 'key');\n`,
    ],
    ['a docstring', `"""Makes an order."""\nheaders = {'X-Signature': 'a', 'X-Nonce': 'b'}\n`],
    [
      'a docstring after it',
      `headers = {'X-Signature': 'a', 'X-Nonce': 'b'}\ndef f():\n    """Makes one."""\n`,
    ],
  ])('%s is no body', (_, given) => {
    const capture = read(given)
    expect(bodyText(capture)).toBe('')
    expect(capture.fidelity).toBe('altered')
  })
})

it('an address in the body is not the one that was called', () => {
  const capture = read(`{'REQUEST_METHOD': 'POST', 'PATH_INFO': '/p', 'HTTP_X_SIGNATURE': 'a'}
body = b'{"run":"curl -X POST https://other.example/"}'
`)
  expect(bodyText(capture)).toBe('{"run":"curl -X POST https://other.example/"}')
  expect(capture.target?.value).toBe('/p')
})
