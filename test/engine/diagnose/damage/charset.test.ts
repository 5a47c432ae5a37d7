import { describe, expect, it } from 'vitest'
import { charsets, octetsIn, windows1252 } from '#engine/diagnose/damage/charset.ts'

describe('octetsIn', () => {
  /** WHATWG Encoding, the indexes of each; C1 controls stand for the octets that windows-1252 has nothing for. */
  it.each([
    ['windows-1252', '“', [0x93]],
    ['windows-1252', '€', [0x80]],
    ['windows-1252', '\u009d', [0x9d]],
    ['windows-1252', '\u0093', [0x93]],
    ['windows-1251', 'в', [0xe2]],
    ['windows-874', 'โ', [0xe2]],
    ['macintosh', '‚', [0xe2]],
    ['gbk', '鈥', [0xe2, 0x80]],
    ['gbk', '渆', [0x9c, 0x65]],
    ['gbk', '€', [0x80]],
  ] as const)('%s writes %j', (charset, character, octets) => {
    expect(octetsIn(charset, character.codePointAt(0) ?? 0)).toEqual(octets)
  })

  it.each(charsets)('%s has no emoji and no U+FFFD', (charset) => {
    expect(octetsIn(charset, 0x1f600)).toBeUndefined()
    expect(octetsIn(charset, 0xfffd)).toBeUndefined()
  })
})

it('windows-1252 is Latin-1 outside 80 to 9F', () => {
  expect([0x41, 0x85, 0x99, 0xe9].map(windows1252)).toEqual(['A', '…', '™', 'é'])
})
