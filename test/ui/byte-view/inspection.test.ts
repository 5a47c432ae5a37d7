import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { inspect, wholeCharacters } from '#ui/byte-view/inspection.ts'
import { jsonKeyAt } from '#ui/byte-view/json-key.ts'
import { readOffset } from '#ui/byte-view/offset-text.ts'
import { laneOf, quotes, rebuilt } from './comparisons.ts'

describe('what stands at a place', () => {
  it('is a whole character, from any of its octets', () => {
    const lane = laneOf('sent', [['body', 'a“b']])
    for (const start of [1, 2, 3])
      expect(inspect(lane, { start, end: start + 1 })).toMatchObject({
        start: 1,
        end: 4,
        character: { codePoint: 'U+201C', glyph: '“', name: 'LEFT DOUBLE QUOTATION MARK' },
      })
  })

  it('has no picture where a character shows nothing', () => {
    const lane = laneOf('sent', [['body', '\u200b']])
    expect(inspect(lane, { start: 0, end: 3 }).character).toMatchObject({ codePoint: 'U+200B', glyph: null })
  })

  it('is named by its parts where it covers them', () => {
    const { right } = rebuilt()
    if (right === null) throw new Error('there is a second lane')
    expect(inspect(right, { start: 0, end: 47 }).parts.map(({ role }) => role)).toEqual([
      'timestamp',
      'separator',
      'nonce',
      'separator',
    ])
    expect(inspect(right, { start: 0, end: 46 })).toMatchObject({ parts: [{ role: 'timestamp' }, {}, {}] })
    expect(inspect(right, { start: 1, end: 47 }).parts).toEqual([])
  })

  it('is an octet alone where it is not UTF-8', () => {
    expect(wholeCharacters(new Uint8Array([0x61, 0xff, 0x62]), { start: 1, end: 2 })).toEqual({
      start: 1,
      end: 2,
    })
    expect(wholeCharacters(utf8('a'), { start: 1, end: 1 })).toEqual({ start: 1, end: 1 })
  })

  it('has a JSON key, in a body with curly quotes too', () => {
    const { left, right } = quotes()
    expect(jsonKeyAt(left, 49)).toBe('env')
    expect(right && jsonKeyAt(right, 70)).toBe('env.terminalType')
    expect(jsonKeyAt(left, 5)).toBe('')
  })
})

describe('an offset that someone types', () => {
  it.each([
    ['48', 48],
    [' 0x30 ', 48],
    ['0X1c1', 449],
    ['', null],
    ['-1', null],
    ['30h', null],
    ['9'.repeat(40), null],
  ])('%j is %j', (typed, offset) => {
    expect(readOffset(typed)).toBe(offset)
  })
})
