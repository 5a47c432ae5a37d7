import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import mitmproxy from '#engine/capture/formats/mitmproxy.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { damaged, listed, octetsOf, requests } from '../exchanges.ts'
import type { Sent } from '../exchanges.ts'
import { bodyText, expectWayBack, fieldsOf, read, refused, remarksOf } from '../reading.ts'

type Value = string | Octets | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

const dressed = (octets: Octets, kind: string): Octets =>
  concat([utf8(`${octets.length}:`), octets, utf8(kind)])

/** A value as a tnetstring. */
function tnet(value: Value, names: ',' | ';' = ';'): Octets {
  if (value === null) return utf8('0:~')
  if (value instanceof Uint8Array) return dressed(value, ',')
  if (typeof value === 'string') return dressed(utf8(value), names)
  if (typeof value === 'boolean') return dressed(utf8(String(value)), '!')
  if (typeof value === 'number') return dressed(utf8(String(value)), Number.isInteger(value) ? '#' : '^')
  const list = isList(value) ? value : Object.entries(value).flat()
  return dressed(concat(list.map((one) => tnet(one, names))), isList(value) ? ']' : '}')
}

const isList = (value: readonly Value[] | { readonly [name: string]: Value }): value is readonly Value[] =>
  Array.isArray(value)

interface Made {
  readonly request?: { readonly [name: string]: Value }
  readonly response?: Value
}

const base: Sent = {
  method: 'POST',
  target: '/v1/order',
  fields: [['X-Signature', 'abc']],
  body: utf8('{"a":1}'),
}

const pairs = (fields: Sent['fields']): Value => fields.map(([name, value]) => [utf8(name), utf8(value)])

const rejected = {
  status_code: 401,
  reason: utf8('No'),
  headers: [],
  content: utf8('{"code":"7","msg":"no"}'),
}

const flow = (sent: Sent, { request = {}, response = rejected }: Made = {}, names: ',' | ';' = ';'): Octets =>
  tnet(
    {
      type: 'http',
      version: 20,
      response,
      request: {
        path: utf8(sent.target),
        authority: utf8(''),
        scheme: utf8('https'),
        method: utf8(sent.method),
        port: 443,
        host: 'pay.example',
        content: sent.body,
        headers: pairs(sent.fields),
        http_version: utf8('HTTP/1.1'),
        ...request,
      },
      error: null,
    },
    names,
  )

describe('flows of mitmproxy', () => {
  it('reads one, exactly and in place', () => {
    const octets = flow(base)
    const capture = read(octets, 'file')
    expect(capture.format).toBe('mitmproxy')
    expect(capture.fidelity).toBe('exact')
    expect([capture.method?.value, capture.target?.value, bodyText(capture)]).toEqual([
      'POST',
      '/v1/order',
      '{"a":1}',
    ])
    expect(capture.body.from.kind).toBe('exact')
    expect(fieldsOf(capture)).toEqual([['X-Signature', 'abc']])
    expect(capture.authority?.value).toBe('pay.example')
    expect(capture.answer).toMatchObject({ httpStatus: 401, code: '7', message: 'no' })
    expectWayBack(capture)
    expect(listed(mitmproxy, octets)).toEqual([])
  })

  it('reads HTTP/2, an answer that is compressed, and one that never came', () => {
    const request = { authority: utf8('pay.example:8443'), http_version: utf8('HTTP/2.0') }
    const response = { ...rejected, content: octetsOf(gzipSync(rejected.content)) }
    const capture = read(flow(base, { request, response }), 'file')
    expect(capture.authority?.value).toBe('pay.example:8443')
    expect(capture.answer).toMatchObject({ httpStatus: 401, code: '7' })
    expectWayBack(capture)
    expect(read(flow(base, { response: null })).answer).toBeNull()
  })

  it('reads what older versions called otherwise', () => {
    const old = tnet(
      {
        version: [0, 14],
        type: 'http',
        response: { code: 400, msg: 'x', headers: [], body: '' },
        request: {
          method: 'PUT',
          path: '/p',
          host: 'h',
          headers: [['A-Sign', 'x']],
          httpversion: [1, 1],
          body: 'b\r\n',
          form_in: 'relative',
        },
      },
      ',',
    )
    const capture = read(old, 'file')
    expect([capture.method?.value, capture.target?.value, bodyText(capture)]).toEqual(['PUT', '/p', 'b\r\n'])
    expect(capture.answer?.httpStatus).toBe(400)
    expectWayBack(capture)
  })

  it('says where the body was not kept', () => {
    const fields: Sent['fields'] = [['Content-Length', '7']]
    const capture = read(flow({ ...base, fields }, { request: { content: null } }), 'file')
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('body-not-shown')
  })

  it('lists several, and leaves out what is no request', () => {
    const octets = concat([
      tnet({ type: 'tcp', version: 20, messages: [] }),
      flow({ ...base, fields: [['Content-Length', '7']] }),
      flow({ ...base, method: 'CONNECT' }),
      flow({ ...base, method: 'PUT' }),
    ])
    expect(
      listed(mitmproxy, octets).map(({ method, target, status, signs }) => [method, target, status, signs]),
    ).toEqual([
      ['POST', '/v1/order', 401, false],
      ['PUT', '/v1/order', 401, true],
    ])
    expect(read(octets, 'file').method?.value).toBe('PUT')
    expect(refused(tnet({ type: 'tcp', version: 20 }))).toEqual({ kind: 'no-requests', detail: 'mitmproxy' })
    expect(refused(flow(base).slice(0, 300))).toEqual({ kind: 'broken-file', detail: 'mitmproxy' })
  })

  it('gives back any request to the octet', () => {
    fc.assert(
      fc.property(fc.array(requests, { minLength: 1, maxLength: 4 }), (all) => {
        const octets = concat(all.map((one) => flow(one)))
        all.forEach((sent, index) => {
          const result = readCapture({ octets, origin: 'file' }, index + 1)
          if (result.kind === 'refused') throw new Error(result.refusal.kind)
          expect([...result.capture.body.value]).toEqual([...sent.body])
          expect(fieldsOf(result.capture)).toEqual(sent.fields)
          expectWayBack(result.capture)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('comes to an end on any damage', () => {
    fc.assert(
      fc.property(damaged(concat([flow(base), flow(base)])), (octets) => {
        const result = readCapture({ octets, origin: 'file' })
        if (result.kind === 'capture') expectWayBack(result.capture)
      }),
      { numRuns: 1_000 },
    )
  })
})

const given = join(
  import.meta.dirname,
  '../../../../../shared/fixtures/from-public/mitmproxy-flows/successful_log.mitm',
)

it.skipIf(!existsSync(given))('reads flows that mitmproxy itself wrote', () => {
  const octets = octetsOf(readFileSync(given))
  const capture = read(octets, 'file')
  expect(capture.method?.value).toBe('GET')
  expect(listed(mitmproxy, octets).map(({ status }) => status)).not.toContain(null)
})
