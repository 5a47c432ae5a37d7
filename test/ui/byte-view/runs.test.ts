import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAt, runsOf } from '#ui/byte-view/runs.ts'
import { laneOn } from '#ui/byte-view/selection.ts'
import { viewOf } from '#ui/byte-view/view.ts'
import { comparisons } from './arbitrary.ts'
import { quotes, rebuilt, single } from './comparisons.ts'
import { utf8 } from '#engine/bytes/text.ts'

const looks = (runs: ReturnType<typeof runsOf>): string[] =>
  runs.map(({ look, start, end }) => `${look} ${start}-${end}`)

describe('the runs of a row', () => {
  it('hold every octet of both lanes exactly once', () => {
    fc.assert(
      fc.property(comparisons, fc.constantFrom(8 as const, 16 as const), (comparison, perRow) => {
        const view = viewOf(comparison, perRow)
        for (const side of ['left', 'right'] as const) {
          const seen: number[] = []
          for (let row = 0; row * perRow < view.columns.count; row++) {
            let column = 0
            for (const run of cutAt(runsOf(view, side, row), perRow / 2, () => true)) {
              expect(run.start).toBe(column)
              expect(run.end).toBeGreaterThan(run.start)
              column = run.end
              if (run.look !== 'gap')
                for (let at = 0; at < run.end - run.start; at++) seen.push(run.offset + at)
            }
            expect(column).toBe(Math.min(perRow, view.columns.count - row * perRow))
          }
          expect(seen).toEqual(Array.from(laneOn(comparison, side).octets.keys()))
        }
      }),
    )
  })

  it('show the quote of the signed lane with a gap, and that of the sent lane whole', () => {
    const view = viewOf(quotes(), 16)
    expect(looks(runsOf(view, 'left', 3))).toEqual([
      'different 0-1',
      'gap 1-3',
      'body 3-6',
      'different 6-7',
      'gap 7-9',
      'body 9-11',
      'different 11-12',
      'gap 12-14',
      'body 14-16',
    ])
    expect(looks(runsOf(view, 'right', 3))).toEqual([
      'different 0-3',
      'body 3-6',
      'different 6-9',
      'body 9-11',
      'different 11-14',
      'body 14-16',
    ])
  })

  it('name the parts of the string to sign, and line ends alone', () => {
    expect(looks(runsOf(viewOf(quotes(), 16), 'left', 0))).toEqual([
      'timestamp 0-13',
      'separator 13-14',
      'nonce 14-16',
    ])
    const lines = viewOf(single(utf8('a\r\nb')), 16)
    expect(looks(runsOf(lines, 'left', 0))).toEqual(['body 0-1', 'separator 1-3', 'body 3-4'])
  })

  it('know where a difference begins and ends, and which are too long for fill', () => {
    const view = viewOf(rebuilt(), 16)
    expect(runsOf(view, 'right', 0)).toMatchObject([{ long: true, opens: true, closes: false }])
    expect(runsOf(view, 'right', 2)).toMatchObject([
      { look: 'different', end: 15, opens: false, closes: true },
      { look: 'body', start: 15 },
    ])
  })
})
