import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { glyphsOf } from '#ui/byte-view/glyphs.ts'

const texts = (text: string): string[] => {
  const octets = utf8(text)
  return glyphsOf(octets, 0, octets.length).map((glyph) => glyph.text)
}

describe('the text beside the bytes', () => {
  it('fills as many cells as there are octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), fc.nat(60), (values, one, other) => {
        const octets = new Uint8Array(values)
        const start = Math.min(one, other, octets.length)
        const end = Math.min(Math.max(one, other), octets.length)
        const cells = glyphsOf(octets, start, end).reduce((sum, glyph) => sum + glyph.cells, 0)
        expect(cells).toBe(end - start)
      }),
    )
  })

  it('has a character on its first octet and dots on the rest', () => {
    expect(texts('a“b')).toEqual(['a', '“··', 'b'])
    expect(texts('名')).toEqual(['名·'])
  })

  it('has signs for line ends and tabs', () => {
    expect(texts('a\r\n\tb')).toEqual(['a', '⇤', '↵', '→', 'b'])
  })

  it.each(['\u00a0', '\u200b', '\u202e', '\ufeff', '\u2028', '\u00ad'])(
    'has dots for %j, which shows nothing',
    (character) => {
      expect(texts(character).join('')).toMatch(/^·+$/)
    },
  )

  it('has a dot for the rest of a character that began in the row before', () => {
    expect(glyphsOf(utf8('“'), 1, 3)).toEqual([{ text: '··', cells: 2, boxed: false }])
  })

  it('leaves other scripts out where rows fly past', () => {
    const octets = utf8('a名\n')
    expect(glyphsOf(octets, 0, octets.length, true).map((glyph) => glyph.text)).toEqual(['a···', '↵'])
  })
})
