import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import format from '#engine/capture/formats/bruno.ts'
import { bodyText, expectWayBack, fieldsOf, read, refused, remarksOf } from '../reading.ts'

const bru = (mode: string, blocks: string, auth = 'none'): string =>
  `meta {\n  name: order\n  type: http\n}\n\npost {\n  url: https://h.example/p?a=1\n  body: ${mode}\n  auth: ${auth}\n}\n\nheaders {\n  X-Signature: a:b\n  ~X-Off: 1\n  "x y": {{z}}\n}\n\n${blocks}\n`

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')

function one(given: string): Capture {
  const capture = read(given, 'file')
  expect(capture.format).toBe('bruno')
  expectWayBack(capture)
  return capture
}

describe('a request of Bruno', () => {
  it('has its body without the indentation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (said) => {
        fc.pre(!/[\r\n]/.test(said))
        const capture = one(bru('text', `body:text {\n${indented(said)}\n}`))
        expect([bodyText(capture), capture.method?.value, capture.target?.value]).toEqual([
          said,
          'POST',
          '/p?a=1',
        ])
      }),
    )
    const lines = one(bru('json', `body:json {\n${indented('{\n\t"a": 1,\n\n  "b": {}\n}')}\n}`))
    expect([bodyText(lines), lines.fidelity]).toEqual(['{\n\t"a": 1,\n\n  "b": {}\n}', 'altered'])
    expect(one(bru('json', 'body:json {\n  {}\n}')).fidelity).toBe('text')
  })

  it('has its fields, without those switched off', () => {
    const capture = one(bru('none', ''))
    expect(fieldsOf(capture)).toEqual([
      ['X-Signature', 'a:b'],
      ['x y', '{{z}}'],
    ])
    expect(capture.remarks.map(({ detail }) => detail)).toEqual(['{{z}}'])
    expect(remarksOf(one(bru('none', '', 'bearer')))).toContain('fields-rewritten')
  })

  it('has the body that its mode names', () => {
    const blocks =
      'body:json {\n  {}\n}\n\nbody:form-urlencoded {\n  a: b c\n  ~x: y\n}\n\nbody:graphql {\n  { q }\n}\n\nbody:graphql:vars {\n  {"n":1}\n}\n\nbody:file {\n  file: @file(a/b.bin) @contentType(x)\n}\n\nbody:multipart-form {\n  a: b\n}'
    expect(bodyText(one(bru('json', blocks)))).toBe('{}')
    expect(bodyText(one(bru('formUrlEncoded', blocks)))).toBe('a=b+c')
    expect(bodyText(one(bru('graphql', blocks)))).toBe('{"query":"{ q }","variables":{"n":1}}')
    expect(one(bru('file', blocks)).remarks[0]?.detail).toBe('a/b.bin')
    expect(remarksOf(one(bru('multipartForm', blocks)))).toContain('body-not-shown')
    expect(bodyText(one(bru('none', blocks)))).toBe('')
  })

  it('may be a file without a request; other text is none', () => {
    expect(refused('meta {\n  name: x\n}\n\nexample {\n  name: y\n}\n')).toEqual({
      kind: 'no-requests',
      detail: 'Bruno',
    })
    for (const given of [
      'post {\n',
      'a {\n  b: c\n}\n',
      'POST /x HTTP/1.1\nX-Signature: a\n\npost {\n  url: x\n}\n',
      '.post {\n  url: x\n}',
    ])
      expect(format.read({ octets: utf8(given), origin: 'paste' })).toBeNull()
    const octets = utf8(bru('json', 'body:json {\n  {}\n}'))
    for (let cut = 0; cut < octets.length; cut++)
      format.read({ octets: octets.slice(0, cut), origin: 'file' })
  })
})
