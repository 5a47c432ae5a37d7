import { field } from '#engine/capture/capture.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { text } from '#engine/bytes/text.ts'
import { fromBase64 } from '#engine/bytes/encodings.ts'
import type { FieldRule, SigningScheme } from './scheme.ts'

/** The four fields that Binance Pay sends in both directions, as its pages spell them. */
export const binancePay = {
  timestamp: 'BinancePay-Timestamp',
  nonce: 'BinancePay-Nonce',
  serial: 'BinancePay-Certificate-SN',
  signature: 'BinancePay-Signature',
} as const

/** What a request and a webhook have in common: the string to sign, the clock and the fields. */
export const binancePayFrame = {
  base: [
    { field: binancePay.timestamp, role: 'timestamp' },
    { literal: '\n' },
    { field: binancePay.nonce, role: 'nonce' },
    { literal: '\n' },
    { body: true },
    { literal: '\n' },
  ],
  keyId: binancePay.serial,
  timestamp: { field: binancePay.timestamp, unit: 'ms', tolerance: 1000 },
  nonce: { field: binancePay.nonce, length: 32 },
} as const satisfies Partial<SigningScheme>

/** The rules of the values that both directions write alike. */
export const binancePayRules: readonly FieldRule[] = [
  { field: binancePay.timestamp, required: true, pattern: /^\d{13}$/, id: 'timestamp-13-digits' },
  { field: binancePay.nonce, required: true, pattern: /^[A-Za-z0-9]{32}$/, id: 'nonce-32-characters' },
  { field: binancePay.serial, required: true, pattern: /^\S+$/, id: 'certificate-serial' },
]

/** `application/json`, with or without parameters: Binance's own connector sends a charset. */
export const jsonContent = /^application\/json[ \t]*(?:;.*)?$/i

/** How a capture leans: each number is the weight of what was seen, 0 where nothing was. */
export interface BinancePayLean {
  /** How many of the four fields are there. */
  readonly fields: number
  readonly request: number
  readonly webhook: number
}

/** Octets at the start of a body in which `bizType` is looked for; in every known notification it comes first. */
const glance = 65_536

/**
 * Which direction a capture with the shared field names is of. The form of the signature weighs most, because it is what
 * will be verified; then the address, which only requests have in common; then the body.
 */
export function binancePayLean(capture: Capture): BinancePayLean {
  const fields = Object.values(binancePay).filter((name) => field(capture, name) !== undefined).length
  const signature = field(capture, binancePay.signature)
  const form = signature === undefined ? 'unclear' : signatureForm(text(signature.value.value))
  const target = capture.target?.value.toLowerCase()
  const called = target?.includes('/binancepay/openapi')
  const notifies = text(capture.body.value.subarray(0, glance)).includes('bizType')
  return {
    fields,
    request: (form === 'mac' ? 16 : 0) + (called === true ? 8 : 0) + (notifies ? 0 : 2),
    webhook: (form === 'rsa' ? 16 : 0) + (called === false ? 1 : 0) + (notifies ? 4 : 0),
  }
}

/** Lengths of an RSA signature in octets: keys of 1024 to 4096 bits. */
const rsaLengths = [128, 256, 384, 512]

/**
 * What a signature was meant to be. Base64 of 64 octets is a MAC in the wrong encoding; so are hex of any length and base64
 * of 128 hex digits, although those 128 octets would make an RSA signature.
 */
function signatureForm(value: string): 'mac' | 'rsa' | 'unclear' {
  const written = value.trim()
  if (written === '') return 'unclear'
  if (/^[0-9A-Fa-f:\s-]+$/.test(written)) return 'mac'
  const octets = fromBase64(written)
  if (octets === null) return 'unclear'
  if (/^[0-9A-Fa-f\s-]+$/.test(text(octets))) return 'mac'
  return rsaLengths.includes(octets.length) ? 'rsa' : octets.length <= 64 ? 'mac' : 'unclear'
}
