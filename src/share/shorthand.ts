/**
 * Phrases that most captures have, each written as one control character: JSON escapes these, so none stands in it by itself. Part
 * of version 1 of the link: another list is another version.
 */
const phrases = [
  'BinancePay-Timestamp: ',
  'BinancePay-Nonce: ',
  'BinancePay-Certificate-SN: ',
  'BinancePay-Signature: ',
  'Content-Type: application/json',
  'Content-Length: ',
  'User-Agent: ',
  'Accept: ',
  'Connection: ',
  'Host: ',
  'Accept-Encoding: ',
  'application/json',
  ' HTTP/1.1\\r\\n',
  '/binancepay/openapi/',
  'bpay.binanceapi.com',
  'merchantTradeNo',
  'orderAmount',
  'currency',
  'goodsDetail',
  'terminalType',
  'goodsCategory',
  'referenceGoodsId',
  'goodsType',
  'goodsName',
  'description',
  'returnUrl',
  'cancelUrl',
  'errorMessage',
  'Signature for this request is not valid.',
  '"o":"paste"',
  'string-to-sign-as-body',
] as const

const signOf = (index: number): string => String.fromCharCode(index + 1)

/** JSON with its phrases shortened. */
export const shorten = (json: string): string =>
  phrases.reduce((short, phrase, index) => short.replaceAll(phrase, signOf(index)), json)

/** Undoes `shorten`; null where it would become longer than `most` characters. */
export function expand(short: string, most: number): string | null {
  const lengths = phrases.map(({ length }) => length)
  let length = short.length
  for (let at = 0; at < short.length; at++) length += (lengths[short.charCodeAt(at) - 1] ?? 1) - 1
  if (length > most) return null
  // They are what is looked for.
  // oxlint-disable-next-line no-control-regex
  return short.replace(/[\u0001-\u001f]/g, (sign) => phrases[sign.charCodeAt(0) - 1] ?? sign)
}
