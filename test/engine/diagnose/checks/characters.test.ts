import { describe, expect, it } from 'vitest'
import { applyEdits } from '#engine/bytes/edit.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { flaggedCharacters } from '#engine/diagnose/characters/flagged-characters.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'
import { evidenceOf, fieldsWith } from '../evidence.ts'
import { curled, foundingCapture } from '../founding-capture.ts'
import { toldBy } from '../sentences.ts'

const checks = [
  'quotes-from-page',
  'quotes-on-the-wire',
  'quotes-undecided',
  'hidden-characters',
  'foreign-punctuation',
  'look-alike-letters',
  'byte-order-mark',
  'replacement-characters',
]

/** All that the checks of characters say of a body that was sent as it is. */
const saidOf = (body: string): readonly string[] => {
  const evidence = evidenceOf({ body, fields: fieldsWith({ 'Content-Length': String(utf8(body).length) }) })
  return checks.flatMap((check) => toldBy(check, evidence)).filter((said) => !said.startsWith('passed'))
}

describe('legitimate text', () => {
  it.each([
    '{"goodsName":"“订购”的商品，３件　《测试》"}',
    '{"goodsName":"he said “hello” – and ‘goodbye’…"}',
    '{"goodsName":"été, naïve, 10 000 €, Straße"}',
    '{"goodsName":"👩‍👩‍👧 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"}',
    '{"goodsName":"می‌خواهم ‏שלום"}',
    '{"имя":"Сергей","商品（名）":"茶"}',
    '{"goodsName":"Москва"}',
  ])('is left alone: %s', (body) => {
    expect(saidOf(body)).toEqual([])
  })

  it('is left alone where the rest was curled by a page', () => {
    const evidence = foundingCapture('{“status”:“FAIL”}')
    const flags = flaggedCharacters(evidence)
    expect(flags).toHaveLength(50)
    expect(new Set(flags.map(({ position }) => position))).toEqual(new Set(['structure']))
  })
})

describe('quotes', () => {
  it('came from the page, by Content-Length and by the answer', () => {
    const evidence = foundingCapture('{“status”:“FAIL”,“code”:“400002”}')
    const [sighting] = toldBy('quotes-from-page', evidence)
    expect(sighting).toBe(
      'note: Curly quotes came from the web page. The server’s answer in the same paste has them too, and servers do not send those. With them the body would be 402 bytes; Content-Length is 350. These are the quotes that Discourse or markdown-it puts in: that rule, run over the repaired text, gives your paste to the byte. Nothing to mend: straight quotes are used here.',
    )
    expect(toldBy('quotes-on-the-wire', evidence)).toEqual([])
    expect(toldBy('quotes-undecided', evidence)).toEqual([])
  })

  it('came from the page, by the answer alone', () => {
    const evidence = evidenceOf({ body: curled('{"a":"b"}'), answer: '{“code”:“400002”}' })
    expect(evidence.wire.reason).toBe('same-damage-in-answer')
    expect(toldBy('quotes-from-page', evidence)).toHaveLength(1)
  })

  it('were sent, by Content-Length', () => {
    const body = curled('{"a":"b"}')
    expect(saidOf(body)).toEqual([
      'error: 4 quotes that are not straight in the body sent. 2 × E2 80 9C U+201C LEFT DOUBLE QUOTATION MARK; 2 × E2 80 9D U+201D RIGHT DOUBLE QUOTATION MARK. They were sent: Content-Length counts them. JSON needs 22 there.',
    ])
  })

  it('are undecided without a witness', () => {
    const evidence = evidenceOf({ body: curled('{"a":"b"}') })
    expect(toldBy('quotes-undecided', evidence)).toEqual([
      'warning: 4 quotes are not straight. 2 × E2 80 9C U+201C LEFT DOUBLE QUOTATION MARK; 2 × E2 80 9D U+201D RIGHT DOUBLE QUOTATION MARK. These are the quotes that Discourse or markdown-it puts in: that rule, run over the repaired text, gives your paste to the byte. JSON wants plain ASCII there; nothing in this capture says whether they were sent or came with the copy.',
    ])
  })

  it.each(['„a‟', '«a»', '＂a＂', '″a″', '〝a〞'])('of every shape are seen: %s', (name) => {
    const [said] = toldBy('quotes-undecided', evidenceOf({ body: `{${name}:1}` }))
    expect(said).toMatch(/^warning: 2 quotes are not straight/)
  })

  it('of windows-1252 are seen', () => {
    const body = Uint8Array.of(0x7b, 0x93, 0x61, 0x94, 0x3a, 0x31, 0x7d)
    expect(toldBy('quotes-undecided', evidenceOf({ body }))[0]).toContain(
      '93 not UTF-8, a sign of windows-1252',
    )
  })
})

describe('characters that nobody sees', () => {
  it.each([
    ['{"merchant\u200BTradeNo":"1"}', 'E2 80 8B U+200B ZERO WIDTH SPACE'],
    ['{"a\u00ADb":"1"}', 'U+00AD SOFT HYPHEN'],
    ['{"name":"abc\u202Egnp.exe"}', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['{"goodsName":"Test\u00A0Product"}', 'C2 A0 U+00A0 NO-BREAK SPACE'],
    ['{\u00A0"a":1}', 'U+00A0 NO-BREAK SPACE'],
    ['{"a":"b\u2028c"}', 'U+2028 LINE SEPARATOR'],
  ])('are named: %j', (body, name) => {
    expect(saidOf(body).join()).toContain(name)
  })

  it('are graver in place of JSON’s own signs', () => {
    expect(saidOf('{\u00A0"a":1}')[0]).toMatch(/^error: 1 hidden character\./)
    expect(saidOf('{"a\u200Bb":1}')[0]).toMatch(/^warning: 1 hidden character\./)
    expect(saidOf('{"a":"b\u00A0c"}')[0]).toMatch(/^note: 1 hidden character\./)
  })

  it('pass where there are none', () => {
    expect(toldBy('hidden-characters', evidenceOf())[0]).toMatch(/^passed: No hidden characters\./)
    expect(toldBy('byte-order-mark', evidenceOf())[0]).toMatch(/^passed: No byte order mark/)
  })

  it('are seen in headers', () => {
    const evidence = evidenceOf({
      fields: fieldsWith({ 'BinancePay-Nonce': 'VeTfR5mdAKjbeErx\u200BBXTl20JayTiCz4s' }),
    })
    expect(toldBy('hidden-characters', evidence)[0]).toMatch(/^warning: 1 hidden character\./)
  })
})

describe('a byte order mark', () => {
  it('is told before the body', () => {
    expect(saidOf('\uFEFF{"a":1}')).toEqual([
      'warning: The body was sent with a byte order mark (BOM). EF BB BF counts as three bytes of the body. Write the JSON as UTF-8 without BOM (C#: new UTF8Encoding(false)).',
    ])
  })

  it('is told before the paste, where it does no harm', () => {
    const { capture, ...rest } = evidenceOf()
    const remark = { kind: 'byte-order-mark', at: { start: 0, end: 3 }, detail: '1' } as const
    const evidence = { ...rest, capture: { ...capture, remarks: [remark] } }
    expect(toldBy('byte-order-mark', evidence)[0]).toMatch(/^note: The paste starts with a byte order mark/)
  })
})

describe('characters that pass for ASCII', () => {
  it.each([
    ['{"a"：1}', 'foreign-punctuation', 'U+FF1A FULLWIDTH COLON'],
    ['{"a":1，"b":2}', 'foreign-punctuation', 'U+FF0C FULLWIDTH COMMA'],
    ['{"currency":"ＵＳＤＴ"}', 'foreign-punctuation', 'U+FF35 FULLWIDTH LATIN CAPITAL LETTER U'],
    ['{"amount":−1}', 'foreign-punctuation', 'U+2212 MINUS SIGN'],
    ['{"\u0430mount":1}', 'look-alike-letters', 'U+0430 CYRILLIC SMALL LETTER A'],
    ['{"currency":"USD\u0422"}', 'look-alike-letters', 'U+0422 CYRILLIC CAPITAL LETTER TE'],
  ])('are named: %s', (body, check, name) => {
    expect(toldBy(check, evidenceOf({ body })).join()).toContain(name)
  })
})

describe('bytes that are gone', () => {
  it('are told', () => {
    expect(saidOf('{"a":"caf\uFFFD"}')[0]).toMatch(/^warning: 1 character was lost before the paste\./)
  })
})

/** The first no-break space as a plain one. */
const undoFirst = (body: Octets): Candidate => {
  const at = body.indexOf(0xc2)
  const edits = [{ start: at, end: at + 2, with: utf8(' ') }]
  return {
    body: applyEdits(body, edits),
    steps: [{ repair: 'no-break-spaces', edits, data: null, odds: 0.5 }],
  }
}

describe('the source of a character', () => {
  it('is the paste for what the verified body lacks, and the wire for what it has', () => {
    const evidence = evidenceOf({ body: '{"a":"b\u00A0c","d":"e\u00A0f"}', verified: undoFirst })
    expect(flaggedCharacters(evidence).map(({ source, reason }) => [source, reason])).toEqual([
      ['added-by-the-paste', 'signature'],
      ['on-the-wire', 'signature'],
    ])
    expect(toldBy('hidden-characters', evidence)).toEqual([
      'note: 1 hidden character came with the copy. 1 × C2 A0 U+00A0 NO-BREAK SPACE. It came with the copy: the signature verifies only without it.',
      'note: 1 hidden character. 1 × C2 A0 U+00A0 NO-BREAK SPACE. It was sent: the signature covers it.',
    ])
  })
})
