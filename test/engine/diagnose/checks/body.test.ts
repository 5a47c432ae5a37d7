import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { evidenceOf, fieldsWith } from '../evidence.ts'
import { curled, foundingCapture } from '../founding-capture.ts'
import { toldBy } from '../sentences.ts'

const withLength = (body: string, announced: number | string) =>
  evidenceOf({ body, fields: fieldsWith({ 'Content-Length': String(announced) }) })

describe('content-length-disagrees', () => {
  it('says how many are too many, and what else was tried', () => {
    expect(toldBy('content-length-disagrees', foundingCapture())[0]).toMatch(
      /^error: Content-Length is 48 too many\. 350 announced, 302 in the body\. None of \d+ other common shapes gives 350\.$/,
    )
  })

  it('says that a capture was cut', () => {
    const body = '{"merchantTradeNo":"43556435764df4","orderAmo'
    expect(toldBy('content-length-disagrees', withLength(body, 402))[0]).toBe(
      'warning: The capture stops too early. Content-Length is 402, the capture has 45 bytes of body; 357 are missing. In Fiddler choose File, Save, Request, Entire Request, and open that file here.',
    )
  })

  it('says that bytes are missing from a whole body', () => {
    expect(toldBy('content-length-disagrees', withLength('{"a":1}', 5000))[0]).toMatch(
      /^warning: 4993 bytes of the body are missing/,
    )
  })

  it('says that a server stops reading', () => {
    expect(toldBy('content-length-disagrees', withLength('{"a":12345}', 4))[0]).toBe(
      'error: Content-Length is 7 too few. 4 announced, 11 in the body. A server stops reading after 4 bytes, so it hashes less than is shown here.',
    )
  })

  it('says that it fits neither the damaged body nor a plain one', () => {
    expect(
      toldBy('content-length-disagrees', withLength(curled('{"merchantTradeNo":"43556435764df4"}'), 27))[0],
    ).toBe(
      'warning: Content-Length does not fit the body. 27 announced; the body has 44 bytes as pasted and 36 bytes with plain JSON signs. Either the copy changed or lost more, or another body was sent.',
    )
  })

  it('passes where they agree, also once the damage is undone', () => {
    expect(toldBy('content-length-disagrees', withLength('{"a":1}', 7))).toEqual([
      'passed: Content-Length equals the body. Both are 7 bytes.',
    ])
    expect(toldBy('content-length-disagrees', withLength(curled('{"a":"b"}'), 9))[0]).toMatch(
      /^passed: Content-Length equals the body\. Both are 9 bytes once/,
    )
  })

  it('is silent without the header', () => {
    expect(toldBy('content-length-disagrees', evidenceOf())).toEqual([])
  })
})

describe('body-not-json', () => {
  it.each([
    ['{"a":1}{"b":2}', 'follows after it: {"b":2}'],
    ['{"a":1', 'before its last bracket or quote is closed'],
    ['{"a":"b\nc"}', 'control character stands inside a string'],
    ['{"a":tru}', 'At body +5 stands tru}'],
    ['{"a":"\\q"}', 'begins no escape that JSON knows'],
    ['[]['.repeat(3), 'follows after it'],
    ['['.repeat(100_000), 'nested more than 1,000 deep'],
  ])('says what is wrong: %j', (body, words) => {
    const [said] = toldBy('body-not-json', evidenceOf({ body }))
    expect(said).toMatch(/^error: The body is not valid JSON\./)
    expect(said).toContain(words)
  })

  it('says that a body is empty', () => {
    expect(toldBy('body-not-json', evidenceOf({ body: '' }))[0]).toMatch(/^warning: The body is empty\./)
  })

  it('knows JSON whose backslashes a log has eaten', () => {
    const body = '{"bizType":"PAY","data":"{"totalFee":0.88}","bizStatus":"PAY_SUCCESS"}'
    const evidence = evidenceOf({ body, scheme: 'binance-pay-webhook' })
    expect(toldBy('body-not-json', evidence)[0]).toContain('has lost the backslashes')
  })

  it('leaves quotes, single quotes and cuts to the findings that are about them', () => {
    expect(toldBy('body-not-json', evidenceOf({ body: curled('{"a":"b"}') }))).toEqual([])
    expect(toldBy('body-not-json', evidenceOf({ body: "{'a':'b'}" }))).toEqual([])
    expect(toldBy('body-not-json', withLength('{"a":1', 100))).toEqual([])
    expect(
      toldBy(
        'body-not-json',
        evidenceOf({ body: Uint8Array.from([...utf8('{"a":"'), 0xe9, ...utf8('"}')]) }),
      ),
    ).toEqual([])
  })

  it('passes for JSON, also once the damage is undone', () => {
    expect(toldBy('body-not-json', evidenceOf())[0]).toMatch(/^passed: The body is valid JSON\. Read whole/)
    expect(toldBy('body-not-json', foundingCapture())[0]).toMatch(
      /^passed: The body is valid JSON\. It is, once/,
    )
  })
})

describe('single-quotes', () => {
  it('counts them', () => {
    expect(toldBy('single-quotes', evidenceOf({ body: "{'a':'b'}" }))[0]).toMatch(
      /^error: The body uses single quotes; JSON needs double quotes\. 27 at body \+1, 4 times\./,
    )
  })

  it('is silent about an apostrophe in a text', () => {
    expect(toldBy('single-quotes', evidenceOf({ body: '{"a":"it\'s"}' }))).toEqual([])
  })
})

describe('json-duplicate-keys', () => {
  it('names the first', () => {
    expect(toldBy('json-duplicate-keys', evidenceOf({ body: '{"a":1,"b":2,"a":3}' }))[0]).toMatch(
      /^warning: 1 duplicate key in the JSON\. a stands more than once/,
    )
  })

  it('is silent about equal keys in different objects', () => {
    expect(toldBy('json-duplicate-keys', evidenceOf({ body: '{"a":{"a":1}}' }))).toEqual([])
  })
})

describe('json-big-number', () => {
  // The number of https://developers.binance.com/docs/binance-pay/order-notification.
  const webhook = '{"bizType":"PAY","bizIdStr":"29383937493038367292","bizId":29383937493038367292}'

  it('warns the receiver of a webhook', () => {
    const evidence = evidenceOf({ body: webhook, scheme: 'binance-pay-webhook' })
    expect(toldBy('json-big-number', evidence)).toEqual([
      'warning: Verify the raw body: parsing rounds 1 number in it. bizId is 29383937493038367292, beyond the precision of a double; JavaScript and Go make 29383937493038367000 of it. The signature covers the digits as they were received.',
    ])
  })

  it('notes it of a request', () => {
    expect(toldBy('json-big-number', evidenceOf({ body: '{"x":1e400}' }))[0]).toMatch(
      /^note: Parsing rounds 1 number/,
    )
  })

  it.each(['219014596974616576', '9007199254740993', '0.12345678901234567890'])(
    'sees that %s is rounded',
    (number) => {
      expect(toldBy('json-big-number', evidenceOf({ body: `{"x":${number}}` }))).toHaveLength(1)
    },
  )

  it.each(['9007199254740991', '0.10', '1e3', '-0.0', '0.30000000000000004', '1.000000000000000000000'])(
    'sees that %s is not',
    (number) => {
      expect(toldBy('json-big-number', evidenceOf({ body: `{"x":${number}}` }))).toEqual([])
    },
  )
})

describe('unicode-not-normalised', () => {
  it('shows both forms', () => {
    expect(toldBy('unicode-not-normalised', evidenceOf({ body: '{"n":"e\u0301"}' }))[0]).toMatch(
      /^note: 1 character is not in normal form \(NFC\)\. 65 CC 81 looks the same as C3 A9/,
    )
  })

  it('is silent about composed letters, and about marks that nothing composes', () => {
    expect(toldBy('unicode-not-normalised', evidenceOf({ body: '{"n":"é किताب ❤️ x\u0305"}' }))).toEqual([])
  })

  // What is not linear takes minutes.
  it('is quick with a pile of marks', { timeout: 30_000 }, () => {
    const evidence = evidenceOf({ body: `{"n":"e${'\u0301'.repeat(200_000)}"}` })
    expect(toldBy('unicode-not-normalised', evidence).length).toBeLessThanOrEqual(1)
  })
})

describe('not-utf-8 and nul-octets', () => {
  const body = Uint8Array.from([...utf8('{"a":"'), 0xe9, 0x00, ...utf8('"}')])

  it('show the bytes', () => {
    expect(toldBy('not-utf-8', evidenceOf({ body }))[0]).toMatch(
      /^warning: The body is not UTF-8\. E9 at body \+6/,
    )
    expect(toldBy('nul-octets', evidenceOf({ body }))[0]).toMatch(
      /^warning: 1 NUL byte in the capture\. 00 \(0x00\)/,
    )
  })

  it('are silent where all is well', () => {
    expect(toldBy('not-utf-8', evidenceOf())).toEqual([])
    expect(toldBy('nul-octets', evidenceOf())).toEqual([])
  })
})

describe('line-ends-assumed', () => {
  const body = '{\n"a":1\n}'

  it('warns of line ends in the body of a paste', () => {
    expect(toldBy('line-ends-assumed', evidenceOf({ body }))[0]).toMatch(
      /^warning: Line ends of this paste are a guess\. .* 2 line ends/,
    )
  })

  it('is silent where Content-Length decides, and for a file', () => {
    expect(toldBy('line-ends-assumed', withLength(body, 9))).toEqual([])
    expect(toldBy('line-ends-assumed', evidenceOf({ body, fidelity: 'exact' }))).toEqual([])
  })

  it('passes where there are none', () => {
    expect(toldBy('line-ends-assumed', evidenceOf())[0]).toMatch(/^passed: No line ends in the body/)
  })
})
