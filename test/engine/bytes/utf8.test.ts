import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { characterAt, characters, firstInvalidUtf8 } from '#engine/bytes/utf8.ts'

const strict = new TextDecoder('utf-8', { fatal: true })

const isUtf8 = (octets: Uint8Array): boolean => {
  try {
    strict.decode(octets)
    return true
  } catch {
    return false
  }
}

/** Octets that are often nearly UTF-8. */
const almost = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => [...utf8(text)]),
      fc.constantFrom(
        [0xc0, 0x80],
        [0xe0, 0x80, 0x80],
        [0xed, 0xa0, 0x80],
        [0xf4, 0x90, 0x80, 0x80],
        [0xf8],
        [0xe2, 0x80],
        [0x93],
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => Uint8Array.from(parts.flat()))

describe('firstInvalidUtf8', () => {
  it.each([
    ['overlong', [0x41, 0xc0, 0xaf], 1],
    ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
    ['past the last code point', [0xf4, 0x90, 0x80, 0x80], 0],
    ['cut off', [0x41, 0xe2, 0x80], 1],
    ['a lone continuation', [0x41, 0x80], 1],
    ['nothing wrong', [0xf0, 0x9f, 0x98, 0x80, 0xe2, 0x80, 0x9c], -1],
  ])('sees %s', (_, octets, at) => {
    expect(firstInvalidUtf8(Uint8Array.from(octets))).toBe(at)
  })

  it('agrees with a strict decoder', () => {
    fc.assert(
      fc.property(almost, (octets) => {
        const at = firstInvalidUtf8(octets)
        expect(at === -1).toBe(isUtf8(octets))
        if (at !== -1) expect(isUtf8(octets.subarray(0, at))).toBe(true)
      }),
    )
  })
})

describe('characters', () => {
  it('gives each character with its place, and octets that are none one by one', () => {
    const octets = Uint8Array.of(0x61, 0xe2, 0x80, 0x9c, 0x93, 0xc3, 0xa9)
    expect([...characters(octets)]).toEqual([
      { start: 0, end: 1, codePoint: 0x61 },
      { start: 1, end: 4, codePoint: 0x201c },
      { start: 4, end: 5, codePoint: null },
      { start: 5, end: 7, codePoint: 0xe9 },
    ])
    expect([...characters(octets, 1, 4)]).toHaveLength(1)
  })

  it('spells out any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const codePoints = [...characters(utf8(text))].map(({ codePoint }) => codePoint ?? -1)
        expect(String.fromCodePoint(...codePoints)).toBe(text)
      }),
    )
  })

  it('agrees with characterAt at every octet', () => {
    fc.assert(
      fc.property(almost, (octets) => {
        for (const character of characters(octets))
          for (let at = character.start; at < character.end; at++)
            expect(characterAt(octets, at)).toEqual(character)
      }),
    )
  })
})
