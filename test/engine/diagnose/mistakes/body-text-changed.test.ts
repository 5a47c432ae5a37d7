import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { fingerprint } from '#engine/diagnose/search/fingerprint.ts'
import backslashesChanged from '#engine/diagnose/mistakes/backslashes-changed.ts'
import bodyCut from '#engine/diagnose/mistakes/body-cut.ts'
import byteOrderMarkSent from '#engine/diagnose/mistakes/byte-order-mark-sent.ts'
import byteOrderMarkSigned from '#engine/diagnose/mistakes/byte-order-mark-signed.ts'
import charactersLost from '#engine/diagnose/mistakes/characters-lost.ts'
import curlyQuotesSent from '#engine/diagnose/mistakes/curly-quotes-sent.ts'
import curlyQuotesSigned from '#engine/diagnose/mistakes/curly-quotes-signed.ts'
import faqVector from '#engine/diagnose/mistakes/faq-vector.ts'
import letterCaseChanged from '#engine/diagnose/mistakes/letter-case-changed.ts'
import lineEndSent from '#engine/diagnose/mistakes/line-end-sent.ts'
import lineEndSigned from '#engine/diagnose/mistakes/line-end-signed.ts'
import lineEndsChanged from '#engine/diagnose/mistakes/line-ends-changed.ts'
import nameCaseChanged from '#engine/diagnose/mistakes/name-case-changed.ts'
import quotesChanged from '#engine/diagnose/mistakes/quotes-changed.ts'
import singleQuotes from '#engine/diagnose/mistakes/single-quotes.ts'
import spacesInserted from '#engine/diagnose/mistakes/spaces-inserted.ts'
import stringToSignAsBody from '#engine/diagnose/mistakes/string-to-sign-as-body.ts'
import unicodeNormalisedSigned from '#engine/diagnose/mistakes/unicode-normalised-signed.ts'
import whiteSpaceStripped from '#engine/diagnose/mistakes/white-space-stripped.ts'
import { given, nonce, timestamp } from '../given.ts'
import { textsBy, wordsOn } from './signed-bodies.ts'

describe('the ends of the body', () => {
  it('are taken off where they were sent', () => {
    expect(textsBy(lineEndSent, '{} \r\n')).toEqual(['{} ', '{} \r', '{}'])
    expect(textsBy(lineEndSent, '{}\0\0')).toEqual(['{}'])
    expect(textsBy(lineEndSent, '{}')).toEqual([])
    expect(wordsOn(lineEndSent, '{}\n', '{}')).toBe(
      'The body was sent with a line end that was not signed. The body you sent ends in 0A (body +2). Without it the signature matches.',
    )
  })

  it('are put on where they were signed', () => {
    expect(textsBy(lineEndSigned, '{}')).toEqual(
      expect.arrayContaining(['{}\n', '{}\r\n', '{} ', '{}\0', '{}\n\n']),
    )
    expect(wordsOn(lineEndSigned, '{}', '{}\r\n')).toContain('0D 0A after its last character, at body +2.')
  })

  it('have a byte order mark before, or lose it', () => {
    expect(textsBy(byteOrderMarkSent, '\ufeff{}')).toEqual(['{}'])
    expect(textsBy(byteOrderMarkSigned, '{}')).toEqual(['\ufeff{}'])
    expect([...textsBy(byteOrderMarkSigned, '\ufeff{}'), ...textsBy(byteOrderMarkSent, '{}')]).toEqual([])
  })
})

describe('white space', () => {
  it('is stripped inside strings as well', () => {
    const body = ' {"a": "Test  Product",\r\n "b": "x\\ny", "c": 1} '
    expect(textsBy(whiteSpaceStripped, body)).toEqual(
      expect.arrayContaining([
        body.replace(/\s/g, ''),
        body.replaceAll(' ', ''),
        body.trim(),
        body.replace(/\s+/g, ' '),
        body.replace(/\r?\n/g, ' '),
        body.replaceAll('\\n', ''),
        body.replaceAll(', ', ','),
        body.replaceAll(': ', ':'),
      ]),
    )
    expect(wordsOn(whiteSpaceStripped, '{"a":"b c"}', '{"a":"bc"}')).toBe(
      'White space was taken out of the body before it was signed. Signed 10 bytes, sent 11 bytes. The first difference is at body +7: signed 63, sent 20.',
    )
  })

  it('is inserted inside strings as well', () => {
    const body = '{"u":"https://x,y","v":1}'
    expect(textsBy(spacesInserted, body)).toEqual(
      expect.arrayContaining([body.replaceAll(',', ', '), body.replaceAll(':', ': ')]),
    )
  })

  it('has the line ends of another system', () => {
    expect(textsBy(lineEndsChanged, '{\n"a":1\n}')).toContain('{\r\n"a":1\r\n}')
    expect(textsBy(lineEndsChanged, '{\r\n"a":1\r\n}')).toContain('{\n"a":1\n}')
    expect(textsBy(lineEndsChanged, '{}')).toEqual([])
  })
})

describe('letters', () => {
  it('are all lower or upper case', () => {
    expect(textsBy(letterCaseChanged, '{"aB":"É"}')).toEqual(['{"ab":"é"}', '{"AB":"É"}', '{"ab":"É"}'])
  })

  it('of names follow another convention', () => {
    expect(textsBy(nameCaseChanged, '{"orderAmount":1,"env":{"terminalType":"aB"}}')).toEqual(
      expect.arrayContaining([
        '{"OrderAmount":1,"Env":{"TerminalType":"aB"}}',
        '{"order_amount":1,"env":{"terminal_type":"aB"}}',
        '{"order-amount":1,"env":{"terminal-type":"aB"}}',
      ]),
    )
    expect(textsBy(nameCaseChanged, '{"order_amount":1}')).toContain('{"orderAmount":1}')
    expect(wordsOn(nameCaseChanged, '{"ab":1,"cd":2}', '{"Ab":1,"Cd":2}')).toContain(
      'Signed Ab, sent ab; 2 names differ.',
    )
  })
})

describe('quotes', () => {
  it('are curled by turns, by what is before them, and with apostrophes', () => {
    const texts = textsBy(curlyQuotesSigned, '{"a":"it\'s","b":""}')
    expect(texts).toEqual(
      expect.arrayContaining([
        "{“a”:“it's”,“b”:“”}",
        '{“a”:“it’s”,“b”:“”}',
        "{“a”:“it's”,“b”:““}".replace('““}', '“”}'),
        "{”a”:”it's”,”b”:””}",
        "{„a“:„it's“,„b“:„“}",
        "{«a»:«it's»,«b»:«»}",
      ]),
    )
  })

  it('are straightened where curly ones were sent', () => {
    expect(textsBy(curlyQuotesSent, '{“a”:"“x”"}')).toContain('{"a":"“x”"}')
    expect(textsBy(curlyQuotesSent, '{"a":1}')).toEqual([])
  })

  it('are single, backticks or none', () => {
    expect(textsBy(quotesChanged, '{"a":"b"}')).toEqual(
      expect.arrayContaining(["{'a':'b'}", '{a:b}', '{`a`:`b`}', '{a:"b"}']),
    )
    expect(textsBy(singleQuotes, "{'a':1}")).toEqual(['{"a":1}'])
    expect(textsBy(singleQuotes, '{"a":"it\'s"}')).toEqual([])
  })
})

describe('backslashes', () => {
  it('are added as addslashes adds them', () => {
    expect(textsBy(backslashesChanged, '{"a":"it\'s"}')).toEqual(
      expect.arrayContaining(['{\\"a\\":\\"it\\\'s\\"}', '{\\"a\\":\\"it\'s\\"}']),
    )
  })

  it('are taken out as stripslashes takes them, or read', () => {
    expect(textsBy(backslashesChanged, '{"a":"x\\ny\\u00e9\\"\\\\"}')).toEqual(
      expect.arrayContaining(['{"a":"xnyu00e9"\\"}', '{"a":"xnyu00e9""}', '{"a":"x\nyé"\\"}']),
    )
  })
})

describe('characters', () => {
  it('have other Unicode forms', () => {
    expect(textsBy(unicodeNormalisedSigned, '{"é":"ﬁ"}')).toEqual([
      '{"e\u0301":"ﬁ"}',
      '{"é":"fi"}',
      '{"e\u0301":"fi"}',
    ])
    expect(textsBy(unicodeNormalisedSigned, '{}')).toEqual([])
  })

  it('are lost', () => {
    expect(textsBy(charactersLost, '{"a":"Café 🎁"}')).toEqual(
      expect.arrayContaining([
        '{"a":"Café "}',
        '{"a":"Café ?"}',
        '{"a":"Café ????"}',
        '{"a":"Café \ufffd"}',
        '{"a":"Cafe 🎁"}',
      ]),
    )
    expect(textsBy(charactersLost, '{"a":"\\ud83c\\udf81!"}')).toEqual(['{"a":"!"}'])
  })
})

describe('the whole body', () => {
  it('is cut where characters were counted for bytes', () => {
    expect(textsBy(bodyCut, '{"a":"éé"}')).toContain('{"a":"éé')
    expect(textsBy(bodyCut, 'x'.repeat(300))).toContain('x'.repeat(256))
  })

  it('is taken out of a string to sign that was sent', () => {
    expect(textsBy(stringToSignAsBody, `${timestamp}\n${nonce}\n{"a":1}\n`)).toEqual(['{"a":1}'])
    expect(textsBy(stringToSignAsBody, '{"a":1}')).toEqual([])
  })

  it('is the one that the FAQ signed', () => {
    const evidence = given({
      timestamp: '1611232922428',
      nonce: '5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
      body: '{"currency":"USDT"}',
    })
    const signed =
      faqVector.dimension === 'body'
        ? [...(faqVector.vary?.(evidence.capture.body.value, evidence) ?? [])]
        : []
    expect(signed.map(({ value }) => value)).toEqual([utf8('{"currency":"BUSD"}')])
    expect(textsBy(faqVector, '{"currency":"USDT"}')).toEqual([])
  })
})

it('each mistake of the text makes each text once, never that which was sent, and none of a huge one', () => {
  const all = [
    backslashesChanged,
    charactersLost,
    curlyQuotesSigned,
    letterCaseChanged,
    lineEndsChanged,
    quotesChanged,
    spacesInserted,
    unicodeNormalisedSigned,
    whiteSpaceStripped,
  ] as const
  const varied = (body: Uint8Array<ArrayBuffer>): readonly (readonly string[])[] =>
    all.map((mistake) => {
      const evidence = given({ body })
      const made = mistake.dimension === 'body' ? (mistake.vary?.(body, evidence) ?? []) : []
      return Array.from(made, ({ value }) => fingerprint(value))
    })
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const body = utf8(text)
      for (const marks of varied(body)) {
        expect(new Set(marks).size).toBe(marks.length)
        expect(marks).not.toContain(fingerprint(body))
      }
    }),
    { numRuns: 60 },
  )
  expect(varied(utf8(`"${' \n'.repeat(150_000)}"`)).flat()).toEqual([])
})
