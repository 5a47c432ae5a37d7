import { expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { countedLines } from '#engine/capture/text/counted-lines.ts'
import { bare } from '#engine/capture/layer/layer.ts'

const reading = (said: string, count: number, delimited?: boolean): string | null => {
  const layer = countedLines(bare(utf8(said)), count, delimited)
  return layer && text(layer.octets)
}

it.each([
  ['a\nb\nc\nd', 7, 'a\nb\nc\nd'],
  ['a\nb\nc\nd', 10, 'a\r\nb\r\nc\r\nd'],
  ['a\nb\nc\nd', 11, 'a\r\nb\r\nc\r\nd\n'],
  ['a\nb\nc\nd', 12, 'a\r\nb\r\nc\r\nd\r\n'],
  ['a\nb\nc\nd\n', 7, 'a\nb\nc\nd'],
  ['a\r\nb\r\nc\r\nd', 7, 'a\nb\nc\nd'],
  ['a', 2, 'a\n'],
  ['a\nb\nc\nd', 9, null],
  ['a\nb', 99, null],
  ['', 2, null],
])('%j counted as %i', (said, count, expected) => {
  expect(reading(said, count)).toBe(expected)
})

it('takes none where two readings fit', () => {
  // One CRLF, or an LF more at the end.
  expect(reading('a\nb', 4)).toBeNull()
  expect(reading('a\nb', 4, true)).toBe('a\r\nb')
})
