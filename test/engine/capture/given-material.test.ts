import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { text } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { expectWayBack, read } from './reading.ts'

const shared = join(import.meta.dirname, '../../../../shared')
const file = (name: string): Buffer => readFileSync(join(shared, name))
const has = (name: string): boolean => existsSync(join(shared, name))

interface Fixture {
  readonly file: string
  readonly format: string
  readonly request: string
}

/** Forms that are HTTP as text, body and all. */
const plain =
  /^(?:raw-http|raw-http-absolute-form|headers-plus-body|fiddler-copy-session|python-prepared-request-pretty|guzzle-debug-format|okhttp-log|okhttp-log-prefixed|log-prefixed-raw|postman-console-raw|insomnia-timeline|http-file|hexview-ascii|pasted-text)$/
/** The body itself was changed, cut or decoded on the way, or there are no headers. */
const damaged =
  /r4\.export|r2\.hexview|\/r3\.(?!raw|copy|console|hexview|Dump|export|HttpLogging)|pasted\/(?!r[12]\.(?:fenced|line-numbers)|r1\.(?:markdown|slack|trimmed|autolinked|urls|emoji))/
/** Whole requests of which the line breaks or the headers are lost. */
const otherForm = /one-line|newlines-lost|string-literal|verbatim|debugger/

const fixtures: readonly Fixture[] = has('fixtures/manifest.json')
  ? JSON.parse(file('fixtures/manifest.json').toString()).files
  : []
const texts = fixtures.filter(({ file, format }) => plain.test(format) && !otherForm.test(file))

function signedFields(capture: Capture): readonly string[] {
  return capture.fields
    .filter(({ name }) => /^binancepay-/i.test(name.value))
    .map(({ name, value }) => `${name.value.toLowerCase()}: ${text(value.value)}`)
    .sort()
}

describe.skipIf(texts.length === 0)('what real tools write', () => {
  it.each(texts.map((fixture) => [fixture.file, fixture] as const))('%s', (name, { request }) => {
    const capture = read(file(`fixtures/${name}`))
    const wire = read(file(`fixtures/canonical/${request}.wire.bin`))
    expect(signedFields(capture)).toEqual(signedFields(wire))
    const body = file(`fixtures/canonical/${request}.body.bin`)
    if (!damaged.test(name)) expect(Buffer.compare(capture.body.value, body)).toBe(0)
    else expect(capture.body.value.length).toBeGreaterThan(0.8 * body.length)
    expectWayBack(capture)
  })
})

const thread = 'seed-thread.txt'

describe.skipIf(!has(thread))('a thread of a forum, pasted whole', () => {
  it('is nine header lines, a curly body and a curly answer', () => {
    const capture = read(file(thread))
    expect(capture.fields).toHaveLength(9)
    expect(capture.body.value.length).toBe(402)
    expect(capture.contentLength).toBe(350)
    expect(capture.answer).toMatchObject({ status: 'FAIL', code: '400002', curly: true })
    expect(capture.leftovers.length).toBeGreaterThan(1)
    expectWayBack(capture)
  })

  it('or the request of it alone', () => {
    const octets = file(thread)
    const from = octets.indexOf('Connection:')
    const { body, fields, answer } = read(
      octets.subarray(from, octets.indexOf('\n', octets.indexOf('{“env'))),
    )
    expect([fields.length, body.value.length, answer]).toEqual([9, 402, null])
  })
})

interface Case {
  readonly id: string
  readonly capture: string
}

const cases: readonly Case[] = ['cases/damaged-captures.jsonl', 'cases/wrong-signers.jsonl']
  .filter(has)
  .flatMap((name) => file(name).toString().trim().split('\n'))
  .map((line) => JSON.parse(line))

describe.skipIf(cases.length === 0)('captures of known cases', () => {
  it.each(cases.map(({ id, capture }) => [id, Buffer.from(capture, 'base64')] as const))(
    '%s',
    (id, octets) => {
      const capture = read(octets)
      expect(capture.method?.value).toBe('POST')
      expect(capture.fields.length).toBeGreaterThanOrEqual(6)
      expect(capture.answer).toBeNull()
      expect(capture.leftovers).toEqual([])
      if (id === 'paste-quoted-mail') expect(capture.undone).toEqual(['mail-quoting'])
      else {
        const rest = octets.subarray(octets.indexOf('\r\n\r\n') + 4)
        const tail = capture.bodyTail === null ? 0 : capture.bodyTail.end - capture.bodyTail.start
        expect(Buffer.compare(capture.body.value, rest.subarray(0, rest.length - tail))).toBe(0)
        expect(tail).toBe(/^(?:paste-trailing|hook)-newline$/.test(id) ? 1 : 0)
      }
      expectWayBack(capture)
    },
  )
})

const messages = 'corpora/third-party/http-messages.json'

describe.skipIf(!has(messages))('odd and broken HTTP messages', () => {
  it('are read or refused', () => {
    const { cases } = JSON.parse(file(messages).toString())
    for (const { base64 } of cases) {
      const result = readCapture({ octets: new Uint8Array(Buffer.from(base64, 'base64')), origin: 'file' })
      if (result.kind === 'capture') expectWayBack(result.capture)
    }
  })
})

interface Malformed {
  readonly id: string
  readonly target: string
  readonly build: readonly (readonly [times: number, chunk: string])[]
}

const malformed: readonly Malformed[] = has('corpora/own/malformed-inputs.json')
  ? JSON.parse(file('corpora/own/malformed-inputs.json').toString()).cases
  : []

function built({ build }: Malformed): Uint8Array<ArrayBuffer> {
  const chunks = build.map(([times, chunk]) => {
    const octets = Buffer.from(chunk, 'base64')
    return octets.length === 0 ? octets : Buffer.alloc(times * octets.length, octets)
  })
  return new Uint8Array(Buffer.concat(chunks))
}

/** The refusal, or a remark that must be there; null where there is nothing to remark on. */
const said: Readonly<Record<string, string | null>> = {
  empty: 'empty',
  'whitespace-only': 'empty',
  'one-byte': 'not-a-request',
  png: 'image',
  'nul-in-header': 'nul',
  'nul-in-body': 'nul',
  'invalid-utf8-body': 'invalid-utf-8',
  'utf16le-bom': 'utf-16',
  'utf8-bom': 'byte-order-mark',
  'bom-in-body': 'byte-order-mark',
  'cp1252-quotes': 'invalid-utf-8',
  'header-no-colon': 'no-colon',
  'obs-fold': 'obs-fold',
  'space-before-colon': 'space-before-colon',
  'dup-content-length-same': 'duplicate-field',
  'dup-content-length-differ': 'duplicate-field',
  'content-length-negative': 'content-length-invalid',
  'content-length-4gb': 'body-end-assumed',
  'content-length-1e308': 'content-length-invalid',
  'content-length-short': 'body-end-assumed',
  'chunked-ok': 'chunked',
  'chunked-cut': 'chunked-broken',
  'chunked-bad-size': 'chunked-broken',
  'chunked-huge-size': 'chunked-broken',
  'no-blank-line': 'no-blank-line',
  'lf-only': 'line-ends-lf',
  'cr-only': 'line-ends-cr',
  'mixed-eol': 'line-ends-mixed',
  'headers-10000': 'many-fields',
  'headers-1000000': 'too-many-fields',
  'one-header-10mb': 'long-line',
  'body-100mb': 'too-large',
  'one-line-50mb': 'too-large',
  'redos-spaces': 'long-line',
  'redos-colons': 'odd-name',
  'html-header': 'odd-name',
}

describe.skipIf(malformed.length === 0)('malformed pastes', () => {
  it.each(malformed.filter(({ target }) => target === 'capture').map((one) => [one.id, one] as const))(
    '%s',
    (id, one) => {
      const result = readCapture({ octets: built(one), origin: 'paste' })
      const kinds =
        result.kind === 'refused' ? [result.refusal.kind] : result.capture.remarks.map(({ kind }) => kind)
      if (said[id] !== undefined) expect(kinds).toContain(said[id])
    },
  )
})
