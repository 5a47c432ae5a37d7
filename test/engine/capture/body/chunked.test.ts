import { describe, expect, it } from 'vitest'
import { bodyText, fieldsOf, read, remarksOf } from '../reading.ts'

const head = 'POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n'

describe('the chunked transfer coding', () => {
  it.each([
    ['one chunk', '7\r\n{"a":1}\r\n0\r\n\r\n', '{"a":1}', 'chunked'],
    ['two chunks', '3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n', '{"a":1}', 'chunked'],
    ['extensions and trailers', '7;x="1"\r\n{"a":1}\r\n0;y\r\nX-T: 1\r\n\r\n', '{"a":1}', 'chunked'],
    ['line ends without CR', '7\n{"a":1}\n0\n\n', '{"a":1}', 'chunked'],
    ['a size in upper case', '00A\r\n0123456789\r\n0\r\n\r\n', '0123456789', 'chunked'],
    ['the empty line lost', '7\r\n{"a":1}\r\n0\r\n', '{"a":1}', 'chunked'],
    ['no last chunk', '7\r\n{"a":1}\r\n', '{"a":1}', 'chunked-broken'],
    ['a cut chunk', 'ff\r\n{"a":1}', '{"a":1}', 'chunked-broken'],
    ['a size past all numbers', 'ffffffffffffffff\r\n{"a":1}', '{"a":1}', 'chunked-broken'],
    ['a chunk longer than it says', '3\r\n{"a":1}\r\n0\r\n\r\n', '{"a', 'chunked-broken'],
    ['a body that is decoded already', '{"a":1}', '{"a":1}', 'chunked-broken'],
  ])('%s', (_, coded, body, remark) => {
    const capture = read(head + coded)
    expect(bodyText(capture)).toBe(body)
    expect(remarksOf(capture)).toContain(remark)
  })

  it('leads back to each chunk', () => {
    expect(read(`${head}3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n`).body.from).toEqual({
      kind: 'decoded',
      range: { start: head.length + 3, end: head.length + 15 },
      steps: ['chunked'],
      runs: [
        { start: 0, pasted: head.length + 3, length: 3 },
        { start: 3, pasted: head.length + 11, length: 4 },
      ],
    })
  })

  it('a response after the last chunk is the answer', () => {
    const capture = read(`${head}2\r\n{}\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{"code":"0","msg":"ok"}`)
    expect(capture.answer).toMatchObject({ httpStatus: 200, code: '0', message: 'ok' })
    expect(fieldsOf(capture)).toHaveLength(2)
  })
})
