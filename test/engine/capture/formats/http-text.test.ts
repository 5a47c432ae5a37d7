import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, leftOver, read, remarksOf } from '../reading.ts'

const signed = 'POST /x HTTP/1.1\r\nBinancePay-Nonce: n\r\n'

describe('the head', () => {
  it('is told from prose with colons, before and after', () => {
    const capture = read('Hi: all\nHeaders:\nX-Signature: 1\nHost: a\n\n{}\n\nNote: that is it')
    expect(fieldsOf(capture)).toEqual([
      ['X-Signature', '1'],
      ['Host', 'a'],
    ])
    expect(bodyText(capture)).toBe('{}')
    expect(leftOver(capture)).toEqual(['Hi: all\nHeaders:', 'Note: that is it'])
  })

  it('is the one that signs, wherever it stands; the longer of two', () => {
    expect(read('GET /a HTTP/1.1\nHost: a\n\n\nPOST /b HTTP/1.1\nX-Signature: 1\n\n{}').target?.value).toBe(
      '/b',
    )
    const twice = 'X-Signature: 1\n\nand all of it:\n\nX-Signature: 1\nHost: a\n\n{}'
    expect(fieldsOf(read(twice))).toHaveLength(2)
  })

  it('may have its request line apart, and empty lines between its lines', () => {
    const capture = read('POST https://a.example/x\n\nX-Timestamp: 1\n\nX-Nonce: 2\n\nX-Signature: 3\n\n{}')
    expect(capture.method?.value).toBe('POST')
    expect(fieldsOf(capture)).toHaveLength(3)
    expect(bodyText(capture)).toBe('{}')
  })

  it('keeps fields in their place, and never merges them', () => {
    const capture = read(`${signed}X-A: 1\r\nx-a: 2\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`)
    expect(fieldsOf(capture).slice(1, 3)).toEqual([
      ['X-A', '1'],
      ['x-a', '2'],
    ])
    expect(capture.contentLength).toBe(2)
    expect(
      capture.remarks.filter(({ kind }) => kind === 'duplicate-field').map(({ detail }) => detail),
    ).toEqual(['x-a', 'Content-Length'])
  })

  it('joins folded values with the space that was there', () => {
    const capture = read(`${signed}X-Long: one\r\n two\r\n\t three \r\n\r\n{}`)
    expect(fieldsOf(capture)[1]).toEqual(['X-Long', 'one two\tthree'])
    expect(remarksOf(capture)).toEqual(['obs-fold'])
    expectWayBack(capture)
  })

  it('stands past lines that are no fields', () => {
    const capture = read(`${signed}ThisLineHasNoColon\r\n\r\n{}`)
    expect(capture.remarks).toEqual([{ kind: 'no-colon', at: { start: 39, end: 57 } }])
    expect(leftOver(capture)).toEqual(['ThisLineHasNoColon'])
  })

  it('reads the exact place of a value', () => {
    const { fields, method, target } = read(`${signed}\r\n{}`)
    expect(fields[0]).toEqual({
      name: { value: 'BinancePay-Nonce', from: { kind: 'exact', range: { start: 18, end: 34 } } },
      value: { value: new Uint8Array([0x6e]), from: { kind: 'exact', range: { start: 36, end: 37 } } },
      at: { start: 18, end: 37 },
    })
    expect(method?.from).toEqual({ kind: 'exact', range: { start: 0, end: 4 } })
    expect(target?.from).toEqual({ kind: 'exact', range: { start: 5, end: 7 } })
  })
})

describe('remarks', () => {
  it.each([
    ['CR LF alone', `${signed}\r\n{}`, []],
    ['LF', signed.replaceAll('\r', '') + '\n{}', ['line-ends-lf']],
    ['CR', signed.replaceAll('\n', '') + '\r{}', ['line-ends-cr']],
    ['both', `POST /x HTTP/1.1\n${signed.slice(18)}\r\n{}`, ['line-ends-mixed']],
    ['no empty line', `${signed}{}`, ['no-blank-line']],
    ['a byte order mark', `\ufeff${signed}\r\n{}`, ['byte-order-mark']],
    ['NUL', `${signed}X-A: a\0b\r\n\r\n{}`, ['nul']],
    ['what was lost', `${signed}X-A: \ufffd\r\n\r\n{}`, ['replacement-character']],
    ['a long line', `${signed}X-A: ${'a'.repeat(9_000)}\r\n\r\n{}`, ['long-line']],
    ['a negative length', `${signed}Content-Length: -1\r\n\r\n{}`, ['content-length-invalid']],
    [
      'a length past all numbers',
      `${signed}Content-Length: ${'9'.repeat(308)}\r\n\r\n{}`,
      ['content-length-invalid'],
    ],
    ['4 GB', `${signed}Content-Length: 4294967296\r\n\r\n{}`, ['body-end-assumed']],
    ['a name with signs', `${signed}X-<img src=x>: 1\r\n\r\n{}`, ['odd-name']],
  ])('%s', (_, given, kinds) => {
    const capture = read(given)
    expect(remarksOf(capture)).toEqual(kinds)
    expect(bodyText(capture)).toBe('{}')
    expectWayBack(capture)
  })

  it('octets that are no UTF-8, and surrogates', () => {
    const octets = [...new TextEncoder().encode(`${signed}\r\n`), 0x7b, 0xff, 0xed, 0xa0, 0x80, 0x7d]
    expect(remarksOf(read(new Uint8Array(octets)))).toEqual(['invalid-utf-8', 'lone-surrogate'])
  })

  it('stop after a hundred of a kind', () => {
    const capture = read(`${signed}${'X-A : 1\r\n'.repeat(5_000)}\r\n{}`)
    expect(capture.fields).toHaveLength(5_001)
    expect(remarksOf(capture)).toEqual(['many-fields', 'space-before-colon', 'duplicate-field'])
    expect(capture.remarks.length).toBeLessThan(110)
  })
})

describe('what is around the body', () => {
  it('a line end after it belongs to it only where it is counted', () => {
    const counted = read(`${signed}Content-Length: 3\r\n\r\n{}\n`)
    expect([bodyText(counted), counted.bodyTail]).toEqual(['{}\n', null])
    const extra = read(`${signed}Content-Length: 2\r\n\r\n{}\n`)
    expect([bodyText(extra), extra.bodyTail]).toEqual(['{}', { start: 62, end: 63 }])
    expect(remarksOf(extra)).toEqual([])
  })

  it('a label and prose before it are left over', () => {
    const capture = read(`${signed}\r\nRequest body:\r\n\r\n{"a":1}\r\n\r\nIt fails all the time.`)
    expect(bodyText(capture)).toBe('{"a":1}')
    expect(leftOver(capture)).toEqual(['Request body:', 'It fails all the time.'])
  })

  it('no body, and prose and the answer instead', () => {
    const capture = read(`${signed}\r\nAnd the server said:\r\n{"code":"1","msg":"no"}`)
    expect(bodyText(capture)).toBe('')
    expect(capture.answer).toMatchObject({ code: '1', message: 'no', curly: false })
  })

  it('an answer before the request', () => {
    const capture = read(`I get {“status”:“FAIL”,“code”:“400002”} for this:\n\n${signed}\r\n{}`)
    expect(capture.answer).toMatchObject({ status: 'FAIL', code: '400002', curly: true })
    expect(bodyText(capture)).toBe('{}')
  })

  it('a response with its own fields is no part of the request', () => {
    const capture = read(`${signed}\r\n{}\r\nHTTP/1.1 403 No\r\nX-Signature: a\r\nX-Nonce: b\r\n\r\n<html>`)
    expect(fieldsOf(capture)).toHaveLength(1)
    expect(capture.answer).toMatchObject({ httpStatus: 403 })
  })

  it('the next request is none of its business', () => {
    const capture = read(`${signed}Content-Length: 3\r\n\r\na=1${signed}Host: a\r\n\r\n`)
    expect(bodyText(capture)).toBe('a=1')
  })
})

describe('fields without a body', () => {
  it.each([
    ['a table', 'Header\tValue\nContent-Type\tapplication/json\nX-Signature\tAB\nX-Nonce\tn'],
    ['a table with bars', '| Content-Type | application/json |\n| X-Signature | AB |\n| X-Nonce | n |'],
    ['two lines each', 'content-type:\napplication/json\nx-signature:\nAB\nx-nonce:\nn'],
    ['name=value', 'Content-Type=application/json\nX-Signature=AB\nX-Nonce=n'],
    ['pairs in quotes', '"Content-Type": "application/json",\n"X-Signature": "AB",\n"X-Nonce": "n"'],
    ['bullets', '- Content-Type: application/json\n- X-Signature: AB\n- X-Nonce: n'],
    ['plain', 'Content-Type: application/json\nX-Signature: AB\nX-Nonce: n\n'],
    ['a length', 'POST /x HTTP/1.1\nContent-Length: 12\nX-Signature: AB\nX-Nonce: n\n\n'],
  ])('are read, and the body is missed: %s', (_, given) => {
    const capture = read(given, 'file')
    expect(fieldsOf(capture).map(([name, value]) => `${name.toLowerCase()}: ${value}`)).toEqual(
      expect.arrayContaining(['x-signature: AB', 'x-nonce: n']),
    )
    expect([bodyText(capture), capture.fidelity]).toEqual(['', 'altered'])
    expect(capture.remarks.filter(({ kind }) => kind === 'body-not-shown')).toHaveLength(1)
    expectWayBack(capture)
  })

  it.each([
    ['GET', 'GET /x HTTP/1.1\nX-Signature: AB\nContent-Type: application/json\n\n'],
    ['nothing announced', 'POST /x HTTP/1.1\nX-Signature: AB\n\n'],
    ['a length of nought', 'X-Signature: AB\nX-Nonce: n\nContent-Length: 0\n\n'],
  ])('may be all there is: %s', (_, given) => {
    expect(remarksOf(read(given))).not.toContain('body-not-shown')
  })
})

const sent = (body: string, target = 'https://a.example/x'): string =>
  `POST ${target} HTTP/1.1\r\nX-Signature: A\r\nContent-Length: ${body.length}\r\n\r\n${body}`

describe("Fiddler's HexView, copied as text", () => {
  it('has question marks for what is not ASCII', () => {
    const capture = read(sent('{"a":"Caf?? b"}'))
    expect(capture.fidelity).toBe('altered')
    expect(capture.remarks.at(-1)).toMatchObject({ kind: 'characters-lost', detail: '?' })
  })

  it.each([
    ['one alone', sent('{"a":"b?c"}')],
    ['as it was sent', sent('{"a":"b??c"}', '/x')],
    ['beside what is not ASCII', `${sent('{"a":"b??c"}')}\r\nHTTP/1.1 200 OK\r\n\r\né`],
  ])('means nothing elsewhere: %s', (_, given) => {
    expect(read(given).fidelity).toBe('text')
  })
})

const listed = (given: string): readonly unknown[] => [
  ...(several({ octets: utf8(given), origin: 'paste' })?.entries ?? []),
]

describe('several requests', () => {
  const get = 'GET /a HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nX-Id: 1\n\n{"ok":true}\n\n'
  const post =
    'POST /b HTTP/1.1\nX-Signature: 1\nHost: a\n\n{"b":1}\n\nHTTP/1.1 401 No\n\n{"code":"1","msg":"no"}\n'
  it('are listed, each with what follows it', () => {
    const given = `Look at these:\n\n${get}${post}\n${post.replace('/b', '/c')}`
    expect(listed(given)).toMatchObject([
      { method: 'GET', target: '/a', status: 200, signs: false },
      { method: 'POST', target: '/b', status: 401, signs: true },
      { method: 'POST', target: '/c', status: 401, signs: true },
    ])
    const chosen = read(given)
    expect(chosen).toMatchObject({ target: { value: '/b' }, answer: { httpStatus: 401, code: '1' } })
    expect(bodyText(chosen)).toBe('{"b":1}')
  })

  it('each in a block of its own', () => {
    const given = `First:\n\n\`\`\`http\n${get}\`\`\`\n\nSecond:\n\n\`\`\`http\nPOST /b HTTP/1.1\nX-Signature: 1\n\na=1&b=2\n\`\`\`\n`
    expect(listed(given)).toHaveLength(2)
    expect(bodyText(read(given))).toBe('a=1&b=2')
  })

  it('are not those in a body', () => {
    const batch = '--b\r\n\r\nGET /1 HTTP/1.1\r\n\r\n--b\r\n\r\nGET /2 HTTP/1.1\r\n\r\n--b--\r\n'
    const given = `POST /batch HTTP/1.1\r\nX-Signature: 1\r\nContent-Length: ${batch.length}\r\n\r\n${batch}`
    expect(listed(given)).toEqual([])
    expect(bodyText(read(given))).toBe(batch)
  })

  it('one is one', () => {
    expect(several({ octets: utf8(post), origin: 'paste' })).toBeNull()
    expect(several({ octets: utf8(`X-Signature: 1\nHost: a\n\n{}\n\n${post}`), origin: 'paste' })).toBeNull()
  })
})
