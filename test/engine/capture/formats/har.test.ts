import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import har from '#engine/capture/formats/har.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, read, refused, remarksOf } from '../reading.ts'

interface Post {
  readonly mimeType?: string | null
  readonly text?: string | null
  readonly encoding?: string | null
  readonly params?: readonly unknown[] | null
}

interface Asked {
  readonly post?: Post | null
  readonly headers?: readonly (readonly [string, string])[]
  readonly status?: number
  readonly bodySize?: number
  readonly method?: string
  readonly url?: string
}

const signed = [['X-Signature', 'abc'] as const]

const entry = ({
  post,
  headers = signed,
  status = 400,
  bodySize = -1,
  method = 'POST',
  url,
}: Asked): unknown => ({
  _initiator: { type: 'script', text: '"entries": [{"request"' },
  request: {
    method,
    url: url ?? 'https://api.example.com:8443/v1/pay?a=1#top',
    httpVersion: 'HTTP/1.1',
    headers: headers.map(([name, value]) => ({ name, value })),
    queryString: [{ name: 'a', value: '1' }],
    cookies: null,
    headersSize: -1,
    bodySize,
    ...(post !== undefined && { postData: post }),
  },
  response: { status, content: { text: '}]{["\\', size: 5 } },
  time: null,
})

const log = (creator: string, ...entries: readonly unknown[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: creator }, pages: null, entries } })

const one = (asked: Asked, creator = 'Fiddler'): Capture => read(log(creator, entry(asked)), 'file')

describe('HAR', () => {
  it('is a request with its address, fields and body', () => {
    const body = '{"a":"\u00e9 \u{1f600} \\" \\u00e9","n":1.0}\r\n\t<'
    const capture = one({ post: { mimeType: 'application/json', text: body } })
    expect([capture.format, capture.fidelity]).toEqual(['har', 'text'])
    expect(capture.method?.value).toBe('POST')
    expect(capture.authority?.value).toBe('api.example.com:8443')
    expect(capture.target?.value).toBe('/v1/pay?a=1')
    expect(fieldsOf(capture)).toEqual([['X-Signature', 'abc']])
    expect(bodyText(capture)).toBe(body)
    expect(capture.answer?.httpStatus).toBe(400)
    expectWayBack(capture)
  })

  it('may begin with a byte order mark', () => {
    const capture = read(`\ufeff${log('Firefox', entry({ post: { text: 'x' } }))}`, 'file')
    expect(bodyText(capture)).toBe('x')
    expectWayBack(capture)
  })

  it('holds octets in base64 where a writer goes beyond the standard', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (octets) => {
        const post = { text: Buffer.from(octets).toString('base64'), encoding: 'base64' }
        const capture = one({ post })
        expect(Buffer.compare(capture.body.value, octets)).toBe(0)
        expect(capture.fidelity).not.toBe('exact')
        expectWayBack(capture)
      }),
    )
  })

  it('gives any text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (body, ascii) => {
        const written = log('Charles', entry({ post: { text: body } }))
        const escaped = written.replace(
          /[\u0080-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
        const capture = read(ascii ? escaped : written, 'file')
        expect(bodyText(capture)).toBe(body)
        expectWayBack(capture)
      }),
    )
  })

  it('has lost what became U+FFFD', () => {
    const capture = one({ post: { text: '\u001f\ufffd\b' } })
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('characters-lost')
  })

  it('takes the count of another program than Chrome as a witness', () => {
    const post = { text: 'four' }
    expect(one({ post, bodySize: 4 }).witness).toMatchObject({ length: 4 })
    expect(one({ post, bodySize: 4 }).fidelity).toBe('text')
    expect(one({ post, bodySize: 5 }).fidelity).toBe('altered')
    expect(one({ post, bodySize: 5 }, 'WebInspector').witness).toBeNull()
    expect(one({ post, bodySize: 5 }, 'WebInspector').fidelity).toBe('text')
  })

  it('says what a browser leaves out', () => {
    expect(remarksOf(one({}, 'WebInspector'))).toContain('fields-rewritten')
    expect(remarksOf(one({ headers: [['Cookie', 'a=b']] }, 'WebInspector'))).not.toContain('fields-rewritten')
    expect(remarksOf(one({}, 'Charles'))).not.toContain('fields-rewritten')
  })

  it('says where a body is missing', () => {
    const capture = one({ headers: [['Content-Length', '7']], post: null })
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('body-not-shown')
    expect(one({ method: 'GET', post: null }).fidelity).toBe('text')
  })

  it('makes a form of its parameters', () => {
    const params = [
      { name: 'a b', value: '1&2' },
      { name: 'c', value: '%20' },
    ]
    const capture = one({ post: { mimeType: 'application/x-www-form-urlencoded', params } })
    expect(bodyText(capture)).toBe('a+b=1%262&c=%20')
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('body-rewritten')
    expectWayBack(capture)
  })

  it('makes a body in parts where it says what divides them', () => {
    const params = [
      { name: 'a', value: '1' },
      { name: 'f', fileName: 'x.png' },
    ]
    const type = 'multipart/form-data; boundary=zz'
    const capture = one({ post: { mimeType: type, params } })
    expect(bodyText(capture)).toContain('--zz\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n')
    expect(capture.remarks).toContainEqual(expect.objectContaining({ kind: 'not-in-paste', detail: 'x.png' }))
    expectWayBack(capture)
    const undivided = one({ post: { mimeType: 'multipart/form-data', params } })
    expect([undivided.body.value.length, undivided.fidelity]).toEqual([0, 'altered'])
  })

  it('keeps the pseudo-header fields of HTTP/2', () => {
    const headers = [
      [':authority', 'h'],
      [':path', '/p'],
      ['x-a', '1'],
    ] as const
    const capture = one({ headers })
    expect(fieldsOf(capture)).toEqual(headers)
    expect(capture.authority).toBeNull()
  })

  it('may be null anywhere', () => {
    const capture = one({ post: { mimeType: null, text: null, params: null, encoding: null }, method: 'GET' })
    expect(capture.body.value).toHaveLength(0)
  })

  it('knows a body that was unpacked, and one that was not', () => {
    const headers = [['Content-Encoding', 'gzip']] as const
    expect(remarksOf(one({ headers, post: { text: '{"a":1}' } }))).toContain('body-rewritten')
    const packed = Buffer.from([0x1f, 0x8b, 8, 0, 1]).toString('base64')
    const capture = one({ headers, post: { text: packed, encoding: 'base64' } })
    expect([capture.fidelity, remarksOf(capture)]).toEqual(['text', ['content-coded']])
  })

  it('has octets that another encoding than UTF-8 was', () => {
    const headers = [['Content-Type', 'text/plain; charset=gbk']] as const
    expect(one({ headers, post: { text: '\u6d4b' } }).fidelity).toBe('altered')
    expect(one({ headers, post: { text: 'ascii' } }).fidelity).toBe('text')
  })
})

describe('a HAR of several requests', () => {
  const three = log(
    'Firefox',
    entry({ headers: [], status: 200 }),
    entry({ post: { text: '"two"' } }),
    entry({ method: 'GET' }),
  )
  const octets = utf8(three)

  it('lists them, and each can be read alone', () => {
    const list = several({ octets, origin: 'file' })
    const entries = [...(list?.entries ?? [])]
    expect(list?.format).toBe('har')
    expect(entries.map(({ method, status, signs }) => [method, status, signs])).toEqual([
      ['POST', 200, false],
      ['POST', 400, true],
      ['GET', 400, true],
    ])
    expect(entries[1]?.target).toBe('https://api.example.com:8443/v1/pay?a=1#top')
    const alone = entries.map(({ open }) => har.read({ ...open(), origin: 'file' }))
    expect(
      alone.map((capture) => (capture !== null && 'body' in capture ? text(capture.body.value) : null)),
    ).toEqual(['', '"two"', ''])
    expect(bodyText(read(three, 'file'))).toBe('"two"')
  })

  it('lists what stands before a cut', () => {
    const whole = [...(har.list?.({ octets, origin: 'file' }) ?? [])].length
    expect(whole).toBe(3)
    for (let cut = 0; cut < octets.length; cut += 7) {
      const listed = [...(har.list?.({ octets: octets.slice(0, cut), origin: 'file' }) ?? [])]
      for (const { open } of listed)
        expect(har.read({ ...open(), origin: 'file' })).toMatchObject({ format: 'har' })
      const result = har.read({ octets: octets.slice(0, cut), origin: 'file' })
      if (result !== null && 'pasted' in result) expectWayBack(result)
    }
    const late = octets.slice(0, octets.length - 40)
    expect([...(har.list?.({ octets: late, origin: 'file' }) ?? [])]).toHaveLength(3)
  })

  it('takes a moment for each hundred thousand octets', () => {
    const filler = 'x"\\'.repeat(3_000)
    const many = utf8(
      log('Firefox', ...Array.from({ length: 2_000 }, () => entry({ post: { text: filler } }))),
    )
    const start = performance.now()
    expect([...(har.list?.({ octets: many, origin: 'file' }) ?? [])]).toHaveLength(2_000)
    expect((performance.now() - start) / (many.length / 100_000)).toBeLessThan(20)
  })
})

describe('what is no HAR', () => {
  it('is a log without entries, or one that is cut before the first', () => {
    expect(refused(log('Firefox'))).toMatchObject({ kind: 'no-requests' })
    expect(refused('{"log":{"version":"1.2","entries":[{"request":{"method":"POST"')).toMatchObject({
      kind: 'broken-file',
    })
  })

  it('is other JSON, and plain HTTP', () => {
    const other = [
      '{"log":"text"}',
      '[]',
      '{"method":"GET"}',
      '{"request":{"url":"x"}}',
      `POST / HTTP/1.1\r\nHost: h\r\n\r\n${log('x', entry({}))}`,
    ]
    for (const given of other) expect(har.read({ octets: utf8(given), origin: 'paste' })).toBeNull()
  })

  it('is never a fault, whatever it is', () => {
    const deep = `{"log":{"entries":[${'['.repeat(50_000)}`
    const wide = `{"log":{"entries":[${'{"request":{"method":"GET","url":'.repeat(2_000)}`
    for (const given of [
      deep,
      wide,
      '{"log":{"entries":[{]',
      '{"log":{"entries":[,,]}}',
      '{"log":{"entries":[1,2',
    ])
      har.read({ octets: utf8(given), origin: 'file' })
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            '"',
            ':',
            ',',
            '\\',
            '"log"',
            '"entries"',
            '"request"',
            'x',
            ' ',
          ),
          { maxLength: 60 },
        ),
        (pieces) => {
          const octets = utf8(`{"log":{${pieces.join('')}`)
          har.read({ octets, origin: 'file' })
          return [...(har.list?.({ octets, origin: 'file' }) ?? [])].length >= 0
        },
      ),
    )
  })
})

describe('a request alone', () => {
  it('is read as a log has it', () => {
    const capture = read(
      '{"method":"PUT","url":"http://h/x","headers":[{"name":"A","value":"1"}],"postData":{"text":"b"}}',
    )
    expect([capture.format, capture.method?.value, capture.target?.value, bodyText(capture)]).toEqual([
      'har',
      'PUT',
      '/x',
      'b',
    ])
  })
})

const shared = join(import.meta.dirname, '../../../../../shared/fixtures/from-public')
const pairs = join(shared, 'httpsnippet-pairs')
const suite = join(shared, 'json-test-suite-parsing')

describe.skipIf(!existsSync(pairs))('a request in HAR and as HTTP', () => {
  const names = existsSync(pairs)
    ? readdirSync(pairs).filter((name) => name.endsWith('.har-request.json'))
    : []
  it.each(names)('%s', (name) => {
    const left = read(readFileSync(join(pairs, name)), 'file')
    const right = read(readFileSync(join(pairs, name.replace('.har-request.json', '.http'))), 'file')
    expect(left.method?.value).toBe(right.method?.value)
    const host = right.fields.find(({ name }) => name.value === 'Host')
    expect(left.authority?.value).toBe(text(host?.value.value ?? new Uint8Array()))
    // The boundary of a body in parts stands in the second alone.
    if (name.startsWith('multipart'))
      expect([left.body.value.length, left.fidelity === 'altered' || right.body.value.length === 0]).toEqual([
        0,
        true,
      ])
    else expect(bodyText(left)).toBe(bodyText(right))
    for (const [field, value] of fieldsOf(left))
      if (!name.startsWith('multipart'))
        expect(fieldsOf(right).map(([one, said]) => [one.toLowerCase(), said])).toContainEqual([field, value])
  })
})

describe.skipIf(!existsSync(suite))('a body that is JSON of any kind', () => {
  const names = existsSync(suite) ? readdirSync(suite).filter((name) => name.startsWith('y_')) : []
  it.each(names)('%s', (name) => {
    const body = readFileSync(join(suite, name)).toString()
    const inHar = one({ post: { text: body } })
    expect(bodyText(inHar)).toBe(body)
    const result = readCapture({
      octets: utf8(JSON.stringify({ method: 'POST', headers: { 'X-Signature': 'a' }, body }, null, 2)),
      origin: 'paste',
    })
    expect(result.kind === 'capture' ? text(result.capture.body.value) : basename(name)).toBe(body)
  })
})

describe('a private key in recorded traffic', () => {
  const key = { mimeType: 'text/plain', text: '-----BEGIN PRIVATE KEY-----\nMIIE' }

  it('of another request does not keep the rejected one from being read', () => {
    const capture = read(log('x', entry({ post: key, status: 200 }), entry({ post: { text: '{"a":1}' } })))
    expect(bodyText(capture)).toBe('{"a":1}')
  })

  it('of the request itself does', () => {
    expect(refused(log('x', entry({ post: key }), entry({ status: 200 })))).toEqual({ kind: 'private-key' })
    expect(refused(log('x', entry({ post: key })))).toEqual({ kind: 'private-key' })
  })
})
