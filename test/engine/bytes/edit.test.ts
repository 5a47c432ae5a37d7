import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, invertEdits } from '#engine/bytes/edit.ts'
import type { Edit } from '#engine/bytes/edit.ts'
import { text, utf8 } from '#engine/bytes/text.ts'

const replaced = (original: string, edits: readonly Edit[]): string => text(applyEdits(utf8(original), edits))

/** Octets, and edits of them in order: pairs of cuts, each with what takes the place between. */
const edited = fc.uint8Array({ maxLength: 40 }).chain((original) =>
  fc
    .array(fc.tuple(fc.nat({ max: original.length }), fc.uint8Array({ maxLength: 4 })), { maxLength: 12 })
    .map((cuts) => {
      const sorted = cuts.toSorted(([one], [other]) => one - other)
      const edits: Edit[] = []
      for (let at = 0; at + 1 < sorted.length; at += 2) {
        const [[start, with_] = [0, new Uint8Array()], [end] = [0]] = sorted.slice(at, at + 2)
        edits.push({ start, end, with: Uint8Array.from(with_) })
      }
      return { original: Uint8Array.from(original), edits }
    }),
)

describe('edits', () => {
  it('insert, delete and replace', () => {
    expect(replaced('abc', [{ start: 1, end: 1, with: utf8('“') }])).toBe('a“bc')
    expect(replaced('abc', [{ start: 0, end: 2, with: utf8('') }])).toBe('c')
    expect(
      replaced('abc', [
        { start: 0, end: 1, with: utf8('x') },
        { start: 1, end: 1, with: utf8('y') },
        { start: 2, end: 3, with: utf8('z') },
      ]),
    ).toBe('xybz')
    expect(replaced('abc', [])).toBe('abc')
  })

  it('lead back, and leave the original as it was', () => {
    fc.assert(
      fc.property(edited, ({ original, edits }) => {
        const before = original.slice()
        const after = applyEdits(original, edits)
        expect(applyEdits(after, invertEdits(original, edits))).toEqual(before)
        expect(original).toEqual(before)
      }),
    )
  })
})
