import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, read, remarksOf } from '../reading.ts'

const connected = '*   Trying 127.0.0.1:80...\n* Connected to a.example (127.0.0.1) port 80 (#0)\n'
const head = 'POST /x HTTP/1.1\nHost: a.example\nX-Signature: AB\nContent-Length: 12\n'
const sent = head.replace(/^/gm, '> ').replace(/> $/, '> \n')
const answered = '< HTTP/1.1 400 Bad Request\n< Content-Length: 30\n< \n{"status":"FAIL","code":"1"}'

describe('curl -v', () => {
  it('never shows the body, and counts it', () => {
    const capture = read(`${connected}${sent}} [12 bytes data]\n${answered}`)
    expect(capture).toMatchObject({
      format: 'curl-verbose',
      fidelity: 'altered',
      method: { value: 'POST' },
      target: { value: '/x' },
      witness: { words: '} [12 bytes data]', length: 12 },
      answer: { httpStatus: 400, code: '1' },
    })
    expect(fieldsOf(capture)).toHaveLength(3)
    expect(bodyText(capture)).toBe('')
    expect(capture.remarks.find(({ kind }) => kind === 'body-not-shown')?.detail).toBe('curl-verbose')
    expectWayBack(capture)
  })

  it('of a request without a body loses nothing', () => {
    const capture = read(
      `${connected}> GET /x?b=%20 HTTP/2\n> Host: a\n> x-signature: AB\n> \n< HTTP/2 401 \n`,
    )
    expect([capture.fidelity, capture.target?.value, remarksOf(capture)]).toEqual(['text', '/x?b=%20', []])
  })

  it('may come with times, and with the mark before the first line alone', () => {
    const timed = sent.replace(/^>/gm, '10:11:12.345678 [0-0] >')
    expect(fieldsOf(read(`10:11:12.345678 [0-0] * Connected to a\n${timed}`))).toHaveLength(3)
    const bare = read(`${connected}> ${head.replaceAll('\n', '\r\n')}\r\n${answered}`)
    expect([bare.format, fieldsOf(bare).length, bodyText(bare)]).toEqual(['curl-verbose', 3, ''])
    expectWayBack(bare)
  })

  it.each(['* h2h3 [', '* [HTTP/2] [1] ['])('shows the fields of HTTP/2: %s', (mark) => {
    const lines = [
      ':method: POST',
      ':path: /p?q=1',
      ':scheme: https',
      ':authority: a.example',
      'x-signature: A]B',
      'content-length: 4',
    ]
    const capture = read(
      `* using HTTP/2\n${lines.map((line) => `${mark}${line}]`).join('\n')}\n* Using Stream ID: 1`,
    )
    expect(capture).toMatchObject({
      method: { value: 'POST' },
      target: { value: '/p?q=1' },
      fidelity: 'altered',
    })
    expect(fieldsOf(capture)).toEqual([
      ['Host', 'a.example'],
      ['x-signature', 'A]B'],
      ['content-length', '4'],
    ])
    expectWayBack(capture)
  })

  it('holds several requests; "100 Continue" ends none', () => {
    const other = sent.replace('/x', '/y').replace('X-Signature: AB', 'Accept: */*')
    const given = utf8(
      `${connected}${other}< HTTP/1.1 100 Continue\n< \n} [12 bytes data]\n< HTTP/1.1 200 OK\n< \n* Re-using existing connection\n${sent}${answered}`,
    )
    expect([...(several({ octets: given, origin: 'paste' })?.entries ?? [])]).toMatchObject([
      { target: '/y', status: 200, signs: false },
      { target: '/x', status: 400, signs: true },
    ])
    expect(read(given)).toMatchObject({ format: 'curl-verbose', target: { value: '/x' } })
  })

  it('is told from mail that quotes a request', () => {
    const capture = read(`Hi,\n${sent}> {"a":"b  c"}\n`)
    expect([capture.format, bodyText(capture)]).toEqual(['http', '{"a":"b  c"}'])
  })
})
