import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, read, remarksOf } from '../reading.ts'

const hex = (octet: number, digits = 2): string => octet.toString(16).padStart(digits, '0')
const shown = (octet: number): string => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.')

/** What `--trace` writes for a block. */
function hexBlock(what: string, octets: Uint8Array, before = ''): string {
  let block = `${before}${what}, ${octets.length} bytes (0x${octets.length.toString(16)})\n`
  for (let at = 0; at < octets.length; at += 16) {
    const row = [...octets.subarray(at, at + 16)]
    block += `${hex(at, 4)}: ${row
      .map((octet) => `${hex(octet)} `)
      .join('')
      .padEnd(48)}${row.map(shown).join('')}\n`
  }
  return block
}

/** What `--trace-ascii` writes: 64 columns, and a row ends before CR LF. */
function asciiBlock(what: string, octets: Uint8Array): string {
  let block = `${what}, ${octets.length} bytes (0x${octets.length.toString(16)})\n`
  for (let at = 0; at < octets.length;) {
    let row = ''
    const start = at
    const isLineEnd = (from: number): boolean => octets[from] === 0x0d && octets[from + 1] === 0x0a
    while (at < octets.length && row.length < 64 && !isLineEnd(at)) row += shown(octets[at++] ?? 0)
    if (isLineEnd(at) && (at + 2 < octets.length || row.length < 64)) at += 2
    block += `${hex(start, 4)}: ${row}\n`
  }
  return block
}

const head = (length: number): Uint8Array =>
  utf8(
    `POST /order?a=1 HTTP/1.1\r\nHost: a.example\r\nX-Signature: AB+/=\r\nContent-Length: ${length}\r\n\r\n`,
  )
const answer = '<= Recv header, 26 bytes (0x1a)\n0000: HTTP/1.1 400 Bad Request\n'

describe('curl --trace', () => {
  it('gives every octet, and leads back to its digits', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 90 }),
        fc.constantFrom('', '13:02:58.393100 ', '10:00:00.000001 [0-0] '),
        (body, time) => {
          const given =
            `== Info:   Trying 127.0.0.1:80...\n${hexBlock('=> Send header', head(body.length), time)}` +
            (body.length > 0 ? hexBlock('=> Send data', body, time) : '')
          const capture = read(given)
          expect([...capture.body.value]).toEqual([...body])
          expect(capture).toMatchObject({
            format: 'curl-trace',
            fidelity: 'exact',
            contentLength: body.length,
          })
          expect(capture.witness?.length ?? 0).toBe(body.length)
          expectWayBack(capture)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('joins what was sent in pieces, and undoes chunks', () => {
    const chunked = utf8('PUT /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n')
    const given =
      hexBlock('=> Send header', chunked) +
      hexBlock('=> Send data', utf8('5\r\nhello\r\n')) +
      hexBlock('=> Send SSL data', utf8('secret')) +
      hexBlock('=> Send data', utf8('0\r\n\r\n'))
    const capture = read(given)
    expect(bodyText(capture)).toBe('hello')
    expect(remarksOf(capture)).toEqual(['chunked'])
    expect(capture.witness).toBeNull()
  })

  it('is known to be cut', () => {
    const given = hexBlock('=> Send header', head(40)) + hexBlock('=> Send data', utf8('x'.repeat(40)))
    const lines = given.trimEnd().split('\n')
    const capture = read(lines.slice(0, -1).join('\n'))
    expect(capture.fidelity).toBe('altered')
    expect(capture.remarks).toMatchObject([{ kind: 'body-cut', detail: '8' }])
    const holed = read([...lines.slice(0, -2), ...lines.slice(-1)].join('\n'))
    expect([holed.fidelity, holed.body.value.length]).toEqual(['altered', 16])
  })

  it('holds several requests', () => {
    const one = hexBlock('=> Send header', utf8('GET /a HTTP/1.1\r\nHost: a\r\n\r\n'))
    const two = hexBlock('=> Send header', head(2)) + hexBlock('=> Send data', utf8('{}'))
    const given = utf8(one + answer + two + answer)
    const list = several({ octets: given, origin: 'paste' })
    expect([...(list?.entries ?? [])]).toMatchObject([
      { method: 'GET', target: '/a', signs: false },
      { method: 'POST', target: '/order?a=1', signs: true },
    ])
    expect(bodyText(read(given))).toBe('{}')
  })

  it('is nothing where it stands in the body of a request', () => {
    const trace = hexBlock('=> Send header', head(0))
    const capture = read(
      concat([utf8(`POST /log HTTP/1.1\r\nHost: a\r\nContent-Length: ${trace.length}\r\n\r\n`), utf8(trace)]),
    )
    expect([capture.format, bodyText(capture)]).toEqual(['http', trace])
  })
})

describe('curl --trace-ascii', () => {
  const printable = fc.array(
    fc.constantFrom('a', '"', ' ', '\r\n', '{', '\\', 'x'.repeat(61), 'y'.repeat(63), '1'),
    { maxLength: 12 },
  )

  it('tells CR LF by the offsets, wherever rows end', () => {
    fc.assert(
      fc.property(printable, (parts) => {
        const body = utf8(parts.join(''))
        const capture = read(
          `${asciiBlock('=> Send header', head(body.length))}${asciiBlock('=> Send data', body)}${answer}`,
        )
        expect(bodyText(capture)).toBe(parts.join(''))
        expect(capture).toMatchObject({ format: 'curl-trace', fidelity: 'text', answer: { httpStatus: 400 } })
        expectWayBack(capture)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['a number', '{"a":0.01}', 'text'],
    ['a lone dot in a string', '{"a":"v1.2"}', 'text'],
    ['form data', 'a=1.5&b=2', 'text'],
    ['a tab', '{\t"a":1}', 'altered'],
    ['a lone LF', '{"a":1}\n', 'altered'],
    ['a character', '{"a":"é"}', 'altered'],
    ['dots that may be a character', '{"a":"wait..."}', 'altered'],
    ['text that is no JSON', 'one. two', 'altered'],
  ])('a dot may be %s', (_, body, fidelity) => {
    const octets = utf8(body)
    const capture = read(
      asciiBlock('=> Send header', head(octets.length)) + asciiBlock('=> Send data', octets),
    )
    expect([capture.fidelity, capture.body.value.length]).toEqual([fidelity, octets.length])
    expect(remarksOf(capture)).toEqual(fidelity === 'text' ? [] : ['characters-lost'])
  })

  it('gets back a space that a copy has taken from the end of a row', () => {
    const body = `{"a":"${'b'.repeat(57)} c"}`
    const block = asciiBlock('=> Send data', utf8(body))
    const given = block.replace('b \n', 'b\n')
    expect(given).not.toBe(block)
    expect(bodyText(read(asciiBlock('=> Send header', head(body.length)) + given))).toBe(body)
  })

  it('any rows give a capture or nothing', () => {
    const start = asciiBlock('=> Send header', head(9))
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '0000: {"a"',
            'ffff: x',
            '0040: ',
            'zzzz',
            '=> Send data, 99999999999 bytes (0x0)',
            '0000:',
          ),
          { maxLength: 8 },
        ),
        (rows) => {
          const capture = read(`${start}${rows.join('\n')}`)
          expect(fieldsOf(capture)).toHaveLength(3)
          expectWayBack(capture)
        },
      ),
    )
  })
})
