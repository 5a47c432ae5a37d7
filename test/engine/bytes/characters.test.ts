import { describe, expect, it } from 'vitest'
import { nameOf, suspicion } from '#engine/bytes/characters.ts'

const all = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint)

describe('nameOf', () => {
  // The Unicode Character Database: https://www.unicode.org/Public/UCD/latest/ucd/UnicodeData.txt and NameAliases.txt.
  it.each([
    [0x00, 'NULL'],
    [0x0a, 'LINE FEED'],
    [0x20, 'SPACE'],
    [0x22, 'QUOTATION MARK'],
    [0x2d, 'HYPHEN-MINUS'],
    [0x39, 'DIGIT NINE'],
    [0x61, 'LATIN SMALL LETTER A'],
    [0x7e, 'TILDE'],
    [0x7f, 'DELETE'],
    [0x85, 'NEXT LINE'],
    [0x9f, 'APPLICATION PROGRAM COMMAND'],
    [0xa0, 'NO-BREAK SPACE'],
    [0xad, 'SOFT HYPHEN'],
    [0xbf, 'INVERTED QUESTION MARK'],
    [0xe9, 'LATIN SMALL LETTER E WITH ACUTE'],
    [0xff, 'LATIN SMALL LETTER Y WITH DIAERESIS'],
    [0x15b, 'LATIN SMALL LETTER S WITH ACUTE'],
    [0x1ec7, 'LATIN SMALL LETTER E WITH CIRCUMFLEX AND DOT BELOW'],
    [0x1ee3, 'LATIN SMALL LETTER O WITH HORN AND DOT BELOW'],
    [0x3c2, 'GREEK SMALL LETTER FINAL SIGMA'],
    [0x3a9, 'GREEK CAPITAL LETTER OMEGA'],
    [0x430, 'CYRILLIC SMALL LETTER A'],
    [0x456, 'CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I'],
    [0x200b, 'ZERO WIDTH SPACE'],
    [0x201c, 'LEFT DOUBLE QUOTATION MARK'],
    [0x201e, 'DOUBLE LOW-9 QUOTATION MARK'],
    [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
    [0x2033, 'DOUBLE PRIME'],
    [0x3000, 'IDEOGRAPHIC SPACE'],
    [0x51b0, 'CJK UNIFIED IDEOGRAPH-51B0'],
    [0x20000, 'CJK UNIFIED IDEOGRAPH-20000'],
    [0xf900, 'CJK COMPATIBILITY IDEOGRAPH-F900'],
    [0xac00, 'HANGUL SYLLABLE GA'],
    [0xd4db, 'HANGUL SYLLABLE PWILH'],
    [0xfe0f, 'VARIATION SELECTOR-16'],
    [0xff02, 'FULLWIDTH QUOTATION MARK'],
    [0xff1a, 'FULLWIDTH COLON'],
    [0xff21, 'FULLWIDTH LATIN CAPITAL LETTER A'],
    [0xfffd, 'REPLACEMENT CHARACTER'],
    [0xe0061, 'TAG LATIN SMALL LETTER A'],
    [0xfeff, 'ZERO WIDTH NO-BREAK SPACE (BYTE ORDER MARK)'],
  ])('of U+%s', (codePoint, name) => {
    expect(nameOf(codePoint)).toBe(name)
  })

  it('says what it is where it does not know the name', () => {
    expect(nameOf(0x3042)).toBe('U+3042 (Hiragana)')
    expect(nameOf(0x1f600)).toBe('U+1F600 (emoji)')
    expect(nameOf(0xe000)).toBe('U+E000 (private use)')
    expect(nameOf(0x3a2)).toBe('U+03A2 (unassigned)')
    expect(nameOf(0xd800)).toBe('U+D800 (surrogate)')
  })

  it('names all of ASCII and Latin-1, and all that is suspicious', () => {
    const unnamed = all.filter((codePoint) => codePoint < 0x100 || suspicion(codePoint) !== null)
    expect(unnamed.filter((codePoint) => nameOf(codePoint).startsWith('U+'))).toEqual([])
  })
})

describe('suspicion', () => {
  it.each([
    ['double-quote', '"', '“”„‟«»″‶〝〞〟＂ʺ'],
    ['single-quote', "'", '‘’‚‛‹›′＇ʼ´'],
    ['space', ' ', '\u00a0\u2003\u202f\u3000'],
    ['invisible', '', '\u00ad\u200b\u200c\u200d\u2060\ufe0f\u{e0041}'],
    ['bidi', '', '\u061c\u200e\u200f\u202a\u202e\u2066\u2069'],
    ['byte-order-mark', '', '\ufeff'],
    ['dash', '-', '‐‑‒–—―−'],
    ['line-separator', '\n', '\u0085\u2028\u2029'],
    ['replacement', null, '\ufffd'],
    ['control', null, '\u0000\u000b\u001b\u007f\u0093'],
  ])('knows %s', (kind, ascii, characters) => {
    for (const character of characters)
      expect(suspicion(character.codePointAt(0) ?? 0), character).toEqual({ kind, ascii })
  })

  it('knows full-width forms and what an input method types for ASCII', () => {
    const typed = Array.from('：，；｛｝［］（）０９ＡｚＴ。、【】')
    expect(typed.map((one) => suspicion(one.codePointAt(0) ?? 0)?.ascii).join('')).toBe(':,;{}[]()09AzT.,[]')
  })

  it('knows letters of other scripts that look like ASCII', () => {
    const letters = Array.from('АВСЕНІЈКМОРЅТХаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧοԁһԛԝ')
    expect(letters.map((one) => suspicion(one.codePointAt(0) ?? 0)?.ascii).join('')).toBe(
      'ABCEHIJKMOPSTXaeopcyxisjABEZHIKMNOPTYXodhqw',
    )
  })

  it('suspects no printable ASCII, tab or line end, no ideograph, and no letter of Latin-1', () => {
    const honest = all.filter((codePoint) => codePoint >= 0x20 && codePoint < 0x7f)
    for (const codePoint of [...honest, 0x09, 0x0a, 0x0d, 0x51b0, 0xe9, 0x1f600])
      expect(suspicion(codePoint)).toBeNull()
  })
})
