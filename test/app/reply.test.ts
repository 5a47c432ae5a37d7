import { generateKeyPairSync, createSign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replyOf } from '#app/reply.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import type { Account, ToldFinding } from '#engine/diagnose/account.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import { say } from '#engine/diagnose/message.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { inEnglish } from '#i18n/replies/en.ts'
import { inChinese } from '#i18n/replies/zh.ts'
import { curled, foundingBody } from '../engine/diagnose/founding-capture.ts'
import { body, nonce, secret, serial, sign, stringToSign, timestamp } from '../engine/diagnose/given.ts'
import { likely, proven, unexplained } from '../ui/accounts.ts'

describe('the answer for a ticket', () => {
  it('says what is wrong, what shows it and what to do, and asks for the proof', () => {
    const reply = replyOf(likely(), inEnglish)
    expect(reply).toMatch(/^Hello,\n\nThe string to sign/)
    expect(reply).toContain('350')
    expect(reply).toMatch(
      /\n\nThis is likely, and not yet proved\. Your secret would prove or refute it[^\n]+$/,
    )
  })

  it('ends with how sure it is, and asks for nothing, where it is proved', () => {
    const reply = replyOf(proven(), inEnglish)
    expect(reply.endsWith('\n\nThis is proved: the signature itself shows it.')).toBe(true)
    expect(reply).not.toContain('Your secret would')
  })
})

interface Sent {
  readonly signature: string | null
  readonly body?: string
  readonly contentLength?: number
}

const request = (sent: Sent): string => {
  const shown = sent.body ?? body
  return [
    'POST /binancepay/openapi/v3/order HTTP/1.1',
    'Content-Type: application/json',
    `BinancePay-Timestamp: ${timestamp}`,
    `BinancePay-Nonce: ${nonce}`,
    `BinancePay-Certificate-SN: ${serial}`,
    ...(sent.signature === null ? [] : [`BinancePay-Signature: ${sent.signature}`]),
    `Content-Length: ${sent.contentLength ?? utf8(shown).length}`,
    '',
    shown,
  ].join('\r\n')
}

const withSecret: GivenKey = { kind: 'secret', octets: utf8(secret) }

async function accountOf(
  capture: string,
  key: GivenKey | null,
  scheme: string | null = null,
): Promise<Account> {
  const read = readCapture({ octets: utf8(capture), origin: 'file' })
  if (read.kind === 'refused') throw new Error(read.refusal.kind)
  return tell(await diagnose(read.capture, { scheme, key, code: '', now: Date.UTC(2024, 0, 20) }), 'en')
}

const replyTo = async (...asked: Parameters<typeof accountOf>): Promise<string> =>
  replyOf(await accountOf(...asked), inChinese)

describe('the answer in Chinese', () => {
  it('names a likely cause with its sum and the fix, and asks for the proof', () => {
    expect(replyOf(likely(), inChinese).split('\n\n')).toEqual([
      '您好：',
      '很可能的原因（尚未证实）：把待签名串当成请求体发送了。长度正好吻合：Content-Length 350 = 13 + 1 + 32 + 1 + 302 + 1（时间戳 + LF + nonce + LF + JSON + LF）。',
      '修正：用完整的待签名串计算签名，请求体只发送 JSON。',
      expect.stringMatching(/^密钥可以证实或排除这一判断，但请不要把密钥发给我们：/),
    ])
  })

  it('names a proved cause with its numbers, and asks for nothing', () => {
    expect(replyOf(proven(), inChinese).split('\n\n')).toEqual([
      '您好：',
      '原因已经证实：签名用的是英文直引号，发送的却是中文弯引号。签名时的请求体为 302 字节，发送的为 402 字节。首个差异在请求体 +1。',
      '修正：发送与签名完全相同的字符串；编辑 JSON 时请切换到英文输入法，并关闭智能引号。',
    ])
  })

  it('says where the string to sign differs, if the body does not', async () => {
    const reply = await replyTo(request({ signature: sign(stringToSign(body).slice(0, -1)) }), withSecret)
    const { length } = stringToSign(body)
    expect(reply).toContain('签名内容末尾少了一个换行符。')
    expect(reply).toContain(`签名用了 ${length - 1} 字节，按规则应为 ${length} 字节。`)
    expect(reply).toContain(`首个差异在待签名串 0x${(length - 1).toString(16).toUpperCase()}。`)
  })

  it('lists each of several causes, and marks the one that is only likely', async () => {
    const capture = request({
      body: curled(foundingBody),
      signature: sign(stringToSign(foundingBody)).toLowerCase(),
      contentLength: 350,
    })
    const reply = await replyTo(capture, withSecret)
    expect(reply).toContain(
      [
        '原因已经证实，共 3 项：',
        '1. 签名正确，但用了小写。',
        '2. 很可能（尚未证实）：把待签名串当成请求体发送了。',
        '3. 英文直引号在粘贴时变成了中文弯引号。',
      ].join('\n'),
    )
    expect(reply).toContain(
      '修正：\n1. 转为大写（ToUpperInvariant、strtoupper）。\n2. 用完整的待签名串计算签名',
    )
  })

  it('says of a damaged paste that the signature is right', async () => {
    const capture = request({
      body: curled(foundingBody),
      signature: sign(stringToSign(foundingBody)),
      contentLength: utf8(foundingBody).length,
    })
    const [, verdict, fix] = (await replyTo(capture, withSecret)).split('\n\n')
    expect(verdict).toBe(
      '签名正确，只是粘贴的内容被改动过：英文直引号在粘贴时变成了中文弯引号。签名时的请求体为 302 字节，粘贴的为 402 字节。首个差异在请求体 +1。',
    )
    expect(fix).toMatch(/^修正：无需修改代码/)
  })

  it('says that a signature is right, and over how many bytes', async () => {
    const reply = await replyTo(request({ signature: sign(stringToSign(body)) }), withSecret)
    expect(reply).toContain(
      `签名正确：对这 ${stringToSign(body).length} 字节计算的 HMAC-SHA512 与请求头一致。`,
    )
    expect(reply).toContain('请在商户后台核对证书编号')
  })

  it('says what is missing where nothing explains it', () => {
    const reply = replyOf({ ...unexplained(), ruledOut: 12_345 }, inChinese)
    expect(reply).toContain('签名不一致，已知错误均不符合，已计算并排除 12,345 种可能。')
    expect(reply).toContain('还缺少程序实际签名的字符串。')
    expect(reply).toMatch(/\n\n下一步：请打印实际签名的字符串/)
  })

  it('asks for the secret where it is all that is missing', async () => {
    const reply = await replyTo(request({ signature: sign(stringToSign(body)) }), null)
    expect(reply).toContain('还缺少密钥，因此没有校验签名。仅从抓包本身看不出错误。')
    expect(reply).toContain('请打开调试链接，填入密钥')
  })

  it('names the headers that are missing, and asks for no secret', async () => {
    const reply = await replyTo(request({ signature: null }), null)
    expect(reply).toContain('缺少计算签名所需的请求头：BinancePay-Signature，因此无法校验签名。')
    expect(reply).not.toContain('填入密钥')
  })

  it('says how much of a body is missing', async () => {
    const capture = request({ signature: sign('?'), body: body.slice(0, 50), contentLength: 150 })
    expect(await replyTo(capture, null)).toContain(
      '抓包内容不完整。Content-Length 为 150，实际只有 50 字节请求体，缺少 100 字节。',
    )
  })

  it('speaks of the public key where a webhook is checked', async () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const signature = createSign('RSA-SHA256').update(stringToSign(body)).sign(pair.privateKey, 'base64')
    const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const key: GivenKey = { kind: 'public-key', octets: utf8(pem) }
    const about = (shown: string, given: GivenKey | null): Promise<string> =>
      replyTo(request({ signature, body: shown }), given, 'binance-pay-webhook')
    expect(await about(body, null)).toMatch(/还缺少公钥，[^]*填入服务商的公钥/)
    expect(await about(body, key)).toContain('字节验签通过')
    expect(await about(body.replace('0.01', '0.02'), key)).toContain('公钥正确，但签名用的不是这些字节')
    expect(await about(JSON.stringify(JSON.parse(body), null, 2), key)).toMatch(
      /^您好：\n\n签名正确，只是请求体在收到之后被改动过：[^]*\n\n修正：用收到的原始请求体验签/,
    )
  })

  it('ends each paragraph with a full stop of Chinese, and has no half-width marks beside Chinese', async () => {
    const captures = [
      request({ signature: sign(stringToSign(body).replaceAll('\n', '\r\n')) }),
      request({ signature: sign('another string') }),
      request({ signature: null }),
      request({ signature: '' }),
      'GET / HTTP/1.1\r\nHost: www.example.com\r\n\r\n',
      readFileSync(join(import.meta.dirname, '../captures/founding-capture.txt'), 'utf8'),
    ]
    for (const capture of captures)
      for (const key of [null, withSecret]) {
        const [hello, ...told] = (await replyTo(capture, key)).split('\n\n')
        expect(hello).toBe('您好：')
        for (const paragraph of told) {
          expect(paragraph).toMatch(/。$/)
          expect(paragraph).not.toMatch(/\p{Script=Han}[,:;()!?.]|[,:;()!?.]\p{Script=Han}/u)
          expect(paragraph).not.toMatch(/null|undefined|NaN/)
        }
      }
  })

  it.each([
    ['valid', stringToSign(body)],
    ['explained', stringToSign(body).replaceAll('\n', '\r\n')],
    ['explained', stringToSign(body).slice(0, -1)],
    ['unexplained', 'another string'],
  ])('holds neither the secret nor the right signature where it is %s', async (outcome, signed) => {
    const account = await accountOf(request({ signature: sign(signed) }), withSecret)
    expect(account.outcome).toBe(outcome)
    const reply = replyOf(account, inChinese)
    const right = sign(stringToSign(body))
    for (let at = 0; at + 8 <= secret.length; at++) expect(reply).not.toContain(secret.slice(at, at + 8))
    for (let at = 0; at + 8 <= right.length; at++)
      expect(reply.toUpperCase()).not.toContain(right.slice(at, at + 8))
  })
})

describe('the answer where the sender has proved what the link does not hold', () => {
  const cut = { outcome: 'explained', causes: ['signature-cut'] } as const
  const sharedAnew = /^So says your page; we could not check it[^]*“Re-keyed reproduction” ticked/

  it('leads with the claim, and drops what is merely likely here and another cause', () => {
    expect(likely().causes.map(({ id }) => id)).not.toContain('signature-cut')
    expect(replyOf(likely(), inEnglish, cut).split('\n\n')).toEqual([
      'Hello,',
      'Your page has proved: Only a part of the signature was sent.',
      'Fix: Send the whole signature.',
      expect.stringMatching(sharedAnew),
    ])
    expect(replyOf(likely(), inChinese, cut).split('\n\n')).toEqual([
      '您好：',
      '您的页面已经证实了原因：只发送了签名的一部分。',
      '修正：发送完整的签名。',
      expect.stringMatching(/^以上是您的页面给出的结论。[^]*“Re-keyed reproduction”/),
    ])
  })

  it('keeps what shows the same cause here', () => {
    const claim = { outcome: 'explained', causes: ['lower-case-hex', 'string-to-sign-as-body'] } as const
    const [, said, fix, evidence] = replyOf(likely(), inEnglish, claim).split('\n\n')
    expect(said).toBe(
      'Your page has proved:\n1. The signature was written in lower case.\n2. The string to sign was sent as the body.',
    )
    expect(fix).toMatch(
      /^Fix:\n1\. Convert it to upper case[^]*\n2\. Sign the long string, send only the JSON\.$/,
    )
    expect(evidence).toMatch(/^The capture alone points at the same\. The string to sign[^]*350/)
    expect(replyOf(likely(), inChinese, claim)).toContain(
      '\n\n仅从抓包看，结论相同。很可能的原因（尚未证实）：把待签名串当成请求体发送了。',
    )
  })

  it('says that a signature is right, with or without a damaged paste', async () => {
    const account = await accountOf(request({ signature: sign(stringToSign(body)) }), null)
    expect(replyOf(account, inEnglish, { outcome: 'valid', causes: [] })).toContain(
      '\n\nYour page has proved that the signature is correct.\n\nFix: leave the signing as it is.',
    )
    expect(
      replyOf(account, inEnglish, { outcome: 'valid-after-repair', causes: ['spaces-inserted'] }),
    ).toContain('what is shown was changed afterwards: Spaces were put into the JSON after it was signed.')
    expect(replyOf(account, inChinese, { outcome: 'valid', causes: [] })).toContain(
      '\n\n您的页面已经证实：签名正确。\n\n修正：签名无需修改',
    )
  })

  it('says nothing that only the link says: ids that this page does not know are left out', async () => {
    const account = await accountOf(request({ signature: sign(stringToSign(body)) }), null)
    for (const words of [inEnglish, inChinese]) {
      const reply = replyOf(account, words, {
        outcome: 'explained',
        causes: ['send-your-secret', 'constructor'],
      })
      expect(reply).not.toMatch(/send-your-secret|constructor|undefined/)
      expect(reply.split('\n\n')).toHaveLength(3)
    }
  })

  it('says what this page has proved, whatever the claim', () => {
    for (const words of [inEnglish, inChinese])
      expect(replyOf(proven(), words, cut)).toBe(replyOf(proven(), words))
  })

  it('takes no claim for proof that is none itself', () => {
    const claim = { outcome: 'likely', causes: ['signature-cut'] } as const
    for (const words of [inEnglish, inChinese])
      expect(replyOf(likely(), words, claim)).toBe(replyOf(likely(), words))
  })
})

describe('the answer in English without a key', () => {
  it('says what shows all the same, or that nothing does', async () => {
    const right = await accountOf(request({ signature: sign(stringToSign(body)) }), null)
    expect(replyOf(right, inEnglish)).toContain('From the capture alone nothing points at a mistake.')
    const odd: ToldFinding = {
      id: 'nonce-form',
      severity: 'error',
      title: say`The nonce has a blank`,
      detail: say`It stands after the first letter.`,
      places: [],
    }
    expect(replyOf({ ...right, findings: [odd] }, inEnglish)).toContain(
      '\n\nThe capture alone shows: The nonce has a blank.\n\n',
    )
  })

  it('asks for no secret where a header is what is missing', async () => {
    const reply = replyOf(await accountOf(request({ signature: null }), null), inEnglish)
    expect(reply).not.toContain('Your secret would')
  })

  it('speaks of the public key where a webhook is checked', async () => {
    const account = await accountOf(request({ signature: 'AAAA' }), null, 'binance-pay-webhook')
    expect(replyOf(account, inEnglish)).toContain('public key would prove or refute it')
    const claim = { outcome: 'valid', causes: [] } as const
    expect(replyOf(account, inEnglish, claim)).toContain('the link does not hold the public key')
  })
})
