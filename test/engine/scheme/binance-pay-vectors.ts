/** A request as an example prints it, and the signature that belongs to it. */
export interface RequestVector {
  readonly id: string
  /** Where the values are published. */
  readonly source: string
  readonly timestamp: string
  readonly nonce: string
  readonly body: string
  readonly secret: string
  readonly signature: string
}

/** A webhook, and whether its signature covers it. */
export interface WebhookVector {
  readonly id: string
  readonly source: string
  readonly timestamp: string
  readonly nonce: string
  readonly body: string
  readonly key: string
  readonly signature: string
  readonly verifies: boolean
}

const faq = 'https://developers.binance.com/docs/binance-pay/faq'
const goTest = 'https://github.com/dmitrorezn/go-binancepay/blob/main/binancepay_test.go'
const rustTest = 'https://github.com/akarsh1995/binance-pay-rs/blob/master/src/c2b/webhook/verification.rs'
const rustKeyPair = 'https://github.com/akarsh1995/binance-pay-rs/blob/master/data/key_pair.json'

const faqBody = (currency: string): string =>
  `{"merchantId":"98765987","subMerchantId":"98765987","merchantTradeNo":"9825382937292","totalFee":25.17,"productDetail":"Greentea ice cream cone","currency":"${currency}","returnUrl":"","tradeType":"APP","productType":"Food","productName":"Ice Cream"}`

const faqRequest = {
  source: faq,
  timestamp: '1611232922428',
  nonce: '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
  secret: 'uahr4nhailyq55yubuhuncnprfac73bcbz2qfafsevic1jruwunioxtoaozy122f',
}

/** As the FAQ prints it today: the signature belongs to the body with BUSD, which was discontinued (66 of its digits are legible). */
export const faqAsPrinted: RequestVector = {
  ...faqRequest,
  id: 'the FAQ as printed',
  body: faqBody('USDT'),
  signature:
    '253B9241C7331C0F02A0F5417BDDD4CD88124D3E188C0BA0E3EF121D36844B7F4D1A69AD8A1C3C7FF34901115E35A2530B672CF7430902E9862D69867689FD9F',
}

export const requests: readonly RequestVector[] = [
  {
    ...faqRequest,
    id: 'the FAQ with the currency it was signed with',
    body: faqBody('BUSD'),
    signature: faqAsPrinted.signature,
  },
  {
    ...faqRequest,
    id: 'the FAQ, signed rightly',
    body: faqBody('USDT'),
    signature:
      'C1F7A336D5E6A100DD31F41669895D99C24A3A4D4F96DB6389761CB2CDD37FA2F6D106A24DB048B4989005E85EADEA392CD866902736D3D276BDC44C49DD00FC',
  },
  {
    id: 'check_signature_algo of binance-pay-rs',
    source: 'https://github.com/akarsh1995/binance-pay-rs/blob/master/src/client.rs',
    timestamp: '1636876819',
    nonce: 'abcd',
    body: 'akarshjain',
    secret: 'abcd1234',
    signature:
      '0FEE450C836654F95CA8AC5B99DB385B96CAE1EDC46456A5BEA005BFA020FC113AD61D9B8595BA951A3A562BBB8556B6D063D6BA8AEF488097642E50ACC27ACA',
  },
  {
    id: 'a short nonce and body',
    source: 'public source code, its address unknown',
    timestamp: '1700000000000',
    nonce: 'abc123',
    body: '{"amount":10}',
    secret: 'test-secret',
    signature:
      '7E0341B2C9337FA8C24AC20A2B0CB3FB4C0C10DA0D291139793B579B139E00E7A63E83BF2B5A50FA257D2A5C003195E7F9E91AFA0151D7463F5833F5A2C20B36',
  },
]

/** The key of the FAQ's webhook, 1024 bits. */
export const faqKey = [
  '-----BEGIN PUBLIC KEY-----',
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCVAMXVTMIuttHcP1kvSk9V39S7',
  'BqDbY+LC9JfwMzyoubo3fdsqBf4EmB1PfBUigcOL5YBqMKGEE6xmVw6SXCTH4JwX',
  'dqJ4IRiXf76YMt6PB0dMzu/qCmhaGFGkqT6vJM0hHyEbtS/P3FR9ZU+eaOvynLWb',
  'FvXTzIoctZM1IvDrCwIDAQAB',
  '-----END PUBLIC KEY-----',
].join('\n')

/** A production key of Binance as a test of go-binancepay has it, 4096 bits. */
export const goKey = [
  '-----BEGIN PUBLIC KEY-----',
  'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAsXqzjaDMzMAABdgntw9b',
  '0qZcNe/oWSlLEAxHYXS9rlCE2HMzFllh57uERPYWvUqz8yJ2m8PvfU2tCUziZedi',
  'EyZvNf6+tXam2bGhZhvz30C2O15RTT31fR1dw8wx1YZk0VXTSf5LM1DCW5gJ1ISB',
  '6zxk/wmvIC67PabTi7NIP7F7IYpgbSYyrkhCsXi8tp8upQIDPxE5XX1Km8eFxo1a',
  'XTjtkHhMMDnvWIGXkrUDQ1kBwbEP/GJYNwAu89M+5nE4IBokLs5XrYgr+bdSU6sP',
  'UZ4FIzUcw9bADtLLrIz/zsnHZiglpPdE5c3SIwYxff9fHh//26IqvQkB8eqOCUo5',
  'u1pPaim8G1sAMlauPlMTbZ6R5HT7jvU0WBQJXojr1ZmgdvzUvBD5rYo8q9fG/2ty',
  'zTWdI7WGcj7FBiS5eg4ssE8nr4xV4uuAhvdlDaqO9TTbAJklAXFdajTGUv84/Kxi',
  'Qg5Q5lB1EjZK+0BlP346nnv0rUog6Tpg91tRVx02BaqJMt2GT+wJZAgLMARcS/Qh',
  'YGtt0gPtF0i49M1tWm5iWwpySEvG5Kyuy8D7E+72gKCVVKcO9bzvOTzZndo0xx4S',
  'AmhaXJZdf0RzjnUYAvvilgGCwSlOzZCX64uO6svrfqprDd3tENMaBGaJDMJbUnlg',
  'Q2aSlx1O9of58Flyzk/F0x0CAwEAAQ==',
  '-----END PUBLIC KEY-----',
].join('\n')

/** The key of binance-pay-rs, 2048 bits; its private half is published with it. */
export const rustKey = [
  '-----BEGIN PUBLIC KEY-----',
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuL19NEx2U7NBd/CfDgmI',
  'njmoe779FaV/b9emjw1ngBGy3I/NYYPLa9oFePItBYlMiMzTKY+c9UwtOoxMsWeZ',
  'RJxk4yURZemQAkZaOAR/NC0rIuOLk0zaebFnPdp2lMSnXMUskeWSVPWBAeSehXSw',
  'BOM3Yp8ddfb9iLByCveM3ts6G4b6SnIbUJDWpmpA+CdhzAEfmGSXHRIwcALXYHts',
  'W5Mw4Mif1TjzcBGYppKo3F5od81bTechjxVIlw3BKNpRgpc1IJhQmP6/E5j0tguf',
  'tKybA4ebDqQvfwpy6z+1MD02KyMZ7NDyoHc7x3qnHcJ+AuKNlZr0OOcFaei+VokG',
  'bQIDAQAB',
  '-----END PUBLIC KEY-----',
].join('\n')

/** The serial that goes with it: the MD5 of the PEM text. */
export const rustSerial = '1FAA1632AD1E0C9FCE84DD9B8757F471'

const faqWebhook = {
  source: goTest,
  timestamp: '1611232922428',
  nonce: '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
  key: faqKey,
  signature:
    'VtniwOFAi4oBKFnvHhY6UZ+wPARf7+yWVbE61Hc7JVdRgqKJ40Yk9k5Gb2Y0S0VLUYOOOhUNUsD7R8GDEr6WH84sAEf8bXa1xYMiyjgeGleTg1MxRJCtrHcxMeMCEXPWmKTeLhn6O+cdvDGq4ZpcTTiQnEvk5xHPcxFrBT637zg=',
}

const faqWebhookBody =
  '{"bizType":"PAY","data":"{\\"merchantTradeNo\\":\\"9825382937292\\",\\"totalFee\\":0.88000000,\\"transactTime\\":1619508939664,\\"currency\\":\\"EUR\\",\\"commission\\":0,\\"openUserId\\":\\"1211HS10K81f4273ac031\\",\\"productType\\":\\"Food\\",\\"productName\\":\\"Ice Cream\\",\\"tradeType\\":\\"WEB\\",\\"transactionId\\":\\"M_R_282737362839373\\"}","bizId":29383937493038367292,"bizStatus":"PAY_SUCCESS"}'

const rustWebhook = {
  source: rustTest,
  timestamp: '1646584911979',
  nonce: 'NldzYKVJuiwjCHQGlaZfwnbGaFLPimYH',
  key: rustKey,
}

/** An order of 0.00000001 USDT, the amount written in two ways; made with the published private half. */
const smallAmount = (amount: string, bizId: string): string =>
  `{"bizType":"PAY","data":"{\\"merchantTradeNo\\":\\"9825382937292\\",\\"productType\\":\\"02\\",\\"productName\\":\\"Test Product\\",\\"transactTime\\":1685921049737,\\"tradeType\\":\\"WEB\\",\\"totalFee\\":${amount},\\"currency\\":\\"USDT\\",\\"commission\\":0}","bizIdStr":"293839374930383672","bizId":${bizId},"bizStatus":"PAY_SUCCESS"}`

export const webhooks: readonly WebhookVector[] = [
  { ...faqWebhook, id: 'of the FAQ', body: faqWebhookBody, verifies: true },
  {
    ...faqWebhook,
    id: 'parsed and written again by JavaScript',
    body: faqWebhookBody.replace('29383937493038367292', '29383937493038367000'),
    verifies: false,
  },
  {
    ...faqWebhook,
    id: 'parsed and written again by Python',
    body: '{"bizType": "PAY", "data": "{\\"merchantTradeNo\\":\\"9825382937292\\",\\"totalFee\\":0.88000000,\\"transactTime\\":1619508939664,\\"currency\\":\\"EUR\\",\\"commission\\":0,\\"openUserId\\":\\"1211HS10K81f4273ac031\\",\\"productType\\":\\"Food\\",\\"productName\\":\\"Ice Cream\\",\\"tradeType\\":\\"WEB\\",\\"transactionId\\":\\"M_R_282737362839373\\"}", "bizId": 29383937493038367292, "bizStatus": "PAY_SUCCESS"}',
    verifies: false,
  },
  {
    ...faqWebhook,
    id: 'with its keys sorted',
    body: '{"bizId":29383937493038367292,"bizStatus":"PAY_SUCCESS","bizType":"PAY","data":"{\\"merchantTradeNo\\":\\"9825382937292\\",\\"totalFee\\":0.88000000,\\"transactTime\\":1619508939664,\\"currency\\":\\"EUR\\",\\"commission\\":0,\\"openUserId\\":\\"1211HS10K81f4273ac031\\",\\"productType\\":\\"Food\\",\\"productName\\":\\"Ice Cream\\",\\"tradeType\\":\\"WEB\\",\\"transactionId\\":\\"M_R_282737362839373\\"}"}',
    verifies: false,
  },
  {
    ...faqWebhook,
    id: 'with the inner quotes unescaped',
    body: faqWebhookBody.replaceAll('\\"', '"'),
    verifies: false,
  },
  { ...faqWebhook, id: 'with an LF added to the body', body: `${faqWebhookBody}\n`, verifies: false },
  {
    id: 'under a key of 4096 bits',
    source: goTest,
    timestamp: '1654943252000',
    nonce: 'abc',
    body: '{"bizType":"PAY","bizId":"111","data":"testdata","bizStatus":"SUCCESS"}',
    key: goKey,
    signature:
      'UVVd2NnJMjJRKHbM+e4544nHi2AgToklZdoNs9Gx4GdQPRsm0llIaWPKMM7JFG5bQV9pId/4z2T/wObPhRlDy8wa7UI2rWHpnCq1M48skeZjSzAauUr0u/jLV5BP9atbr9AKzFoAfMeLdpa0knaX3nOiutXzDZjgrb953fhFd//J7fEUN8pCTSXJXUtXUlXEH6bPePpRaiEeNMBC3tnTIQR93dZWpxHPE8LUkrSFAqxdS6m1Byd1b+6ebuDnUjgNjkBEuN04W7tCbirOYcEXRP67bLirc67DTX/k17mXYhdJrVDlobubDMFg3L9ZkOndDDij99DROtonW9SaNpoBxVsoB4fKr0aRaawxMzlUoDwjkuNb0JKOnj/MHB21N4R5qssCgEtAcs3+PcbzBZ943nF03Rne+wEK99+OEzzyzTXOTlmefErOYVxamn8/gnWkXAgvKILyR1S3ldoHOcb6SPWtociEr75z0JUoHpibjmp/WExVSKrSoRJg+JIB3dw3bNoNhdbR41SBSejuk58UPJSa+qcW1tpGj9F057o4sP5knjBoV1q15pFzZRv+qDa8BUSoaNdKrkR7hpCFW+DmKvjYHzD+8Fkr7XdANcEUEdz/0DpRCuhWEAkKtRDzYlVCnuj0cvQ+ZcIZ7jhR7hPYw55jY6rLWGz9FHEtxJRQjtg=',
    verifies: true,
  },
  {
    ...rustWebhook,
    id: 'under a key of 2048 bits',
    body: '{"env":{"terminalType":"WEB"},"merchantTradeNo":"9825382937292","orderAmount":25.0,"currency":"USDT","goods":{"goodsType":"02","goodsCategory":"D000","referenceGoodsId":"7876763A3B","goodsName":"Ice Cream","goodsDetail":"Greentea ice cream cone"}}',
    signature:
      'ZBQw8wQF1mXjiR3/k4E5Aq/IMFbhCYnvyPAPYMm5DM5V50FuRW3eJD7bDTe1BUPnhXX2F9LJEo2+YgsZZtDXUxC0SrMMxR8LbZh+XCFep0CnywKG5Dtaruhlbnj/v8HgeW/ErclCF8aVuoa1xwRqBWIr8ttGZYHMdrpfOXuXgxFH9tIB6rETE+LidxMZ6712xXW2A9MX4A37pDIQmSyBgK9Gt+KA0gfGn/VjUroj9vr7aKS/VEIIPmzjV8jImKbKltLUSqQtOf8Y9VSXzsOr7CkEVKLOGYDRqal7cTxARWFRECMIiZAjviaRg0jEA/fwg7nrjJTZzYw+xxn3eo5Gmw==',
    verifies: true,
  },
  {
    ...rustWebhook,
    source: rustKeyPair,
    id: 'a small amount written out, as sent',
    body: smallAmount('0.00000001', '293839374930383672'),
    signature:
      'NbXlJFP4pO5Up5S7b539w1eqD1v++5CalzRGd/l+nvIw1/91IMp6r6ml6NGnK1KwB5+nelHNBggbK3Wy9IaJZ5Q4MCz/iyUW5w6ZwmcSI9CuCvn5Klr5KofNLL3NOcG4dUluegKKZ+Q5aLAJD3A3JG5QjU9Wu885I8z4aOzJBlVaNRRCRDL4xTPwdWWb0doA4Tjikaxxr9kxnmfJGawGWs6Cu9qx6yKLXFKprTyPb+jNyMaUPt6FcmA94VWWzMBBXDrgc5nybBPyWIQNWRYdvryTLp7mfTz5b4KE1jp9IrTreg48VxB7qBfeB1gsuB032/DzTE26w6PUI+x+q0hYOQ==',
    verifies: true,
  },
  {
    ...rustWebhook,
    source: rustKeyPair,
    id: 'a small amount written out, written again by JavaScript',
    body: smallAmount('0.00000001', '293839374930383700'),
    signature:
      'NbXlJFP4pO5Up5S7b539w1eqD1v++5CalzRGd/l+nvIw1/91IMp6r6ml6NGnK1KwB5+nelHNBggbK3Wy9IaJZ5Q4MCz/iyUW5w6ZwmcSI9CuCvn5Klr5KofNLL3NOcG4dUluegKKZ+Q5aLAJD3A3JG5QjU9Wu885I8z4aOzJBlVaNRRCRDL4xTPwdWWb0doA4Tjikaxxr9kxnmfJGawGWs6Cu9qx6yKLXFKprTyPb+jNyMaUPt6FcmA94VWWzMBBXDrgc5nybBPyWIQNWRYdvryTLp7mfTz5b4KE1jp9IrTreg48VxB7qBfeB1gsuB032/DzTE26w6PUI+x+q0hYOQ==',
    verifies: false,
  },
  {
    ...rustWebhook,
    source: rustKeyPair,
    id: 'a small amount with an exponent, as sent',
    body: smallAmount('1E-8', '293839374930383672'),
    signature:
      'PTsokNWwxzJTgYMu93MAyIkP5gev5Sy9hh3tNrnqC3n4QWfLnZZul0wS/hC9aUOEznd2HbOkOTlb6VDAAW86J0LH+EtdQC+WEmyaPwxAPa7/Us/9/WYB2fIAXdWE4BG7ytVRaIBIxFctFRjvV46E52J5XCSszmab7hy+/pDx6vF8nPee72s/yYRe7GXhkvYHwhoh7x8M/NvJY0h4fKryTUeGPxZKackQjVoasRAOIIgl0zDPoNZl604NmOKSJ26A0XEONfb3sNcSemXR8WgygZwTS//MEosyObEOVjWlP2IOtjC3I2EnJ0Nl2G81wuSrNPF8krvxrOK6P1sFj+YeDA==',
    verifies: true,
  },
  {
    ...rustWebhook,
    source: rustKeyPair,
    id: 'a small amount with an exponent, written again by JavaScript',
    body: smallAmount('1E-8', '293839374930383700'),
    signature:
      'PTsokNWwxzJTgYMu93MAyIkP5gev5Sy9hh3tNrnqC3n4QWfLnZZul0wS/hC9aUOEznd2HbOkOTlb6VDAAW86J0LH+EtdQC+WEmyaPwxAPa7/Us/9/WYB2fIAXdWE4BG7ytVRaIBIxFctFRjvV46E52J5XCSszmab7hy+/pDx6vF8nPee72s/yYRe7GXhkvYHwhoh7x8M/NvJY0h4fKryTUeGPxZKackQjVoasRAOIIgl0zDPoNZl604NmOKSJ26A0XEONfb3sNcSemXR8WgygZwTS//MEosyObEOVjWlP2IOtjC3I2EnJ0Nl2G81wuSrNPF8krvxrOK6P1sFj+YeDA==',
    verifies: false,
  },
]
