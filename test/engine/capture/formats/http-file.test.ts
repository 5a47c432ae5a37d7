import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import format from '#engine/capture/formats/http-file.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, read, remarksOf } from '../reading.ts'

function one(given: string): Capture {
  const capture = read(given)
  expect(capture.format).toBe('http-file')
  expectWayBack(capture)
  return capture
}

describe('a file of requests', () => {
  it('has the body up to the handler of the response or the next request', () => {
    const head =
      '### pay\n// a comment\n# @name pay\nPOST https://h.example/p HTTP/1.1\nX-Signature: a\n# no field\nX-B: 2\n\n'
    for (const rest of [
      '\n\n> {% client.log(1) %}\n',
      '\n\n> handler.js\n',
      '\n\n>> out.json\n',
      '\n\n<> 2024.json\n',
      '\n\n###\n',
      '\n',
      '',
    ]) {
      const capture = one(`${head}{"a":\n\n"<b>"}${rest}`)
      expect([bodyText(capture), capture.fidelity]).toEqual(['{"a":\n\n"<b>"}', 'text'])
      expect(fieldsOf(capture)).toEqual([
        ['X-Signature', 'a'],
        ['X-B', '2'],
      ])
      expect([capture.method?.value, capture.authority?.value, capture.target?.value]).toEqual([
        'POST',
        'h.example',
        '/p',
      ])
    }
  })

  it('gives any one-line body back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (said) => {
        fc.pre(
          /\S/.test(said) && !/^[<>#@]|[\r\n]/.test(said) && !said.includes('{{') && !said.includes('{%'),
        )
        expect(bodyText(one(`###\nPUT http://h/p\nX-Signature: a\n\n${said}\n\n###\n`))).toBe(said)
      }),
    )
  })

  it('fills in the variables that it sets, and names the others', () => {
    const capture = one(
      '@host = h.example\n@base=https://{{host}}/v1\n\nPOST {{base}}/p?k={{ host }}\nX-Signature: {{sig}}\nX-Host: {{host}}\n\n{"h":"{{host}}","r":"{{login.response.body.id}}"}\n',
    )
    expect([capture.authority?.value, capture.target?.value]).toEqual(['h.example', '/v1/p?k=h.example'])
    expect(fieldsOf(capture)).toEqual([
      ['X-Signature', '{{sig}}'],
      ['X-Host', 'h.example'],
    ])
    expect(bodyText(capture)).toBe('{"h":"h.example","r":"{{login.response.body.id}}"}')
    expect(capture.remarks.map(({ detail }) => detail)).toEqual(['{{login.response.body.id}}', '{{sig}}'])
    expect(capture.fidelity).toBe('altered')
  })

  it('has a body that stands in a file, and an address on several lines', () => {
    const capture = one('###\nGET https://h/p\n  ?a=1\n  &b=2\nX-Signature: a\n\n< ./body.json\n')
    expect([capture.target?.value, capture.body.value.length, capture.remarks[0]?.detail]).toEqual([
      '/p?a=1&b=2',
      0,
      './body.json',
    ])
    expect(remarksOf(capture)).toEqual(['not-in-paste'])
    const form = one(
      '###\nPOST https://h/p\nContent-Type: application/x-www-form-urlencoded\n\na=1\n&b=2\n\n###\n',
    )
    expect(bodyText(form)).toBe('a=1&b=2')
    const script = one('###\n< {%\n  request.variables.set("a", 1)\n%}\nGET https://h/q\n')
    expect(script.target?.value).toBe('/q')
  })

  it('lists its requests', () => {
    const octets = utf8(
      '@h = x.example\nGET https://{{h}}/a\n\n###\n\n### two\nPOST https://{{h}}/b\nX-Signature: s\n\nbody\n\n###\n@later=1\nhttps://h/c?l={{later}}',
    )
    const entries = [...(several({ octets, origin: 'paste' })?.entries ?? [])]
    expect(entries.map(({ method, target, signs }) => [method, target, signs])).toEqual([
      ['GET', 'https://x.example/a', false],
      ['POST', 'https://x.example/b', true],
      ['GET', 'https://h/c?l=1', false],
    ])
    const read = [1, 2, 3]
      .map((entry) => readCapture({ octets, origin: 'paste' }, entry))
      .map((result) =>
        result.kind === 'capture'
          ? [result.capture.format, result.capture.authority?.value, bodyText(result.capture)]
          : null,
      )
    expect(read).toEqual([
      ['http-file', 'x.example', ''],
      ['http-file', 'x.example', 'body'],
      ['http-file', 'h', ''],
    ])
  })

  it('is neither HTTP nor Markdown', () => {
    for (const given of [
      'POST /x HTTP/1.1\nX-Signature: a\n\n{}',
      'POST /x HTTP/1.1\nX-Signature: a\n\n{}\n### end\n',
      '# Title\n\nSome prose.\n\n### Request\n\nPOST https://h/p\n',
      '',
      '###',
      '@a=b',
      'POST https://h/p\nX-Signature: a\n\n{}',
    ].filter((_, index) => index !== 1))
      expect(format.read({ octets: utf8(given), origin: 'paste' })).toBeNull()
    expect(
      format.read({
        octets: utf8('POST /x HTTP/1.1\r\nHost: h\r\n\r\n{}\r\n'),
        origin: 'file',
        name: 'a.http',
      }),
    ).toBeNull()
    const hostile = `###\n${'@a={{a}}{{a}}\n'.repeat(2_000)}${'### x\n'.repeat(5_000)}`
    expect(format.read({ octets: utf8(hostile), origin: 'paste' })).toBeNull()
  })
})

it('is no message with ### in its body, which Content-Length counts', () => {
  const body = '# a\n### b\nc\n'
  const given = `POST /x HTTP/1.1\nHost: a\nX-Signature: s\nContent-Length: ${body.length}\n\n${body}`
  const capture = read(given)
  expect(capture.format).toBe('http')
  expect(bodyText(capture)).toBe(body)
})
