import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { field } from '#engine/capture/capture.ts'
import { text } from '#engine/bytes/text.ts'
import { bodyText, expectWayBack, leftOver, read, remarksOf } from './reading.ts'

const folder = join(import.meta.dirname, '../../captures')
const capture = (name: string) => read(readFileSync(join(folder, name)), 'file')

const order =
  '{"env":{"terminalType":"WEB"},"merchantTradeNo":"43556435764df4","orderAmount":0.01,"currency":"USDT","description":"Test Product","goodsDetails":[{"goodsType":"02","goodsCategory":"Z000","referenceGoodsId":"0001","goodsName":"Test Product","goodsDetail":"Test Product"}],"returnUrl":"","cancelUrl":""}'
const indented = '{\n\t"env": {\n\t\t"terminalType": "WEB"\n\t},\n\n\t"merchantTradeNo": "43556435764df4"\n}'

interface Expected {
  readonly body?: string
  readonly undone?: readonly string[]
  readonly remarks?: readonly string[]
  readonly status?: number
  readonly code?: string
  readonly leftOver?: readonly string[]
}

const expected: Readonly<Record<string, Expected>> = {
  'bullets.txt': {
    undone: ['bullets'],
    remarks: ['no-request-line', 'line-ends-lf'],
    leftOver: ['Headers:', 'Body:'],
  },
  'chunked.txt': { remarks: ['chunked'] },
  'console-raw.txt': { remarks: ['line-ends-lf'], status: 400, code: '400002' },
  'developer-tools.txt': { remarks: ['line-ends-lf', 'dressed-line'] },
  'fenced.md': {
    undone: ['fences'],
    remarks: ['line-ends-lf'],
    code: '400002',
    leftOver: ['Hello,\n\nthis is my request:', 'and the answer:\n\n```json', '```'],
  },
  'full-width-colon.txt': { remarks: ['line-ends-lf', 'fullwidth-colon', 'odd-space'] },
  'indented.txt': {
    undone: ['indentation'],
    remarks: ['line-ends-lf'],
    leftOver: ['My request:', 'What is wrong?'],
  },
  'interceptor-log.txt': {
    remarks: [],
    status: 400,
    code: '400002',
    leftOver: ['<-- END HTTP (91-byte body)'],
  },
  'line-numbers.txt': {
    body: indented,
    undone: ['line-numbers'],
    remarks: ['line-ends-lf', 'body-end-assumed'],
  },
  'log-lines.txt': { undone: ['log-prefixes'], remarks: ['line-ends-lf'] },
  'markdown-table.md': {
    remarks: ['no-request-line', 'line-ends-lf', 'dressed-line'],
    leftOver: ['| Header | Value |\n|---|---|'],
  },
  'name-is-value.txt': { remarks: ['no-request-line', 'line-ends-lf', 'dressed-line'] },
  'proxy-session.txt': { remarks: [], status: 400, code: '400002', leftOver: ['-'.repeat(66)] },
  'quoted-mail.txt': {
    body: indented,
    undone: ['mail-quoting'],
    remarks: ['line-ends-lf', 'body-end-assumed'],
    leftOver: ['Hi,\nthis is what we send:', 'Regards'],
  },
  'quoted-pairs.txt': { remarks: ['no-request-line', 'line-ends-lf', 'quoted-line'] },
  'string-to-sign-as-body.txt': {
    body: `1705724955616\nVeTfR5mdAKjbeErxBXTl20JayTiCz4sb\n${order}\n`,
    remarks: [],
  },
  'table.txt': {
    remarks: ['no-request-line', 'line-ends-lf', 'dressed-line'],
    leftOver: ['Header\tValue'],
  },
  'utf-16.txt': { remarks: ['utf-16'] },
}

describe('our own captures', () => {
  it.each(Object.entries(expected))('%s', (name, wanted) => {
    const read = capture(name)
    expect(bodyText(read)).toBe(wanted.body ?? order)
    expect(read.undone).toEqual(wanted.undone ?? [])
    expect(remarksOf(read)).toEqual(wanted.remarks)
    expect(read.answer?.httpStatus).toBe(wanted.status)
    expect(read.answer?.code).toBe(wanted.code)
    expect(leftOver(read)).toEqual(wanted.leftOver ?? [])
    expect(text(field(read, 'binancepay-nonce')?.value.value ?? new Uint8Array())).toBe(
      'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb',
    )
    expectWayBack(read)
  })

  it('are all expected something of', () => {
    const others = ['founding-capture.txt', 'windows-1252.txt']
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(expected), ...others].sort())
  })

  it('windows-1252.txt: the octets stay as they are', () => {
    const read = capture('windows-1252.txt')
    expect(read.body.value.length).toBe(302)
    expect(read.body.value.subarray(0, 6)).toEqual(new Uint8Array([0x7b, 0x93, 0x65, 0x6e, 0x76, 0x94]))
    expect(remarksOf(read)).toContain('invalid-utf-8')
  })
})

describe('the founding capture, a whole thread', () => {
  const thread = capture('founding-capture.txt')

  it('is nine header lines and the curly line after them', () => {
    expect(thread.fields.map(({ name }) => name.value)).toEqual([
      'Connection',
      'Content-Type',
      'Accept',
      'User-Agent',
      'BinancePay-Timestamp',
      'BinancePay-Nonce',
      'BinancePay-Certificate-SN',
      'BinancePay-Signature',
      'Content-Length',
    ])
    expect(thread.body.value.length).toBe(402)
    expect(bodyText(thread)).toMatch(/^\{“env”.*“”\}$/)
    expect(thread.body.from.kind).toBe('exact')
    expect(thread.contentLength).toBe(350)
    expect(thread.method).toBeNull()
    expect(thread.bodyTail).toBeNull()
  })

  it('has an answer whose quotes are curly too', () => {
    expect(thread.answer).toMatchObject({
      status: 'FAIL',
      code: '400002',
      message: 'Signature for this request is not valid.',
      curly: true,
    })
    expect(thread.fidelity).toBe('altered')
  })

  it('leaves over the prose and the program', () => {
    expect(leftOver(thread)).toHaveLength(3)
    expect(leftOver(thread)[2]).toMatch(/^This is how I sign:[^]*ToUpper\(\);$/)
  })
})
