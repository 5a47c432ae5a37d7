import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'

describe('text', () => {
  it('keeps a byte order mark, both ways', () => {
    expect(utf8('\ufeffa')).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))
    expect(text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa')
  })

  it('shows what is not UTF-8 as U+FFFD, and writes a lone surrogate as that', () => {
    expect(text(Uint8Array.of(0x61, 0x93, 0x62))).toBe('a\ufffdb')
    expect(utf8('\ud800')).toEqual(Uint8Array.of(0xef, 0xbf, 0xbd))
  })
})
