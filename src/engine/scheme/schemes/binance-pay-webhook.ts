import {
  binancePay,
  binancePayFrame,
  binancePayLean,
  binancePayRules,
  jsonContent,
} from '#engine/scheme/binance-pay-fields.ts'
import { defineScheme } from '#engine/scheme/scheme.ts'

/** Base64 of an RSA signature: 128, 256, 384 or 512 octets. */
const rsaBase64 = /^(?:[A-Za-z0-9+/]{171}=|[A-Za-z0-9+/]{342}==|[A-Za-z0-9+/]{512}|[A-Za-z0-9+/]{683}=)$/

/** A notification that Binance Pay sends to a merchant, signed with Binance's RSA key. */
export default defineScheme({
  ...binancePayFrame,
  id: 'binance-pay-webhook',
  title: 'Binance Pay webhook',
  reference: 'https://developers.binance.com/docs/binance-pay/webhook-common',
  direction: 'webhook',
  algorithm: 'RSASSA-PKCS1-v1_5 SHA-256',
  key: { kind: 'public-key', type: 'RSA' },
  signature: { field: binancePay.signature, encoding: 'base64' },
  rules: [
    { field: 'Content-Type', required: false, pattern: jsonContent, id: 'content-type-json' },
    ...binancePayRules,
    { field: binancePay.signature, required: true, pattern: rsaBase64, id: 'signature-rsa-base64' },
  ],
  fits: (capture) => {
    const { fields, webhook } = binancePayLean(capture)
    return fields === 0 ? 0 : fields + webhook
  },
})
