import { describe, expect, it } from 'vitest'
import { utf8, text } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { asHttp } from '#engine/capture/as-http.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { captureOf, fieldOf, supplied } from '#engine/capture/parts.ts'
import { read } from './reading.ts'

const decoded = (name: string, value: string) => fieldOf(bare(utf8(name)), bare(utf8(value)))

const parts = (body: string, ...fields: readonly (readonly [string, string])[]): Capture =>
  captureOf(
    { octets: utf8('something else'), origin: 'file' },
    {
      format: 'har',
      fidelity: 'text',
      method: supplied('POST'),
      target: supplied('/order?a=1'),
      authority: supplied('pay.example'),
      fields: fields.map(([name, value]) => decoded(name, value)),
      body: supplied(utf8(body)),
    },
  )

describe('a request as HTTP text', () => {
  it('is written from its parts, and reads the same', () => {
    const written = asHttp(parts('{"a":1}', ['X-Signature', 'abc'], ['Content-Length', '7']))
    expect(written && text(written)).toBe(
      'POST /order?a=1 HTTP/1.1\r\nHost: pay.example\r\nX-Signature: abc\r\nContent-Length: 7\r\n\r\n{"a":1}',
    )
  })

  it('is not made of what stands there as HTTP already', () => {
    expect(asHttp(read('POST /a HTTP/1.1\r\nX-Signature: abc\r\n\r\n{"a":1}', 'file'))).toBeNull()
  })

  it('is not made where another request would be read from it', () => {
    expect(asHttp(parts('{"a":1}', ['X-Signature', 'abc\r\nX-Other: 1']))).toBeNull()
    expect(asHttp(parts('{"a":1} and more prose', ['X-Signature', 'abc']))).toBeNull()
  })
})
