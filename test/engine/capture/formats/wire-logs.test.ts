import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, leftOver, read, remarksOf } from '../reading.ts'
import {
  apacheLines,
  goString,
  hardBody,
  hardFields,
  nodeString,
  pythonBytes,
  rubyString,
  wireOf,
} from '../printed/as-printed.ts'

const split = (wire: Uint8Array): readonly [Uint8Array, Uint8Array] => {
  const at = Buffer.from(wire).indexOf('\r\n\r\n') + 4
  return [wire.subarray(0, at), wire.subarray(at)]
}
const apache = '2026/11/23 13:07:01:357 UTC [DEBUG] wire - http-outgoing-0'

const writers: Readonly<Record<string, (wire: Uint8Array) => string>> = {
  'python-send': (wire) => {
    const [head, body] = split(wire)
    const sends = body.length === 0 ? '' : `send: ${pythonBytes(body)}\n`
    return `send: ${pythonBytes(head)}\n${sends}reply: 'HTTP/1.1 400 Bad Request\\r\\n'\nheader: Content-Length: 2\n`
  },
  'ruby-net-http': (wire) => {
    const [head, body] = split(wire)
    const writes = body.length === 0 ? '' : `<- ${rubyString(body)}\n`
    return `opening connection to a.example:443...\nopened\n<- ${rubyString(head)}\n${writes}-> "HTTP/1.1 400 Bad Request\\r\\n"\n-> "\\r\\n"\nread 0 bytes\n`
  },
  'apache-wire': (wire) =>
    `${apacheLines(wire, '>>', apache)}${apacheLines(utf8('HTTP/1.1 400 Bad Request\r\n\r\n'), '<<', apache)}`,
}

describe.each(Object.keys(writers))('%s', (id) => {
  const write = writers[id] ?? String

  it('gives back every octet that was sent', () => {
    fc.assert(
      fc.property(hardBody, (body) => {
        // Its bracketed escapes are not told from the same text.
        if (
          id === 'apache-wire' &&
          /\[(?:\\[rn]|0x[01189a-f][\da-f]?)\]/.test(Buffer.from(body).toString('latin1'))
        )
          return
        const capture = read(write(wireOf(body)))
        expect(capture.format).toBe(id)
        expect(capture.fidelity).toBe('exact')
        expect(capture.method?.value).toBe('POST')
        expect(capture.target?.value).toBe('/pay?a=1')
        expect(fieldsOf(capture).slice(0, 3)).toEqual(hardFields)
        expect(Buffer.compare(capture.body.value, body)).toBe(0)
        expect(capture.answer?.httpStatus).toBe(400)
        expectWayBack(capture)
      }),
      { numRuns: 150 },
    )
  })

  it('tells requests apart, and opens each alone', () => {
    const log = write(wireOf(utf8('{"a":1}'))) + write(wireOf(utf8('{"b":2}')))
    const found = several({ octets: utf8(log), origin: 'paste' })
    expect(found?.format).toBe(id)
    const entries = [...(found?.entries ?? [])]
    expect(entries.map(({ method, target, status, signs }) => [method, target, status, signs])).toEqual([
      ['POST', '/pay?a=1', 400, true],
      ['POST', '/pay?a=1', 400, true],
    ])
    const second = readCapture({ octets: utf8(log), origin: 'paste' }, 2)
    expect(second.kind === 'capture' && bodyText(second.capture)).toBe('{"b":2}')
  })

  it('says what a cut log lacks', () => {
    const [head] = split(wireOf(utf8('{"a":1}')))
    const capture = read(write(new Uint8Array(head)))
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toEqual(['body-cut'])
    expect(bodyText(capture)).toBe('')
  })

  it('undoes chunks, and leaves a coded body as it was sent', () => {
    const head = 'POST / HTTP/1.1\r\nX-Signature: 1\r\n'
    const chunked = read(write(utf8(`${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`)))
    expect(bodyText(chunked)).toBe('{}')
    expect(remarksOf(chunked)).toEqual(['chunked'])
    const coded = read(write(utf8(`${head}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x08`)))
    expect(bodyText(coded)).toBe('\x1f\x08')
    expect(remarksOf(coded)).toEqual(['content-coded'])
  })

  it('leaves HTTP text alone that holds such lines in its body', () => {
    const body = write(wireOf(utf8('{}'))).replaceAll('\n', ' ')
    expect(
      read(`POST /x HTTP/1.1\r\nX-Signature: 1\r\nContent-Length: ${body.length}\r\n\r\n${body}`).format,
    ).toBe('http')
  })
})

it('keeps connections of Apache apart whose lines stand between each other', () => {
  const one = apacheLines(
    wireOf(utf8('{"a":1}')),
    '>>',
    'DEBUG org.apache.http.wire - http-outgoing-1',
  ).split('\n')
  const two = apacheLines(
    wireOf(utf8('{"b":2}')),
    '>>',
    'DEBUG org.apache.http.wire - http-outgoing-2',
  ).split('\n')
  const log = one.flatMap((line, index) => [line, two[index] ?? '']).join('\n')
  const bodies = [1, 2].map((entry) => {
    const result = readCapture({ octets: utf8(log), origin: 'paste' }, entry)
    return result.kind === 'capture' ? bodyText(result.capture) : null
  })
  expect(bodies).toEqual(['{"a":1}', '{"b":2}'])
})

it('reads what Python 2 printed, and what urllib3 logs around it', () => {
  const capture = read(
    "DEBUG:urllib3:Starting\nsend: 'GET / HTTP/1.1\\r\\nX-Signature: 1\\r\\n\\r\\n'\nreply: 'HTTP/1.1 200 OK\\r\\n'\n",
  )
  expect(capture.fidelity).toBe('exact')
  expect(fieldsOf(capture)).toEqual([['X-Signature', '1']])
  expect(leftOver(capture)).toEqual(['DEBUG:urllib3:Starting'])
})

describe('a whole request as one string', () => {
  it.each([
    ['Go', (wire: Uint8Array) => goString(wire)],
    ['Ruby', (wire: Uint8Array) => rubyString(wire)],
    ['Python', (wire: Uint8Array) => pythonBytes(wire)],
    ['Python, named', (wire: Uint8Array) => `raw = ${pythonBytes(wire)}\n`],
  ])('of %s', (_, write) => {
    fc.assert(
      fc.property(hardBody, (body) => {
        const capture = read(write(wireOf(body)))
        // Python writes octets, and not characters: nothing of them can have changed.
        const isOctets = capture.format === 'octet-escapes'
        expect(isOctets || capture.format === 'string-literal').toBe(true)
        expect(capture.fidelity).toBe(isOctets ? 'exact' : 'text')
        expect(fieldsOf(capture).slice(0, 3)).toEqual(hardFields)
        expect(Buffer.compare(capture.body.value, body)).toBe(0)
        expectWayBack(capture)
      }),
      { numRuns: 100 },
    )
  })

  it('of Node, broken over lines', () => {
    const lines = ['POST / HTTP/1.1\r\n', 'X-Signature: 1\r\n', 'Content-Length: 2\r\n', '\r\n', "{'"]
    const capture = read(lines.map(nodeString).join(' +\n  '))
    expect(bodyText(capture)).toBe("{'")
    expect(fieldsOf(capture)[0]).toEqual(['X-Signature', '1'])
  })
})

it('reads octets that version 5 of Apache HttpClient writes as negative numbers', () => {
  const sent = ['POST / HTTP/1.1', 'X-Signature: a', 'Content-Length: 4', ''].map(
    (line) => `>> "${line}[\\r][\\n]"\n`,
  )
  const capture = read(`${sent.join('')}>> "a[0xffffffc3][0xffffffa9]b"\n`)
  expect(bodyText(capture)).toBe('aéb')
  expect(capture.fidelity).toBe('exact')
  expectWayBack(capture)
})
