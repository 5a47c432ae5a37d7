/** A capture to try the page with, and the secret that goes with it. */
export interface Sample {
  readonly id: 'forum' | 'curly' | 'verified'
  readonly content: string
  readonly secret: string | null
}

const timestamp = '1705724955616'
const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'

const body =
  '{"env":{"terminalType":"WEB"},"merchantTradeNo":"43556435764df4","orderAmount":0.01,"currency":"USDT",' +
  '"description":"Test Product","goodsDetails":[{"goodsType":"02","goodsCategory":"Z000","referenceGoodsId":"0001",' +
  '"goodsName":"Test Product","goodsDetail":"Test Product"}],"returnUrl":"","cancelUrl":""}'

/** What a page that sets type for reading makes of straight quotes: “ and ” in turn. */
const curled = (text: string): string => {
  let seen = 0
  return text.replace(/"/g, () => (seen++ % 2 === 0 ? '“' : '”'))
}

const request = (signature: string, contentLength: number, body: string): string =>
  [
    'Connection: Keep-Alive',
    'Content-Type: application/json',
    'Accept: application/json',
    'User-Agent: BinancePayClient/v1.0.0.0',
    `BinancePay-Timestamp: ${timestamp}`,
    `BinancePay-Nonce: ${nonce}`,
    'BinancePay-Certificate-SN: nodsampletq3hajwx7pe2mznotarealnumbergu4cdvrjk6fyb1lsoi8t5xq0wvn',
    `BinancePay-Signature: ${signature}`,
    `Content-Length: ${contentLength}`,
    '',
    body,
  ].join('\n')

const answer = '{"status":"FAIL","code":"400002","errorMessage":"Signature for this request is not valid."}'

/** Invented, and for these samples alone. */
const demoSecret = 'demo5k8w2n7x4q9v3b6t1m0z5r8h2j7d4f9g3c6p1s0y5u8e2a7l4i9o3q6aal00'

/** HMAC-SHA512 of the timestamp, the nonce and the straight body under the demo secret. */
const demoSignature =
  'E53BC625773420549FFC7CB97E212AAD1DA4CAE17D4015ABF5DB72179B433E17' +
  '309BB7B3F89BFF786EF9606558B79CABA7A5C89DBD48A7AD167B87D9262B1C58'

/** As it was posted to a forum in January 2024 (with another certificate number), and solved without its secret. */
const forumSignature =
  '18A3E3DEE1605241117240735A1E05F60199EDB134EB09B6236809C976AEDD8E' +
  'BD08EBD6CEB6A21A1199A2792CD06F8F52684E6C1F00FE63A8AB30B500F3967A'

/** The captures of the start page, in their order. */
export const samples: readonly Sample[] = [
  {
    id: 'forum',
    content: `${request(forumSignature, 350, curled(body))}\n\nAnd this is the response from api server:\n${curled(answer)}\n`,
    secret: null,
  },
  { id: 'curly', content: `${request(demoSignature, 402, curled(body))}\n\n${answer}\n`, secret: demoSecret },
  { id: 'verified', content: request(demoSignature, 302, body), secret: demoSecret },
]
