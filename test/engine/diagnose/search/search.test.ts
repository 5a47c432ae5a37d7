import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { search } from '#engine/diagnose/search/search.ts'
import { body, given, nonce, secret, serial, sign, stringToSign, timestamp } from '../given.ts'

const found = async (evidence: ReturnType<typeof given>): Promise<readonly string[] | null> =>
  (await search(evidence, { depth: 'quick' })).hit?.causes.map((cause) => cause.id) ?? null

const joined = (separator: string, ending = separator): string =>
  timestamp + separator + nonce + separator + body + ending

describe('search', () => {
  it.each<readonly [cause: string, signed: string]>([
    ['last-separator-missing', joined('\n', '')],
    ['crlf-separators', joined('\r\n')],
    ['crlf-separators', joined('\r\n', '')],
    ['literal-backslash-n', joined('\\n')],
    ['space-before-separator', joined(' \n')],
    ['no-separators', joined('')],
    ['extra-separator-at-end', joined('\n', '\n\n')],
    ['extra-separator-at-end', joined('\n', '\r\n\n')],
    ['byte-order-mark-signed', stringToSign(`\uFEFF${body}`)],
    ['body-reserialised', stringToSign(JSON.stringify(JSON.parse(body), null, 2))],
    ['body-reserialised', stringToSign(JSON.stringify(JSON.parse(body), null, '\t'))],
    ['body-reserialised', stringToSign(JSON.stringify(JSON.parse(body), null, 4).replaceAll('\n', '\r\n'))],
    ['body-reserialised', stringToSign(body.replaceAll('/', '\\/'))],
    ['empty-body-signed', stringToSign('')],
    ['object-name-signed', stringToSign('System.Byte[]')],
    ['object-name-signed', stringToSign('[object Object]')],
    ['object-name-signed', stringToSign('null')],
    ['timestamp-in-seconds', stringToSign(body, { at: timestamp.slice(0, 10) })],
    ['timestamp-read-twice', stringToSign(body, { at: '1705724955615' })],
    ['timestamp-read-twice', stringToSign(body, { at: '1705724956616' })],
  ])('proves %s', async (cause, signed) => {
    const { hit } = await search(given({ signature: sign(signed) }), { depth: 'quick' })
    expect(hit?.causes.map(({ id }) => id)).toEqual([cause])
    expect(text(hit?.message ?? utf8(''))).toBe(signed)
    expect(hit?.algorithm).toBe('HMAC-SHA512')
    expect(hit?.keyless).toBe(false)
  })

  it.each<readonly [cause: string, sent: string, signed: string]>([
    ['curly-quotes-sent', body.replace(/"(.*?)"/g, '“$1”'), body],
    ['line-end-sent', `${body}\n`, body],
    ['byte-order-mark-sent', `\uFEFF${body}`, body],
    ['body-reserialised', body.replaceAll(':', ': ').replace('https: ', 'https:'), body],
    ['key-order', '{"b":{"d":1,"c":2},"a":1}', '{"a":1,"b":{"d":1,"c":2}}'],
    ['string-to-sign-as-body', stringToSign(body), body],
  ])('proves %s of a body that was sent', async (cause, sent, signed) => {
    const evidence = given({ body: sent, signature: sign(stringToSign(signed)) })
    expect(await found(evidence)).toEqual([cause])
  })

  it.each<readonly [cause: string, key: string]>([
    ['key-white-space', `${secret}\n`],
    ['key-white-space', ` ${secret}`],
    ['key-white-space', `"${secret}"`],
    ['certificate-number-as-key', serial],
  ])('proves %s', async (cause, key) => {
    expect(await found(given({ signature: sign(stringToSign(body), key) }))).toEqual([cause])
  })

  it.each([`${secret}\r\n`, `\uFEFF ${secret}`, `'${secret}'`, `\t${secret}\u200B\n`])(
    'finds what stands around the given secret: %j',
    async (key) => {
      const evidence = given({ secret: key, signature: sign(stringToSign(body)) })
      expect(await found(evidence)).toEqual(['key-white-space'])
    },
  )

  it.each<readonly [cause: string, signature: string]>([
    ['lower-case-hex', sign(stringToSign(body)).toLowerCase()],
    [
      'hex-twice',
      Buffer.from(sign(stringToSign(body)))
        .toString('hex')
        .toUpperCase(),
    ],
    ['base64-signature', sign(stringToSign(body), secret, 'sha512', 'base64')],
    [
      'base64-signature',
      sign(stringToSign(body), secret, 'sha512', 'base64')
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, ''),
    ],
    ['hex-and-base64', Buffer.from(sign(stringToSign(body), secret, 'sha512', 'base64')).toString('hex')],
    ['hex-and-base64', Buffer.from(sign(stringToSign(body))).toString('base64')],
    ['signature-separators', (sign(stringToSign(body)).match(/../g) ?? []).join('-')],
    ['signature-cut', sign(stringToSign(body)).slice(0, 64)],
    [
      'signature-reversed',
      Buffer.from(sign(stringToSign(body)), 'hex')
        .reverse()
        .toString('hex')
        .toUpperCase(),
    ],
    ['wrong-hash', sign(stringToSign(body), secret, 'sha256')],
    ['wrong-hash', sign(stringToSign(body), secret, 'sha1')],
    ['wrong-hash', sign(stringToSign(body), secret, 'sha384')],
  ])('proves %s', async (cause, signature) => {
    expect(await found(given({ signature }))).toEqual([cause])
  })

  it('proves ASCII question marks, with one or two for what is past the first plane', async () => {
    const sent = '{"name":"Café 🎁"}'
    for (const signed of ['{"name":"Caf? ?"}', '{"name":"Caf? ??"}'])
      expect(await found(given({ body: sent, signature: sign(stringToSign(signed)) }))).toEqual([
        'ascii-question-marks',
      ])
  })

  it('proves the hyphens of a UUID, signed or sent', async () => {
    const uuid = '3f2b8c1e-9d4a-4e7b-8a6f-1c2d3e4f5a6b'
    const bare = uuid.replaceAll('-', '')
    for (const [sent, signed] of [
      [uuid, bare],
      [bare, uuid],
    ] as const) {
      const signature = sign(stringToSign(body, { once: signed }))
      expect(await found(given({ nonce: sent, signature }))).toEqual(['nonce-length'])
    }
  })

  // https://developers.binance.com/docs/binance-pay/faq, with the digits that its stored copies show.
  it('knows the example of the FAQ, whose signature belongs to another body', async () => {
    const printed =
      '{"merchantId":"98765987","subMerchantId":"98765987","merchantTradeNo":"9825382937292","totalFee":25.17,"productDetail":"Greentea ice cream cone","currency":"USDT","returnUrl":"","tradeType":"APP","productType":"Food","productName":"Ice Cream"}'
    const evidence = given({
      timestamp: '1611232922428',
      nonce: '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
      body: printed,
      signature:
        '253B9241C7331C0F02A0F5417BDDD4CD88124D3E188C0BA0E3EF121D36844B7F4D1A69AD8A1C3C7FF34901115E35A2530B672CF7430902E9862D69867689FD9F',
    })
    expect(await found(evidence)).toEqual(['faq-vector'])
  })

  it('proves two mistakes of different dimensions, and a third in the writing-down', async () => {
    const signed = joined('\r\n')
    const key = `${secret}\n`
    expect(await found(given({ signature: sign(signed, key) }))).toEqual([
      'crlf-separators',
      'key-white-space',
    ])
    expect(await found(given({ signature: sign(signed, key).toLowerCase() }))).toEqual([
      'crlf-separators',
      'key-white-space',
      'lower-case-hex',
    ])
  })

  it('proves two mistakes in one body, and three in all, when it goes further', async () => {
    const sent = '{"b":{"d":1,"c":2},"a":1}'
    const signed = stringToSign('{"a": 1, "b": {"c": 2, "d": 1}}')
    const deep = async (signature: string): Promise<readonly string[] | undefined> =>
      (await search(given({ body: sent, signature }), { depth: 'deep' })).hit?.causes.map(({ id }) => id)
    expect(await deep(sign(signed))).toEqual(['body-reserialised', 'key-order'])
    expect(await deep(sign(signed.slice(0, -1)))).toEqual([
      'last-separator-missing',
      'body-reserialised',
      'key-order',
    ])
  })

  it('needs no secret where the request holds the key', async () => {
    const signature = sign(stringToSign(body), serial)
    const { hit } = await search(given({ secret: null, signature }), { depth: 'quick' })
    expect(hit?.causes.map(({ id }) => id)).toEqual(['certificate-number-as-key'])
    expect(hit?.keyless).toBe(true)
  })

  it('claims nothing for a signature made with a secret that nobody gives', async () => {
    const result = await search(given({ signature: sign(stringToSign(body), 'another') }), { depth: 'quick' })
    expect(result.hit).toBeNull()
    expect(result.tally.computed).toBeGreaterThan(20_000)
  })

  it('claims nothing for fewer than 128 bits, nor for a signature that is right', async () => {
    const right = sign(stringToSign(body))
    expect(await search(given({ signature: right.slice(0, 20) }), { depth: 'quick' })).toMatchObject({
      hit: null,
      further: null,
    })
    expect(await found(given({ signature: right }))).toBeNull()
    expect(await found(given({ signature: '' }))).toBeNull()
  })

  it('stops when it is told to', async () => {
    const evidence = given({ signature: sign(stringToSign(body), 'another') })
    await expect(search(evidence, { depth: 'quick', signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
  })
})
