import { createHmac } from 'node:crypto'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture, FieldLine, Provenance } from '#engine/capture/capture.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Ledger } from '#engine/diagnose/ledger/ledger.ts'
import { messageOf, readBase } from '#engine/scheme/read-base.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import binancePay from '#engine/scheme/schemes/binance-pay.ts'

/** An invented request: what is not given is as the rule wants it. */
export interface Given {
  readonly timestamp?: string
  readonly nonce?: string
  readonly serial?: string
  readonly signature?: string
  readonly body?: string | Octets
  readonly contentLength?: number | null
  readonly secret?: string | Octets | null
  readonly ledger?: Ledger
  readonly scheme?: SigningScheme
}

export const timestamp = '1705724955616'
export const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'
export const serial = 'nodrehtlbjychgajh5pdm1ndzleiddglcvuzt4dxjcfvdn9oxzsyyo9nvoej3n5r'
/** The secret that https://developers.binance.com/docs/binance-pay/faq prints. */
export const secret = 'uahr4nhailyq55yubuhuncnprfac73bcbz2qfafsevic1jruwunioxtoaozy122f'
export const body =
  '{"env":{"terminalType":"WEB"},"orderAmount":0.01,"currency":"USDT","returnUrl":"https://www.example.com/"}'

const supplied: Provenance = { kind: 'supplied' }
const nowhere = { start: 0, end: 0 }

const octetsOf = (value: string | Octets): Octets => (typeof value === 'string' ? utf8(value) : value)

const line = (name: string, value: string): FieldLine => ({
  name: { value: name, from: supplied },
  value: { value: utf8(value), from: supplied },
  at: nowhere,
})

/** Evidence made by hand, for a body that is known to have been sent as it is. */
export function given(request: Given = {}): Evidence {
  const scheme = request.scheme ?? binancePay
  const sent = octetsOf(request.body ?? body)
  const contentLength = request.contentLength === undefined ? sent.length : request.contentLength
  const key = request.secret === undefined ? secret : request.secret
  const capture: Capture = {
    format: 'http',
    fidelity: 'text',
    pasted: { octets: new Uint8Array(0), origin: 'paste' },
    method: null,
    target: null,
    fields: [
      line('BinancePay-Timestamp', request.timestamp ?? timestamp),
      line('BinancePay-Nonce', request.nonce ?? nonce),
      line('BinancePay-Certificate-SN', request.serial ?? serial),
      line('BinancePay-Signature', request.signature ?? ''),
    ],
    body: { value: sent, from: supplied },
    bodyTail: null,
    authority: null,
    witness: null,
    contentLength,
    undone: [],
    answer: null,
    remarks: [],
    leftovers: [],
  }
  const read = readBase(scheme, capture)
  const reading = read.kind === 'read' ? read.reading : null
  return {
    capture,
    scheme,
    reading,
    missing: read.kind === 'missing' ? read.fields : [],
    key: key === null ? null : { kind: 'secret', octets: octetsOf(key) },
    ledger: request.ledger ?? { announced: contentLength, witness: 'Content-Length', entries: [], fits: [] },
    wire: {
      candidate: { body: sent, steps: [] },
      source: contentLength === sent.length ? 'on-the-wire' : 'undecided',
      reason: contentLength === sent.length ? 'content-length' : 'no-witness',
    },
    expected: reading === null ? null : messageOf(reading.base),
    now: 0,
  }
}

/** HMAC by Node's own crypto, as upper-case hex unless asked otherwise. */
export const sign = (
  message: string | Uint8Array,
  key: string | Uint8Array = secret,
  hash = 'sha512',
  encoding: 'hex' | 'base64' = 'hex',
): string => {
  const signature = createHmac(hash, key).update(message).digest(encoding)
  return encoding === 'hex' ? signature.toUpperCase() : signature
}

/** The string that the rule wants signed. */
export const stringToSign = (sent: string, { at = timestamp, once = nonce } = {}): string =>
  `${at}\n${once}\n${sent}\n`
