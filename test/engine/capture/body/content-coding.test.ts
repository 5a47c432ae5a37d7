import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { read } from '../reading.ts'

const request = (coding: string, body: Uint8Array): Uint8Array =>
  concat([
    utf8(
      `POST /x HTTP/1.1\r\nX-Signature: 1\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
  ])
const about = (given: Uint8Array): readonly string[] =>
  read(given, 'file').remarks.flatMap(({ kind, detail }) =>
    /coded|rewritten/.test(kind) ? [`${kind} ${detail}`] : [],
  )

describe('a content coding', () => {
  it('that was sent is named, and the body left in it', () => {
    const body = new Uint8Array(gzipSync('{"a":1}'))
    const capture = read(request('gzip', body), 'file')
    expect([...capture.body.value]).toEqual([...body])
    expect(capture.fidelity).toBe('exact')
    expect(about(request('gzip', body))).toEqual(['content-coded gzip'])
    expect(about(request('X-GZIP', body))).toEqual(['content-coded x-gzip'])
    expect(about(request('br', new Uint8Array([0x0b, 3, 0x80, 0x7b, 3])))).toEqual(['content-coded br'])
  })

  it('that is no longer there was undone by whatever wrote it', () => {
    expect(about(request('gzip', utf8('{"a":"é"}')))).toEqual(['body-rewritten http'])
    expect(read(request('br', utf8('{"a":1}')), 'file').fidelity).toBe('text')
  })

  it.each(['identity', 'aws-chunked', ''])('%s changes nothing', (coding) => {
    expect(about(request(coding, utf8('{"a":1}')))).toEqual([])
    expect(read(request(coding, utf8('{"a":1}')), 'file').fidelity).toBe('exact')
  })

  it('of no body says nothing', () => {
    expect(about(request('gzip', utf8('')))).toEqual([])
  })
})
