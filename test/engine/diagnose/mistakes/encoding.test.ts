import { transcode } from 'node:buffer'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Encoding, Mistake } from '#engine/diagnose/mistake.ts'
import asciiDropped from '#engine/diagnose/mistakes/ascii-dropped.ts'
import asciiQuestionMarks from '#engine/diagnose/mistakes/ascii-question-marks.ts'
import byteOrderMarkFirst from '#engine/diagnose/mistakes/byte-order-mark-first.ts'
import charactersEscaped from '#engine/diagnose/mistakes/characters-escaped.ts'
import gbkSigned from '#engine/diagnose/mistakes/gbk-signed.ts'
import highBitsCleared from '#engine/diagnose/mistakes/high-bits-cleared.ts'
import latin1Signed from '#engine/diagnose/mistakes/latin-1-signed.ts'
import legacyCharsetSigned from '#engine/diagnose/mistakes/legacy-charset-signed.ts'
import replacementCharactersSigned from '#engine/diagnose/mistakes/replacement-characters-signed.ts'
import surrogatesApart from '#engine/diagnose/mistakes/surrogates-apart.ts'
import utf16Signed from '#engine/diagnose/mistakes/utf-16-signed.ts'
import utf8Twice from '#engine/diagnose/mistakes/utf-8-twice.ts'
import utf8TwiceSent from '#engine/diagnose/mistakes/utf-8-twice-sent.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'
import { plain } from '../sentences.ts'

const encodingsOf = <Data>(mistake: Mistake<Data>): readonly Encoding<Data>[] =>
  mistake.dimension === 'encoding' ? mistake.encodings : []

/** The octets of a text by each encoding that changes it, in hex, mark and all. */
const written = <Data>(mistake: Mistake<Data>, text: string): readonly string[] =>
  writtenBy(encodingsOf(mistake), text)

const writtenBy = (encodings: readonly Encoding<unknown>[], text: string): readonly string[] =>
  encodings.flatMap(({ encode, mark = utf8('') }) => {
    const octets = encode(utf8(text))
    return octets === null ? [] : [toHex(concat([mark, octets]), { case: 'lower' })]
  })

const hexOf = (text: string, encoding: BufferEncoding): string => Buffer.from(text, encoding).toString('hex')

const perCharacter: readonly Mistake<Encoded>[] = [
  asciiDropped,
  asciiQuestionMarks,
  charactersEscaped,
  gbkSigned,
  highBitsCleared,
  latin1Signed,
  legacyCharsetSigned,
  replacementCharactersSigned,
  surrogatesApart,
  utf8Twice,
  utf8TwiceSent,
]

/** What `getBytes` of Java gives for it is below. */
const telling = 'né 测试 €🎁'

describe('encodings that Java has', () => {
  it.each<readonly [name: string, by: readonly Encoding<unknown>[], hex: string]>([
    ['GBK', encodingsOf(gbkSigned), '6ea8a620b2e2cad420a2e33f'],
    ['GB18030', encodingsOf(gbkSigned), '6ea8a620b2e2cad420a2e39439bc37'],
    ['ISO-8859-1', encodingsOf(latin1Signed), '6ee9203f3f203f3f'],
    ['windows-1252', encodingsOf(latin1Signed), '6ee9203f3f20803f'],
    ['ISO-8859-15', encodingsOf(latin1Signed), '6ee9203f3f20a43f'],
    ['UTF-16', encodingsOf(utf16Signed), 'feff006e00e900206d4b8bd5002020acd83cdf81'],
    ['UTF-16LE', encodingsOf(utf16Signed), '6e00e90020004b6dd58b2000ac203cd881df'],
    ['US-ASCII', encodingsOf(asciiQuestionMarks), '6e3f203f3f203f3f'],
    ['windows-1251', encodingsOf(legacyCharsetSigned), '6e3f203f3f20883f'],
    ['CESU-8', encodingsOf(surrogatesApart), '6ec3a920e6b58be8af9520e282aceda0bcedbe81'],
    [
      'ISO-8859-1 of UTF-8',
      encodingsOf(utf8Twice),
      '6ec383c2a920c3a6c2b5c28bc3a8c2afc29520c3a2c282c2acc3b0c29fc28ec281',
    ],
    [
      'windows-1252 of UTF-8',
      encodingsOf(utf8Twice),
      '6ec383c2a920c3a6c2b5e280b9c3a8c2afe280a220c3a2e2809ac2acc3b0c5b8c5bdefbfbd',
    ],
    [
      'US-ASCII of UTF-8',
      encodingsOf(replacementCharactersSigned),
      `6e${'efbfbd'.repeat(2)}20${'efbfbd'.repeat(6)}20${'efbfbd'.repeat(7)}`,
    ],
  ])('%s', (_, by, hex) => {
    expect(writtenBy(by, telling)).toContain(hex)
  })

  it.each([
    ['Shift_JIS', '日本', '93fa967b'],
    ['Big5', '日本', 'a4e9a5bb'],
    ['EUC-KR', '한국', 'c7d1b1b9'],
    ['EUC-JP', '日本', 'c6fccbdc'],
    ['windows-1251', 'Привет', 'cff0e8e2e5f2'],
  ])('%s', (_, text, hex) => {
    expect(written(legacyCharsetSigned, text)).toContain(hex)
  })
})

describe('encodings that Node has', () => {
  it.each([telling, 'naïve façade', 'ÿĀ🎁'])('of %s', (text) => {
    expect(written(latin1Signed, text)).toContain(hexOf(text, 'binary'))
    expect(written(utf16Signed, text)[0]).toBe(hexOf(text, 'utf16le'))
    expect(written(highBitsCleared, text)).toEqual([
      Buffer.from(Buffer.from(text).toString('ascii'), 'latin1').toString('hex'),
    ])
    const misread = transcode(Buffer.from(text), 'latin1', 'utf8')
    expect(written(utf8Twice, text)).toContain(misread.toString('hex'))
  })
})

describe('ASCII', () => {
  it('has a question mark for a character, a UTF-16 unit or an octet', () => {
    expect(written(asciiQuestionMarks, 'é🎁').map((hex) => hex.length / 2)).toEqual([2, 3, 6])
  })

  it('leaves out what it does not know, or writes it in escapes as Python does', () => {
    expect(written(asciiDropped, 'a é🎁')).toEqual(['6120'])
    expect(written(charactersEscaped, 'é测🎁')).toEqual(
      expect.arrayContaining([
        hexOf('&#233;&#27979;&#127873;', 'utf8'),
        hexOf('\\xe9\\u6d4b\\U0001f381', 'utf8'),
        hexOf(encodeURIComponent('é测🎁'), 'utf8'),
      ]),
    )
  })
})

describe('a body encoded once more when it was sent', () => {
  it('was signed before', () => {
    const sent = Buffer.from('Café 测 “x”').toString('latin1')
    expect(written(utf8TwiceSent, sent)).toEqual([hexOf('Café 测 “x”', 'utf8')])
    // '…'.encode('utf-8').decode('windows-1252'), with 0x9D as a control character
    const byWindows = 'CafÃ© æµ‹ â€œxâ€\x9d'
    expect(written(utf8TwiceSent, byWindows)).toContain(hexOf('Café 测 “x”', 'utf8'))
    expect(written(utf8TwiceSent, 'Café')).toEqual([])
  })
})

describe('every encoding', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', 'é', '€', '测', '🎁', 'Ã', '©', '\u0081') })

  it('gives joined texts as it joins what it gives', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        for (const mistake of perCharacter.filter(({ id }) => id !== utf8TwiceSent.id))
          for (const { encode } of encodingsOf(mistake)) {
            const whole = encode(utf8(left + right))
            const parts = [left, right].map((part) => encode(utf8(part)))
            // A part for which another encoding says the same already is not written again.
            if (whole === null || parts.includes(null)) continue
            expect(same(whole, concat(parts.filter((part) => part !== null)))).toBe(true)
          }
        for (const { encode } of encodingsOf(utf16Signed)) {
          const joined = [left, right].map((part) => encode(utf8(part)) ?? utf8(''))
          expect(same(encode(utf8(left + right)) ?? utf8(''), concat(joined))).toBe(true)
        }
      }),
    )
  })

  it('leaves ASCII to others', () => {
    for (const mistake of perCharacter) expect(written(mistake, '{"a":1}\n~'), mistake.id).toEqual([])
  })

  it('makes each string once, and never that in UTF-8', () => {
    fc.assert(
      fc.property(text, (said) => {
        for (const mistake of perCharacter) {
          const all = written(mistake, said)
          expect(all).not.toContain(hexOf(said, 'utf8'))
          expect(new Set(all).size, `${mistake.id}: ${said}`).toBe(all.length)
        }
      }),
    )
  })

  it('writes octets that are not UTF-8 as the character that stands for them', () => {
    const broken: Octets = new Uint8Array([0x61, 0xff, 0x62])
    const [first] = encodingsOf(asciiQuestionMarks)
    expect(first?.encode(broken)).toEqual(utf8('a?b'))
  })

  it('may be UTF-8 with a mark', () => {
    expect(written(byteOrderMarkFirst, '1\n{}\n')).toEqual([hexOf('\ufeff1\n{}\n', 'utf8')])
  })
})

/** Title and detail of one encoding of a text. */
const said = <Data>(mistake: Mistake<Data>, index: number, text: string): string => {
  const data = encodingsOf(mistake)[index]?.data(utf8(text))
  if (data === undefined) throw new Error(mistake.id)
  return `${plain(mistake.words.en.title(data))} ${plain(mistake.words.en.detail(data))}`
}

describe('the words', () => {
  it('name the first character and count them', () => {
    expect(said(asciiQuestionMarks, 0, '1\n{"é测"}\n')).toBe(
      'ASCII turned 2 characters into ? before signing. US-ASCII has no characters past ASCII. Your signature matches 3F at 0x04, where the body has C3 A9.',
    )
    expect(said(gbkSigned, 0, '1\n测试')).toBe(
      'The string was signed in GBK, but sent in UTF-8. Your signature matches B2 E2 at 0x02, where UTF-8 has E6 B5 8B, the first of 2 such characters.',
    )
  })

  it('of UTF-16 tell both lengths', () => {
    expect(said(utf16Signed, 1, 'é1')).toBe(
      'The string was signed in UTF-16BE, but sent in UTF-8. Your signature matches 6 bytes that start with a byte order mark; in UTF-8 the string to sign has 3 bytes.',
    )
  })
})
