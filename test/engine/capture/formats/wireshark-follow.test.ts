import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64, toHex } from '#engine/bytes/encodings.ts'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, read, refused, remarksOf } from '../reading.ts'

type Said = readonly [side: 0 | 1, octets: Uint8Array]

const rule = `${'='.repeat(67)}\n`
const title = (way: string): string =>
  `\n${rule}Follow: ${way}\nFilter: tcp.stream eq 0\nNode 0: 127.0.0.1:51572\nNode 1: 127.0.0.1:8099\n`

const printable = (octet: number): string =>
  octet === 0x0d || octet === 0x0a || (octet >= 0x20 && octet < 0x7f) ? String.fromCharCode(octet) : '.'

const ascii = (said: readonly Said[]): string =>
  title('tcp,ascii') +
  said
    .map(
      ([side, octets]) =>
        `${side === 1 ? '\t' : ''}${octets.length}\n${[...octets].map(printable).join('')}\n`,
    )
    .join('') +
  rule

const raw = (said: readonly Said[]): string =>
  title('tcp,raw') +
  said.map(([side, octets]) => `${side === 1 ? '\t' : ''}${toHex(octets, { case: 'lower' })}\n`).join('') +
  rule

function hexRows(said: readonly Said[], indent: string): string {
  const reached = [0, 0]
  let rows = ''
  for (const [side, octets] of said) {
    for (let at = 0; at < octets.length; at += 16) {
      const row = [...octets.subarray(at, at + 16)]
      const pairs = row.map((octet) => octet.toString(16).padStart(2, '0'))
      const digits = `${pairs.slice(0, 8).join(' ')}${row.length > 8 ? '  ' : ''}${pairs.slice(8).join(' ')}`
      const offset = ((reached[side] ?? 0) + at).toString(16).padStart(8, '0').toUpperCase()
      rows += `${side === 1 ? indent : ''}${offset}  ${digits.padEnd(50)}${row.map((octet) => printable(octet).replace(/[\r\n]/, '.')).join('')}\n`
    }
    reached[side] = (reached[side] ?? 0) + octets.length
  }
  return rows
}

const yaml = (said: readonly Said[]): string =>
  `peers:\n  - peer: 0\n    host: 127.0.0.1\n    port: 51572\n  - peer: 1\n    host: 127.0.0.1\n    port: 80\npackets:\n${said
    .map(
      ([side, octets], index) =>
        `  - packet: ${index + 4}\n    peer: ${side}\n    timestamp: 1795439255.76\n    data: !!binary |\n${toBase64(octets).replace(/.{1,76}/g, '      $&\n')}`,
    )
    .join('')}`

const request = (body: Uint8Array): Uint8Array =>
  concat([
    utf8(`POST /o HTTP/1.1\r\nHost: a\r\nX-Signature: AB\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
  ])
const response = utf8('HTTP/1.1 400 No\r\nContent-Length: 26\r\n\r\n{"status":"FAIL","code":"9"}')

/** A conversation in which the request comes in two pieces. */
const talk = fc.tuple(fc.uint8Array({ maxLength: 80 }), fc.nat()).map(([body, cut]) => {
  const octets = request(body)
  const at = 1 + (cut % (octets.length - 1))
  const said: readonly Said[] = [
    [0, octets.slice(0, at)],
    [0, octets.slice(at)],
    [1, response],
  ]
  return { body, said }
})

describe('what shows every octet', () => {
  it.each([
    ['raw', raw],
    ['hex', (said: readonly Said[]): string => title('tcp,hex') + hexRows(said, '\t') + rule],
    ['hex, as the window has it', (said: readonly Said[]): string => hexRows(said, '    ')],
    ['YAML', yaml],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(talk, ({ body, said }) => {
        const capture = read(write(said))
        expect([...capture.body.value]).toEqual([...body])
        expect(capture).toMatchObject({
          format: 'wireshark-follow',
          fidelity: 'exact',
          answer: { httpStatus: 400, code: '9' },
        })
        expectWayBack(capture)
      }),
      { numRuns: 100 },
    )
  })

  it('in the YAML of older versions', () => {
    const body = utf8('{"a":"é"}')
    const given = `# Packet 4\npeer0_0: !!binary |\n${toBase64(request(body)).replace(/.{1,60}/g, '  $&\n')}# Packet 6\npeer1_0: !!binary |\n  ${toBase64(response)}\n`
    expect(read(given)).toMatchObject({ fidelity: 'exact', body: { value: body } })
  })

  it('and rows that are missing are told', () => {
    const rows = hexRows([[0, request(utf8('x'.repeat(64)))]], '\t').split('\n')
    expect(read(title('tcp,hex') + rows.toSpliced(8, 1).join('\n')).fidelity).toBe('altered')
  })
})

describe('as text', () => {
  const plain = utf8('{"a": 1.5,\r\n"b":\n2}')

  it('is counted, wherever the octets are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '\r\n', '\n', '12', 'a b'), { maxLength: 12 }),
        fc.boolean(),
        (parts, isPasted) => {
          // Where line ends were changed no count says for certain that a line of digits is one of the body.
          fc.pre(!isPasted || !parts.includes('12'))
          const body = utf8(parts.join(''))
          const given = ascii([
            [0, request(body)],
            [1, response],
          ])
          const capture = read(isPasted ? given.replaceAll('\r\n', '\n') : given)
          if (!isPasted) expect(bodyText(capture)).toBe(parts.join(''))
          expect(capture.body.value).toHaveLength(body.length)
          if (capture.fidelity !== 'altered') expect(text(capture.body.value)).toBe(parts.join(''))
          expectWayBack(capture)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('has lost what could not be printed', () => {
    const lost = read(ascii([[0, request(utf8('{"a":"é"}'))]]))
    expect([lost.fidelity, lost.body.value.length, remarksOf(lost)]).toEqual([
      'altered',
      10,
      ['characters-lost'],
    ])
    expect(read(ascii([[0, request(plain)]]))).toMatchObject({ fidelity: 'text', body: { value: plain } })
  })

  it('of HTTP has the body apart, with its coding undone', () => {
    const head = utf8(
      'POST /o HTTP/1.1\r\nX-Signature: AB\r\nContent-Encoding: gzip\r\nContent-Length: 99\r\n\r\n',
    )
    const capture = read(
      ascii([
        [0, head],
        [0, utf8('{"a":1}')],
        [1, response],
      ]).replace('tcp,ascii', 'http,ascii'),
    )
    expect([bodyText(capture), capture.fidelity, remarksOf(capture)]).toEqual([
      '{"a":1}',
      'text',
      ['body-rewritten'],
    ])
  })
})

it('holds several requests of one connection', () => {
  const given = utf8(
    raw([
      [0, utf8('GET /a HTTP/1.1\r\nHost: a\r\n\r\n')],
      [1, response],
      [0, request(utf8('{}'))],
      [1, response],
    ]),
  )
  expect([...(several({ octets: given, origin: 'paste' })?.entries ?? [])]).toMatchObject([
    { method: 'GET', target: '/a', status: 400, signs: false },
    { method: 'POST', target: '/o', status: 400, signs: true },
  ])
  expect(read(given)).toMatchObject({ target: { value: '/o' }, answer: { code: '9' } })
})

it('a cut request says what is missing', () => {
  const octets = request(utf8('{"a":"b"}'))
  const capture = read(raw([[0, octets.slice(0, -4)]]))
  expect(capture.remarks).toMatchObject([{ kind: 'body-cut', detail: '4' }])
  expect(capture.fidelity).toBe('altered')
})

it('TLS is refused', () => {
  const hello = concat([new Uint8Array([0x16, 3, 1, 2, 0, 1, 0, 1]), new Uint8Array(30)])
  expect(refused(raw([[0, hello]]))).toEqual({ kind: 'encrypted-traffic' })
  expect(refused(ascii([[0, hello]]))).toEqual({ kind: 'encrypted-traffic' })
})
