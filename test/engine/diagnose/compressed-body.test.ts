import { createHmac } from 'node:crypto'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'

const secret = utf8('example-only-secret-do-not-use-0123456789')
const timestamp = '1705724955616'
const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'
const json = '{"env":{"terminalType":"WEB"},"merchantTradeNo":"43556435764df4"}'

const sign = (body: Uint8Array): string =>
  createHmac('sha512', secret)
    .update(`${timestamp}\n${nonce}\n`)
    .update(body)
    .update('\n')
    .digest('hex')
    .toUpperCase()

async function diagnosed(body: Uint8Array<ArrayBuffer>, signature: string, coding: string) {
  const head = [
    'POST /binancepay/openapi/v3/order HTTP/1.1',
    'Content-Type: application/json',
    `Content-Encoding: ${coding}`,
    `BinancePay-Timestamp: ${timestamp}`,
    `BinancePay-Nonce: ${nonce}`,
    'BinancePay-Certificate-SN: examplecertsn00000000000000000000000000000000000000000000000000',
    `BinancePay-Signature: ${signature}`,
    `Content-Length: ${body.length}`,
  ]
  const octets = concat([utf8(`${head.join('\r\n')}\r\n\r\n`), body])
  const read = readCapture({ octets, origin: 'file' })
  if (read.kind === 'refused') throw new Error('refused')
  return diagnose(read.capture, {
    scheme: null,
    key: { kind: 'secret', octets: secret },
    code: '',
    now: Number(timestamp),
  })
}

const packers = {
  gzip: (octets: string) => gzipSync(octets),
  deflate: (octets: string) => deflateSync(octets),
  'deflate without its header': (octets: string) => deflateRawSync(octets),
}

describe('a compressed body', () => {
  it.each(Object.entries(packers))('is verified as it was before %s', async (name, pack) => {
    const body = new Uint8Array(pack(json))
    const { outcome, signed, capture } = await diagnosed(body, sign(utf8(json)), name.slice(0, 7).trim())
    expect(outcome).toBe('valid')
    expect(signed && text(signed)).toBe(`${timestamp}\n${nonce}\n${json}\n`)
    expect(Buffer.compare(capture.body.value, body)).toBe(0)
  })

  it('is verified as it was sent', async () => {
    const body = new Uint8Array(gzipSync(json))
    expect((await diagnosed(body, sign(body), 'gzip')).outcome).toBe('valid')
  })

  it('that was signed with a mistake is explained over what it unpacks to', async () => {
    const body = new Uint8Array(gzipSync(json))
    const signature = sign(utf8(json)).toLowerCase()
    const { outcome, causes } = await diagnosed(body, signature, 'gzip')
    expect(outcome).toBe('explained')
    expect(causes.map(({ id }) => id)).toEqual(['lower-case-hex'])
  })

  it('with a wrong checksum is not unpacked', async () => {
    const body = new Uint8Array(gzipSync(json))
    body[body.length - 6] = (body[body.length - 6] ?? 0) ^ 1
    expect((await diagnosed(body, sign(utf8(json)), 'gzip')).outcome).toBe('unexplained')
  })
})
