import { describe, expect, it } from 'vitest'
import { literalSecret } from '#app/literal-secrets.ts'

describe('a secret in code', () => {
  it.each([
    ['const secret = "q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5"', 1],
    ["\n\n  'api_secret' => 'q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5',", 3],
    ['key = "c2VjcmV0LW9mLW5vYm9keS00NzEx=="', 1],
    ['// -----BEGIN RSA PRIVATE KEY-----', 1],
    ['var secret = Environment.GetEnvironmentVariable("BINANCE_PAY_SECRET");', null],
    ['headers.Add("BinancePay-Certificate-SN", certificateNumber)', null],
    ['url = "https://bpay.binanceapi.com/binancepay/openapi/v3/order"', null],
    ['chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"', null],
    ['String.format("%0128X", new BigInteger(1, hash))', null],
    ['', null],
  ])('in %j is in line %s', (code, line) => {
    expect(literalSecret(code)).toBe(line)
  })
})
