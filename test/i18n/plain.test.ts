import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Datum } from '#engine/diagnose/message.ts'
import { plain } from '#i18n/plain.ts'

const of = (datum: Datum): string => plain('en', [datum])

describe('a message as plain text', () => {
  it('keeps the words and writes the values', () => {
    expect(plain('en', say`${{ code: 'Content-Length' }} is ${350}, the JSON has ${{ bytes: 302 }}.`)).toBe(
      'Content-Length is 350, the JSON has 302 bytes.',
    )
  })

  it.each<[Datum, string]>([
    [{ bytes: 1 }, '1 byte'],
    [{ bytes: 10_485_760 }, '10,485,760 bytes'],
    [{ count: 1, one: 'row', other: 'rows' }, '1 row'],
    [{ count: 0, one: 'row', other: 'rows' }, '0 rows'],
    [{ count: 10_752, one: 'variant', other: 'variants' }, '10,752 variants'],
    [{ instant: 1_705_724_955_616 }, '20 Jan 2024, 04:29:15 UTC'],
    [{ instant: 1e17 }, '100000000000000000'],
    [{ instant: Number.NaN }, 'NaN'],
    [{ duration: 250 }, '250 milliseconds'],
    [{ duration: -1_000 }, '1 second'],
    [{ duration: 90 * 60_000 }, '1.5 hours'],
    [{ duration: 90 * 86_400_000 }, '90 days'],
    [{ drawn: ': 13 + 1' }, ': 13 + 1'],
    [{ octets: utf8('“') }, '“ E2 80 9C'],
    [{ octets: utf8('"'), lane: 'signed' }, '" 22'],
    [{ octets: utf8('\n') }, '0A'],
    [{ octets: utf8('\u00a0') }, 'C2 A0'],
    [{ octets: utf8('\u200b') }, 'E2 80 8B'],
    [{ octets: utf8('19B9') }, '31 39 42 39'],
    [{ octets: new Uint8Array([0x93]) }, '93'],
    [{ octets: new Uint8Array() }, ''],
    [{ octets: utf8('0123456789') }, '30 31 32 33 34 35 36 37 …'],
  ])('%j is %j', (datum, expected) => {
    expect(of(datum)).toBe(expected)
  })
})
