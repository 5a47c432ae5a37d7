import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import format from '#engine/capture/formats/access-log.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, read, remarksOf } from '../reading.ts'

const escaped = (octets: Uint8Array): string =>
  Array.from(octets, (octet) =>
    octet >= 32 && octet < 127 && octet !== 0x22 && octet !== 0x5c
      ? String.fromCharCode(octet)
      : `\\x${octet.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')

const line = (rest: string, method = 'POST'): string =>
  `127.0.0.1 - - [23/Nov/2026:13:02:57 +0000] "${method} /p?a=1 HTTP/1.1" 401 91 ${rest}`

function one(given: string): Capture {
  const capture = read(given)
  expect(capture.format).toBe('access-log')
  expectWayBack(capture)
  return capture
}

describe('a line of nginx', () => {
  it('gives any octets back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2 }), (octets) => {
        const capture = one(`${line(`sig="abc" len=${octets.length} body="${escaped(octets)}"`)}\n`)
        expect(Buffer.compare(capture.body.value, octets)).toBe(0)
        expect([capture.fidelity, capture.witness?.length]).toEqual(['text', octets.length])
      }),
    )
  })

  it('has its values by their names', () => {
    const capture = one(
      line(
        'ts="17" nonce=n http_x_signature="a\\x22b" "http://referer" "agent" request_time=0.1 "{\\x22a\\x22:1}"',
      ),
    )
    expect(fieldsOf(capture)).toEqual([
      ['ts', '17'],
      ['nonce', 'n'],
      ['x-signature', 'a"b'],
    ])
    expect([bodyText(capture), capture.target?.value, capture.answer?.httpStatus]).toEqual([
      '{"a":1}',
      '/p?a=1',
      401,
    ])
    expect(remarksOf(capture)).toEqual(['fields-rewritten'])
  })

  it('may have been written without escaping', () => {
    expect(bodyText(one(line('body="{"a":"b\\"c"}" sig="x"')))).toBe('{"a":"b\\"c"}')
  })

  it('says where the body is missing or another length was counted', () => {
    for (const rest of ['"-" "agent"', 'body="-"', 'body=""'])
      expect(one(line(rest))).toMatchObject({ fidelity: 'altered' })
    expect(one(line('"-" "agent"', 'GET')).fidelity).toBe('text')
    expect(one(line('len=9 body="abc"')).fidelity).toBe('altered')
  })

  it('may be one of several', () => {
    const octets = utf8([line('"-"', 'GET'), 'noise', line('sig="s" body="ab"')].join('\n'))
    const entries = [...(several({ octets, origin: 'paste' })?.entries ?? [])]
    expect(entries.map(({ method, status, signs }) => [method, status, signs])).toEqual([
      ['GET', 401, false],
      ['POST', 401, true],
    ])
    const result = readCapture({ octets, origin: 'paste' })
    expect(result.kind === 'capture' && bodyText(result.capture)).toBe('ab')
  })

  it('is no HTTP text, and no fault when it is cut', () => {
    const http = `I get "POST /p HTTP/1.1" 401 here:\n\nPOST /p HTTP/1.1\nX-Signature: a\n\n{}`
    expect(format.read({ octets: utf8(http), origin: 'paste' })).toBeNull()
    const octets = utf8(line('sig="abc" body="{\\x22a\\x22}"'))
    for (let cut = 0; cut < octets.length; cut++)
      format.read({ octets: octets.slice(0, cut), origin: 'paste' })
    const long = line(`x=${'a'.repeat(300_000)} ${'k='.repeat(100_000)} body="${'\\'.repeat(300_000)}`)
    expect(format.read({ octets: utf8(long), origin: 'paste' })).toMatchObject({ fidelity: 'altered' })
  })
})

const unnamed = (last: string): string =>
  `1.2.3.4 - - [20/Jan/2024:01:29:15 +0000] "POST /p HTTP/1.1" 400 9 "it's=\\x22q\\x22" "${last}"\n`

it('a header value with a quote in it is not the body that comes after it', () => {
  expect(read(unnamed('x'))).toMatchObject({ fidelity: 'altered' })
  expect(bodyText(read(unnamed('x')))).toBe('')
  expect(bodyText(read(unnamed('a=1&b=%20x')))).toBe('a=1&b=%20x')
  expect(bodyText(read(unnamed('{\\x22a\\x22:1}')))).toBe('{"a":1}')
})
