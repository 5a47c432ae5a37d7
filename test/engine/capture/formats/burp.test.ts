import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64 } from '#engine/bytes/encodings.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import burp from '#engine/capture/formats/burp.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { damaged, requests, written } from '../exchanges.ts'
import { bodyText, expectWayBack, read, refused } from '../reading.ts'

interface Saved {
  readonly request: Octets
  readonly response?: Octets
  readonly base64?: boolean
}

/** A CDATA section holds no `]]>`: Burp puts it into two. */
const cdata = (octets: Octets): Octets =>
  utf8(`<![CDATA[${text(octets).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)

const message = (octets: Octets, base64: boolean): Octets =>
  base64 ? utf8(`<![CDATA[${toBase64(octets)}]]>`) : cdata(octets)

const item = ({ request, response, base64 = true }: Saved): Octets =>
  concat([
    utf8(
      '  <item>\n    <time>Sat Jan 20 01:29:15 UTC 2024</time>\n    <url><![CDATA[https://pay.example/v1?</item>]]></url>\n',
    ),
    utf8(
      '    <host ip="10.0.0.2">pay.example</host>\n    <port>443</port>\n    <method><![CDATA[POST]]></method>\n',
    ),
    utf8(`    <request base64="${base64}">`),
    message(request, base64),
    utf8('</request>\n    <status>401</status>\n'),
    ...(response === undefined
      ? [utf8('    <response></response>\n')]
      : [utf8(`    <response base64="${base64}">`), message(response, base64), utf8('</response>\n')]),
    utf8('    <comment></comment>\n  </item>\n'),
  ])

const items = (...saved: readonly Saved[]): Octets =>
  concat([
    utf8(
      '<?xml version="1.0"?>\n<!DOCTYPE items [\n<!ELEMENT items (item*)>\n]>\n<items burpVersion="2024.1" exportTime="x">\n',
    ),
    ...saved.map(item),
    utf8('</items>\n'),
  ])

const signed = (body: string, length = utf8(body).length, version = 'HTTP/1.1'): Octets =>
  utf8(
    `POST /v1 ${version}\r\nHost: pay.example\r\nX-Signature: abc\r\nContent-Length: ${length}\r\n\r\n${body}`,
  )

const rejected = utf8('HTTP/1.1 401 No\r\n\r\n{"code":"7","msg":"no"}')

describe('items of Burp', () => {
  it.each([true, false])('reads request and answer, base64 %s', (base64) => {
    const capture = read(items({ request: signed('{"a":\r\n"é😀]]>"}'), response: rejected, base64 }), 'file')
    expect(capture.format).toBe('burp')
    expect(capture.fidelity).toBe('exact')
    expect(bodyText(capture)).toBe('{"a":\r\n"é😀]]>"}')
    expect(capture.answer).toMatchObject({ httpStatus: 401, code: '7' })
    expect(capture.authority).toBeNull()
    expectWayBack(capture)
  })

  it('is no more certain than what was saved', () => {
    const plain = (request: Octets): string => read(items({ request, base64: false }), 'file').fidelity
    expect(plain(signed('{"a":1}', 8))).toBe('altered')
    expect(plain(utf8('POST /v1 HTTP/1.1\r\nX-Signature: a\r\n\r\n{}'))).toBe('text')
    expect(read(items({ request: signed('{}', 2, 'HTTP/2') }), 'file').fidelity).toBe('text')
    const byHand = utf8(text(signed('{}')).replaceAll('\r\n', '\n'))
    expect(read(items({ request: byHand }), 'file').fidelity).toBe('text')
  })

  it('names the host where no field does', () => {
    const request = utf8('GET /v1 HTTP/1.1\r\nX-Signature: abc\r\n\r\n')
    expect(read(items({ request })).authority?.value).toBe('pay.example')
  })

  it('lists several', () => {
    const octets = items(
      { request: signed('1') },
      { request: signed('22'), base64: false },
      { request: signed('') },
    )
    const all = several({ octets, origin: 'file' })
    expect(all?.format).toBe('burp')
    const entries = [...(all?.entries ?? [])]
    expect(entries.map(({ method, target, status, signs }) => [method, target, status, signs])).toEqual(
      [1, 2, 3].map(() => ['POST', '/v1', 401, true]),
    )
    const bodies = [1, 2, 3].map((entry) => {
      const result = readCapture({ octets, origin: 'file' }, entry)
      if (result.kind === 'refused') return null
      expectWayBack(result.capture)
      return bodyText(result.capture)
    })
    expect(bodies).toEqual(['1', '22', ''])
  })

  it('gives back any request to the octet', () => {
    fc.assert(
      fc.property(fc.array(requests, { minLength: 1, maxLength: 4 }), (all) => {
        const octets = items(...all.map((request) => ({ request: written(request), response: rejected })))
        all.forEach((sent, index) => {
          const result = readCapture({ octets, origin: 'paste' }, index + 1)
          if (result.kind === 'refused') throw new Error(result.refusal.kind)
          expect([...result.capture.body.value]).toEqual([...sent.body])
          expect(result.capture.target?.value).toBe(sent.target)
          expect(result.capture.fidelity).toBe('exact')
          expectWayBack(result.capture)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('leaves other XML and HTTP text alone', () => {
    for (const other of [
      '<?xml version="1.0"?><items2/>',
      '<?xml version="1.0"?><order><item/></order>',
      '<html></html>',
    ])
      expect(burp.read({ octets: utf8(other), origin: 'paste' })).toBeNull()
    expect(read(concat([signed(''), items({ request: signed('x') })])).format).toBe('http')
  })

  it('says what is missing', () => {
    const whole = items({ request: signed('{}') })
    expect(refused(whole.slice(0, 500)).kind).toBe('broken-file')
    expect(refused(items()).kind).toBe('no-requests')
  })

  it('comes to an end on any damage', () => {
    fc.assert(
      fc.property(
        damaged(
          items({ request: signed('{"a":1}'), response: rejected }, { request: signed('x'), base64: false }),
        ),
        (octets) => {
          const result = readCapture({ octets, origin: 'file' })
          if (result.kind === 'capture') expectWayBack(result.capture)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
