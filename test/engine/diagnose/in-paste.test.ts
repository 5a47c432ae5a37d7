import { describe, expect, it } from 'vitest'
import type { Provenance } from '#engine/capture/capture.ts'
import { inPaste, placeLimit, placesInPaste } from '#engine/diagnose/in-paste.ts'

describe('inPaste', () => {
  it('shifts what stands there as it is', () => {
    expect(inPaste({ kind: 'exact', range: { start: 100, end: 200 } }, { start: 3, end: 5 })).toEqual({
      start: 103,
      end: 105,
    })
  })

  it('is null for what never stood there', () => {
    expect(inPaste({ kind: 'supplied' }, { start: 0, end: 1 })).toBeNull()
    expect(inPaste({ kind: 'assumed', assumption: '' }, { start: 0, end: 1 })).toBeNull()
  })

  // The paste holds `> ab`, a line end, `> cd`; the value is `ab`, a line end, `cd`.
  const unquoted: Provenance = {
    kind: 'decoded',
    range: { start: 10, end: 19 },
    steps: ['mail-quoting'],
    runs: [
      { start: 0, pasted: 12, length: 3 },
      { start: 3, pasted: 17, length: 2 },
    ],
  }

  it('follows the runs of what was decoded', () => {
    expect(inPaste(unquoted, { start: 0, end: 2 })).toEqual({ start: 12, end: 14 })
    expect(inPaste(unquoted, { start: 3, end: 5 })).toEqual({ start: 17, end: 19 })
    expect(inPaste(unquoted, { start: 1, end: 4 })).toEqual({ start: 13, end: 18 })
  })

  it('leads what stands in no run to all that lies between', () => {
    const entity: Provenance = {
      kind: 'decoded',
      range: { start: 0, end: 8 },
      steps: ['html-entities'],
      runs: [
        { start: 0, pasted: 0, length: 1 },
        { start: 2, pasted: 7, length: 1 },
      ],
    }
    expect(inPaste(entity, { start: 1, end: 2 })).toEqual({ start: 1, end: 7 })
  })
})

it('places are bounded', () => {
  const ranges = Array.from({ length: 9000 }, (_, start) => ({ start, end: start + 1 }))
  expect(placesInPaste({ kind: 'exact', range: { start: 0, end: 9000 } }, ranges)).toHaveLength(placeLimit)
})
