import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { reportOf } from '#report/report.ts'
import type { Report } from '#report/report.ts'
import { nonce, secret, sign, stringToSign, timestamp } from '../engine/diagnose/given.ts'

export const body = '{"merchantTradeNo":"98765","orderAmount":25.17,"description":"Café | 50 `g`"}'

/** A request as a proxy shows it. */
export const request = (sent: string, signature: string, length = utf8(sent).length): string =>
  [
    'POST /binancepay/openapi/v3/order HTTP/1.1',
    'Host: bpay.binanceapi.com',
    'Content-Type: application/json',
    `BinancePay-Timestamp: ${timestamp}`,
    `BinancePay-Nonce: ${nonce}`,
    `BinancePay-Certificate-SN: ${'c'.repeat(64)}`,
    `BinancePay-Signature: ${signature}`,
    `Content-Length: ${length}`,
    '',
    sent,
  ].join('\r\n')

/** What is found out about a capture, with the secret or without. */
export async function diagnosed(capture: string, key: string | null = secret): Promise<Diagnosis> {
  const read = readCapture({ octets: utf8(capture), origin: 'file' })
  if (read.kind === 'refused') throw new Error(read.refusal.kind)
  const question = {
    scheme: null,
    key: key === null ? null : ({ kind: 'secret', octets: utf8(key) } as const),
    code: '',
    now: Number(timestamp),
  }
  return diagnose(read.capture, question)
}

/** What is reported of it. */
export const reported = async (capture: string, key?: string | null): Promise<Report> =>
  reportOf(await diagnosed(capture, key), '1.2.3')

/** One capture for each outcome, by name. */
export const captures: Readonly<Record<string, () => Promise<Report>>> = {
  valid: () => reported(request(body, sign(stringToSign(body)))),
  'valid-after-repair': () =>
    reported(request(body.replace(/"(.*?)"/g, '“$1”'), sign(stringToSign(body)), utf8(body).length)),
  explained: () => reported(request(body, sign(stringToSign(body).replaceAll('\n', '\r\n')))),
  likely: () => reported(request(body, sign('?'), utf8(body).length + 48), null),
  unexplained: () => reported(request(body, sign(stringToSign(body), 'another'))),
  incomplete: () => reported(request(body, sign(stringToSign(body))), null),
}
