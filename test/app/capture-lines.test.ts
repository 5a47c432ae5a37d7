import { describe, expect, it } from 'vitest'
import { captureLines, drawnOctets } from '#app/capture-lines.ts'
import { utf8 } from '#engine/bytes/text.ts'

describe('the lines of a capture', () => {
  it('end at LF, CR LF and CR, and say at which', () => {
    const lines = captureLines(utf8('a\nb\r\n\rc'), [])
    expect(lines.map(({ start, end, ending }) => [start, end, ending])).toEqual([
      [0, 1, 'LF'],
      [2, 3, 'CR LF'],
      [5, 5, 'CR'],
      [6, 7, ''],
    ])
  })

  it('are cut where a mark begins and ends; a flag lies over the rest', () => {
    const [line] = captureLines(utf8('abcdef'), [
      { kind: 'flag', start: 2, end: 3 },
      { kind: 'body', start: 1, end: 5 },
    ])
    expect(line?.runs).toEqual([
      { start: 0, end: 1, mark: -1 },
      { start: 1, end: 2, mark: 1 },
      { start: 2, end: 3, mark: 0 },
      { start: 3, end: 5, mark: 1 },
      { start: 5, end: 6, mark: -1 },
    ])
  })

  it('stop where drawing them would cost too much', () => {
    const long = captureLines(new Uint8Array(10_000_000).fill(97), [])
    expect(long.at(-1)?.end).toBe(drawnOctets)
    expect(captureLines(new Uint8Array(65_536).fill(10), []).length).toBe(2_000)
  })
})
