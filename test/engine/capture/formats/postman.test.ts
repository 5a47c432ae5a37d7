import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import format from '#engine/capture/formats/postman.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, read, refused, remarksOf } from '../reading.ts'

const collection = (...item: readonly unknown[]): string =>
  JSON.stringify({
    info: { name: 'pay', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item,
  })

const header = [
  { key: 'X-Signature', value: 'abc' },
  { key: 'X-Off', value: '1', disabled: true },
]
const item = (body: unknown, url: unknown = { raw: 'https://h.example/p?a=1' }, more = {}): unknown => ({
  name: 'order',
  request: { method: 'POST', header, body, url, ...more },
  response: [],
})

function one(...given: Parameters<typeof item>): Capture {
  const capture = read(collection(item(...given)), 'file')
  expect(capture.format).toBe('postman')
  expectWayBack(capture)
  return capture
}

describe('a request of Postman', () => {
  it('has its raw body as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(bodyText(one({ mode: 'raw', raw }))).toBe(raw)
      }),
    )
    const capture = one({ mode: 'raw', raw: '{"a":1.0}\r\n' })
    expect([
      capture.fidelity,
      capture.method?.value,
      capture.authority?.value,
      capture.target?.value,
    ]).toEqual(['text', 'POST', 'h.example', '/p?a=1'])
    expect(fieldsOf(capture)).toEqual([['X-Signature', 'abc']])
  })

  it('leaves variables open and names them', () => {
    const capture = one({ mode: 'raw', raw: '{"t":"{{$guid}}"}' }, '{{base}}/p?k={{key}}')
    expect(capture.target?.value).toBe('/p?k={{key}}')
    expect(capture.remarks.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['not-in-paste', '{{$guid}}'],
      ['not-in-paste', '{{base}}'],
      ['not-in-paste', '{{key}}'],
    ])
    expect(capture.fidelity).toBe('altered')
    expect(one({ mode: 'raw', raw: '{"a":{"b":{}}}' }, '{{base}}/p').fidelity).toBe('text')
  })

  it('makes the other kinds of body as far as they can be', () => {
    const form = one({
      mode: 'urlencoded',
      urlencoded: [
        { key: 'a', value: 'b c' },
        { key: 'x', value: 'y', disabled: true },
      ],
    })
    expect([bodyText(form), form.fidelity]).toEqual(['a=b+c', 'altered'])
    const query = one({ mode: 'graphql', graphql: { query: 'query {\n a }', variables: '{"n":1.0}' } })
    expect([bodyText(query), query.fidelity]).toEqual([
      '{"query":"query {\\n a }","variables":{"n":1.0}}',
      'altered',
    ])
    const file = one({ mode: 'file', file: { src: '/tmp/a.bin' } })
    expect([file.remarks[0]?.detail, file.fidelity, file.body.value.length]).toEqual([
      '/tmp/a.bin',
      'altered',
      0,
    ])
    expect(
      remarksOf(one({ mode: 'formdata', formdata: [{ key: 'a', value: '1', type: 'text' }] })),
    ).toContain('body-not-shown')
    expect(one({ mode: 'raw', raw: 'x', disabled: true }).body.value).toHaveLength(0)
    expect(one(null).body.value).toHaveLength(0)
  })

  it('may have its address in parts, and its fields as text', () => {
    const capture = one(
      null,
      { protocol: 'https', host: ['h', 'example'], path: ['a', 'b'], query: [{ key: 'q', value: '1' }] },
      { header: 'X-Signature: abc\nX-B: 2\n' },
    )
    expect([capture.authority?.value, capture.target?.value]).toEqual(['h.example', '/a/b?q=1'])
    expect(fieldsOf(capture)).toEqual([
      ['X-Signature', 'abc'],
      ['X-B', '2'],
    ])
  })

  it('says that it signs a user in when it is sent', () => {
    expect(remarksOf(one(null, 'https://h/p', { auth: { type: 'bearer', bearer: [] } }))).toContain(
      'fields-rewritten',
    )
    expect(remarksOf(one(null, 'https://h/p', { auth: { type: 'noauth' } }))).toEqual([])
  })
})

describe('a collection', () => {
  const saved = {
    ...Object(item({ mode: 'raw', raw: 'b' })),
    response: [
      {
        code: 401,
        originalRequest: {
          method: 'POST',
          header,
          body: { mode: 'raw', raw: 'was' },
          url: { raw: 'https://h/was' },
        },
      },
    ],
  }
  const nested = collection(
    { name: 'folder', item: [{ name: 'inner', item: [item({ mode: 'raw', raw: 'a' })] }] },
    saved,
    { name: 'short', request: 'https://h/get' },
  )

  it('lists what is in folders and in saved responses', () => {
    const octets = utf8(nested)
    const list = several({ octets, origin: 'file' })
    const entries = [...(list?.entries ?? [])]
    expect(list?.format).toBe('postman')
    expect(entries.map(({ method, status, signs }) => [method, status, signs])).toEqual([
      ['POST', null, true],
      ['POST', null, true],
      ['POST', 401, true],
      ['GET', null, false],
    ])
    const bodies = [1, 2, 3, 4]
      .map((entry) => readCapture({ octets, origin: 'file' }, entry))
      .map((result) =>
        result.kind === 'capture' ? [result.capture.format, bodyText(result.capture)] : result,
      )
    expect(bodies).toEqual([
      ['postman', 'a'],
      ['postman', 'b'],
      ['postman', 'was'],
      ['postman', ''],
    ])
  })

  it('may be in an envelope, or empty', () => {
    const wrapped = read(`{"collection":${collection(item({ mode: 'raw', raw: 'x' }))}}`)
    expect(bodyText(wrapped)).toBe('x')
    expect(refused(collection())).toMatchObject({ kind: 'no-requests' })
  })

  it('is no other JSON, and no fault when it is damaged', () => {
    for (const given of [
      '{"item":[]}',
      '{"info":{}}',
      '[]',
      '{"url":"x"}',
      '{"name":"env","values":[{"key":"a","value":"b"}]}',
    ])
      expect(format.read({ octets: utf8(given), origin: 'paste' })).toBeNull()
    const octets = utf8(nested)
    for (let cut = 0; cut < octets.length; cut += 11)
      format.read({ octets: octets.slice(0, cut), origin: 'file' })
    const deep = `{"info":{},"item":[${'{"item":['.repeat(400)}${']}'.repeat(400)}]}`
    expect(refused(deep)).toMatchObject({ kind: 'no-requests' })
  })
})
