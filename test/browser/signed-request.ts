import { createHmac } from 'node:crypto'

export const timestamp = '1705724955616'
export const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'

/** Nobody's. */
export const secret = 'q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5'

export const body = JSON.stringify({
  merchantTradeNo: '9825382937292',
  orderAmount: 25.17,
  currency: 'BUSD',
  goods: ['a', 'b'],
})

/** The body as Python's json.dumps writes it without separators. */
export const spaced = body.replaceAll('":', '": ').replaceAll(',"', ', "')

/** A request whose signature covers this string, whatever the body is. */
export const requestSigning = (signed: string, key = secret): string =>
  [
    'POST /binancepay/openapi/v3/order HTTP/1.1',
    'Host: bpay.binanceapi.com',
    `BinancePay-Timestamp: ${timestamp}`,
    `BinancePay-Nonce: ${nonce}`,
    `BinancePay-Certificate-SN: ${'c'.repeat(64)}`,
    `BinancePay-Signature: ${createHmac('sha512', key).update(signed).digest('hex').toUpperCase()}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n')

/** Signed over another layout of the body, joined with CR LF, with a line feed left in the key: three mistakes at once. */
export const threeMistakes = requestSigning([timestamp, nonce, spaced, ''].join('\r\n'), `${secret}\n`)
