import {
  binancePay,
  binancePayFrame,
  binancePayLean,
  binancePayRules,
  jsonContent,
} from '#engine/scheme/binance-pay-fields.ts'
import { defineScheme } from '#engine/scheme/scheme.ts'

/** A request to the Binance Pay merchant API. */
export default defineScheme({
  ...binancePayFrame,
  id: 'binance-pay',
  title: 'Binance Pay request',
  reference: 'https://developers.binance.com/docs/binance-pay/api-common',
  direction: 'request',
  algorithm: 'HMAC-SHA512',
  key: { kind: 'secret', decode: 'utf8' },
  signature: { field: binancePay.signature, encoding: 'hex-upper' },
  rules: [
    { field: 'Content-Type', required: true, pattern: jsonContent, id: 'content-type-json' },
    ...binancePayRules,
    {
      field: binancePay.signature,
      required: true,
      pattern: /^[0-9A-F]{128}$/,
      id: 'signature-128-upper-hex',
    },
  ],
  fits: (capture) => {
    const { fields, request } = binancePayLean(capture)
    return fields === 0 ? 0 : fields + request
  },
})
