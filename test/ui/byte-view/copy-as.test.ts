import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { copied } from '#ui/byte-view/copy-as.ts'

const quote = { octets: utf8('"“\n|'), start: 48, lane: 'sent' }

describe('octets to paste elsewhere', () => {
  it.each([
    ['hex', '22 E2 80 9C 0A 7C'],
    ['hex-offsets', '00000030  22 E2 80 9C 0A 7C'],
    ['text', '"“\n|'],
    ['csharp', 'new byte[] { 0x22, 0xE2, 0x80, 0x9C, 0x0A, 0x7C }'],
    ['java', 'new byte[] { 0x22, (byte) 0xE2, (byte) 0x80, (byte) 0x9C, 0x0A, 0x7C }'],
    ['python', 'bytes([0x22, 0xE2, 0x80, 0x9C, 0x0A, 0x7C])'],
    ['markdown', '| sent | 0x0030 | `22 E2 80 9C 0A 7C` | "“↵\\| |'],
  ] as const)('as %s', (format, expected) => {
    expect(copied(format, quote)).toBe(expected)
  })

  it('have an offset on each line of sixteen', () => {
    expect(copied('hex-offsets', { octets: new Uint8Array(17), start: 16, lane: 'sent' })).toBe(
      `00000010  ${'00 '.repeat(16).trim()}\n00000020  00`,
    )
  })
})
