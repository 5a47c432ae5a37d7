import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { bodyText, expectWayBack, fieldsOf, leftOver, read, remarksOf } from '../reading.ts'

const timestamp = '1705724955616'
const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'
const serial = 'k3v9x0q7m2d8r5t1w6z4c7b0n3h8j5g2k3v9x0q7m2d8r5t1w6z4c7b0n3h8j5g2'
const secret = 'an-invented-secret-of-no-account'
const order =
  '{"env":{"terminalType":"WEB"},"orderAmount":0.01,"currency":"USDT","goodsName":"A test product"}'
const payload = `${timestamp}\n${nonce}\n${order}\n`
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const hex = createHmac('sha512', secret).update(payload).digest('hex').toUpperCase()
const base64 = createSign('sha256').update(payload).sign(keys.privateKey, 'base64')

const linesWith = (signature: string): string =>
  [
    'POST /binancepay/openapi/v3/order HTTP/1.1',
    'Host: bpay.binanceapi.com',
    'Content-Type: application/json',
    `BinancePay-Timestamp: ${timestamp}`,
    `BinancePay-Nonce: ${nonce}`,
    `BinancePay-Certificate-SN: ${serial}`,
    `BinancePay-Signature: ${signature}`,
    `Content-Length: ${order.length}`,
    '',
    order,
  ].join('\n')

const request = linesWith(hex)
const webhook = linesWith(base64)
const key = {
  request: { kind: 'secret', octets: utf8(secret) },
  webhook: {
    kind: 'public-key',
    octets: utf8(keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
  },
} as const satisfies Record<string, GivenKey>

const eachLine = (whole: string, change: (line: string) => string): string =>
  whole.split('\n').map(change).join('\n')

/** As a terminal wraps: at the column, whatever stands there. */
const cut = (whole: string, width: number): string =>
  eachLine(whole, (line) => line.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '')

/** As mail wraps: a long word moves to the next line first, and is cut there. */
const moved = (whole: string, width: number): string =>
  cut(
    eachLine(whole, (line) => (line.length > width ? line.replace(/^([\w-]+:) (?=\S+$)/, '$1\n') : line)),
    width,
  )

const quoted = (whole: string): string => eachLine(whole, (line) => `> ${line}`)

/** Quoted, then wrapped by a program that does not know of quoting: what moves down has no mark. */
const quotedFirst = (whole: string, width: number): string => cut(quoted(whole), width)

/** With a space before each line break that wrapping put into a header. */
const spaced = (wrapped: string): string => {
  const [head = '', ...rest] = wrapped.split('\n\n')
  return [head.replace(/(.{55,})\n/g, '$1 \n'), ...rest].join('\n\n')
}

/** RFC 2045, section 6.7. */
const quotedPrintable = (whole: string): string =>
  eachLine(
    whole.replaceAll('=', '=3D'),
    (line) => line.match(/.{1,73}(?:=3D|.{0,2}$)|.{1,75}/g)?.join('=\n') ?? '',
  )

const ways: readonly (readonly [way: string, wrap: (whole: string) => string])[] = [
  ...[60, 64, 72, 76, 80].flatMap((width) => [
    [`at ${width}`, (whole: string) => cut(whole, width)] as const,
    [`moved at ${width}`, (whole: string) => moved(whole, width)] as const,
    [`at ${width}, then quoted`, (whole: string) => quoted(cut(whole, width))] as const,
    [`quoted, then at ${width}`, (whole: string) => quotedFirst(whole, width)] as const,
    [`at ${width}, with CR LF`, (whole: string) => cut(whole, width).replaceAll('\n', '\r\n')] as const,
    [`at ${width}, with spaces after values`, (whole: string) => spaced(cut(whole, width))] as const,
  ]),
  ['in quoted-printable', quotedPrintable],
  ['in quoted-printable, then quoted', (whole) => quoted(quotedPrintable(whole))],
]

const around: readonly (readonly [what: string, dress: (whole: string) => string])[] = [
  ['in a fenced block', (whole) => `Hello,\n\n\`\`\`\n${cut(whole, 76)}\n\`\`\`\n`],
  [
    'indented, then wrapped',
    (whole) =>
      cut(
        eachLine(whole, (line) => `    ${line}`),
        80,
      ),
  ],
  ['wrapped, then indented', (whole) => eachLine(cut(whole, 72), (line) => `    ${line}`)],
  ['quoted twice, then wrapped', (whole) => cut(quoted(quoted(whole)), 76)],
  [
    'after bullets',
    (whole) =>
      cut(
        eachLine(whole.replace(/^.*\n/, ''), (line) => (/^[\w-]+:/.test(line) ? `- ${line}` : line)),
        76,
      ),
  ],
  ['with lines that end in CR', (whole) => cut(whole, 76).replaceAll('\n', '\r')],
  ['with prose around it', (whole) => `Dear team,\nthis fails:\n\n${cut(whole, 76)}\n\nRegards, Ann`],
  [
    'with an answer after it',
    (whole) => `${cut(whole, 76)}\n\nHTTP/1.1 400\n\n{"status":"FAIL","code":"400002","errorMessage":"no"}`,
  ],
  ['without Content-Length, signature last', (whole) => cut(whole.replace(/Content-Length.*\n/, ''), 76)],
  ['without its first line', (whole) => cut(whole.replace(/^.*\n/, ''), 76)],
  ['with a whole address', (whole) => cut(whole.replace('POST ', 'POST https://bpay.binanceapi.com'), 60)],
  ['without an empty line', (whole) => cut(whole.replace('\n\n', '\n'), 76)],
]

const kinds = [
  ['request', request, hex],
  ['webhook', webhook, base64],
] as const

const valueOf = (given: string, name: string): string =>
  text(field(read(given), name)?.value.value ?? utf8('none'))

const diagnosed = (pasted: string, given: GivenKey): Promise<Diagnosis> =>
  diagnose(read(pasted), { scheme: null, key: given, code: '', now: Number(timestamp) })

describe.each(kinds)('a wrapped %s', (kind, whole, signature) => {
  it.each(ways)('%s: its values are whole again', (_, wrap) => {
    const capture = read(wrap(whole))
    const value = field(capture, 'binancepay-signature')?.value
    expect(text(value?.value ?? utf8(''))).toBe(signature)
    expect(valueOf(wrap(whole), 'binancepay-certificate-sn')).toBe(serial)
    expect(capture.fields).toHaveLength(7)
    expect(capture.undone).toContain('wrapped-lines')
    expect(capture.fidelity).toBe('altered')
    expect(remarksOf(capture)).toContain('wrapped-value')
    expect(remarksOf(capture)).not.toContain('no-colon')
    expect(leftOver(capture)).toEqual([])
    expectWayBack(capture)
  })

  it.each(ways)('%s: is valid after repair', async (_, wrap) => {
    const diagnosis = await diagnosed(wrap(whole), key[kind])
    expect(diagnosis.outcome).toBe('valid-after-repair')
    expect(text(diagnosis.signed ?? utf8(''))).toBe(payload)
    expect(tell(diagnosis, 'en').headline).not.toEqual([])
  })
})

describe.each(around)('wrapped, %s', (_, dress) => {
  it.each(kinds)('a %s is valid after repair', async (kind, whole, signature) => {
    const capture = read(dress(whole))
    expect(fieldsOf(capture)).toContainEqual(['BinancePay-Signature', signature])
    expectWayBack(capture)
    const diagnosis = await diagnosed(dress(whole), key[kind])
    expect(diagnosis.outcome).toBe('valid-after-repair')
  })
})

describe('a value that was cut', () => {
  it('leads back to its pieces', () => {
    const value = field(read(cut(request, 64)), 'binancepay-signature')?.value
    expect(value?.from).toMatchObject({ kind: 'decoded', steps: ['wrapped-lines'] })
    expect(value?.from.kind === 'decoded' && value.from.runs.map(({ length }) => length)).toEqual([
      42, 64, 22,
    ])
  })

  it('is one cause, told in words', async () => {
    const lines = request.split('\n')
    const only = [...lines.slice(0, -1).map((line) => cut(line, 64)), order].join('\n')
    const diagnosis = await diagnosed(only, key.request)
    expect(diagnosis.causes).toEqual([{ kind: 'repair', id: 'wrapped-lines', data: null }])
    expect(JSON.stringify(tell(diagnosis, 'en'))).not.toMatch(/undefined|null line|NaN/)
  })

  it('is joined without an empty line after it, where it becomes as long as signatures are', () => {
    const capture = read(`X-Nonce: 1\n${cut(`X-Signature: ${hex}`, 64)}\n{"a":1}`)
    expect(fieldsOf(capture)[1]).toEqual(['X-Signature', hex])
    expect(bodyText(capture)).toBe('{"a":1}')
    expect(fieldsOf(read(cut(`X-Nonce: 1\nX-Signature: ${hex}`, 64)))[1]).toEqual(['X-Signature', hex])
  })

  it('is joined at any length where more fields follow', () => {
    const short = hex.slice(0, 100)
    const capture = read(cut(`X-Signature: ${short}\nX-Nonce: 1\n\n{}`, 64))
    expect(fieldsOf(capture)[0]).toEqual(['X-Signature', short])
  })
})

describe('what is no part of a value', () => {
  const head = `POST /x HTTP/1.1\nX-Signature: ${hex}\n`

  it.each(['ThisLineHasNoColon', 'Body', hex.slice(0, 40)])('%s after a whole value', (line) => {
    const capture = read(`${head}${line}\n\n{}`)
    expect(fieldsOf(capture)).toEqual([['X-Signature', hex]])
    expect(bodyText(capture)).toBe('{}')
    expect(capture.undone).toEqual([])
  })

  it.each([
    ['JSON', '{"a":1}'],
    ['a form', 'amount=1'],
    ['base64', 'eyJhIjoxfQ=='],
    ['words', 'nothing works any more'],
  ])('a body that follows at once: %s', (_, body) => {
    const capture = read(`${head}${body}`)
    expect(fieldsOf(capture)).toEqual([['X-Signature', hex]])
    expect(remarksOf(capture)).not.toContain('wrapped-value')
  })

  it.each([
    ['after a whole value', head, base64.slice(0, 76)],
    ['after a cut one', `POST /x HTTP/1.1\n${cut(`X-Signature: ${hex}`, 64)}\n`, base64.slice(0, 64)],
    ['after one that stays short', `POST /x HTTP/1.1\nX-Signature: ${hex.slice(0, 60)}\n`, 'c2hvcnQ='],
  ])('a body in base64 %s', (_, before, body) => {
    expect(bodyText(read(`${before}\n${body}\n${body}`))).toBe(`${body}\n${body}`)
    const last = fieldsOf(read(`${before}${body}`)).at(-1)?.[1] ?? ''
    expect([hex, hex.slice(0, 60)]).toContain(last)
  })

  it('a body that would make another length out of a whole value', () => {
    const short = hex.slice(0, 64)
    const body = `${base64.slice(0, 63)}+`
    expect(fieldsOf(read(`POST /x HTTP/1.1\nX-Signature: ${short}\n${body}`))).toEqual([
      ['X-Signature', short],
    ])
  })

  it('the next field of a list of names and values, one below the other', () => {
    const capture = read(`X-Nonce\n1\nX-Signature\n${hex}\nContent-Length\n2\n\n{}`)
    expect(fieldsOf(capture)).toEqual([
      ['X-Nonce', '1'],
      ['X-Signature', hex],
      ['Content-Length', '2'],
    ])
    expect(remarksOf(capture)).not.toContain('wrapped-value')
  })

  it('a folded line, which begins with a space', () => {
    const capture = read(`POST /x HTTP/1.1\nX-Signature: ${hex.slice(0, 60)}\n ${hex.slice(60)}\n\n{}`)
    expect(remarksOf(capture)).toContain('obs-fold')
    expect(capture.undone).toEqual([])
  })

  it('a word after a sentence', () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)'
    const capture = read(`POST /x HTTP/1.1\nUser-Agent: ${agent}\nSafari\nX-Signature: 1\n\n{}`)
    expect(fieldsOf(capture)[0]).toEqual(['User-Agent', agent])
    expect(remarksOf(capture)).toContain('no-colon')
  })
})

// What is not linear takes minutes.
it('reads very many lines of one token in linear time', { timeout: 30_000 }, () => {
  const many = `POST /x HTTP/1.1\n${`X-Signature: ${'A'.repeat(50)}\n${`${'A'.repeat(63)}\n`.repeat(3)}`.repeat(5_000)}\n{}`
  expect(fieldsOf(read(many))).toHaveLength(5_000)
})
