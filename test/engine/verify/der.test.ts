import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentsOf, readElement, readSequence, tag, writeElement } from '#engine/verify/der.ts'

describe('der', () => {
  it('reads back what it writes, in either form of length', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) {
      const contents = new Uint8Array(length).fill(7)
      const written = writeElement(tag.octetString, contents)
      const element = readElement(written)
      expect(element).toMatchObject({ tag: tag.octetString, start: 0, end: written.length })
      expect(element && contentsOf(written, element)).toEqual(contents)
    }
  })

  it('reads what is inside a sequence, in order', () => {
    const written = writeElement(
      tag.sequence,
      writeElement(tag.integer, Uint8Array.of(5)),
      writeElement(tag.null),
    )
    expect(readSequence(written, readElement(written))?.map((element) => element.tag)).toEqual([
      tag.integer,
      tag.null,
    ])
    expect(readSequence(written, readElement(written, 2))).toBeNull()
  })

  it.each([
    ['nothing', []],
    ['a tag alone', [0x30]],
    ['contents cut short', [0x30, 2, 5]],
    ['a length cut short', [0x30, 0x82, 1]],
    ['an indefinite length', [0x30, 0x80, 0, 0]],
    ['a length of five octets', [0x30, 0x85, 0, 0, 0, 0, 0]],
  ])('is no element: %s', (_, octets) => {
    expect(readElement(Uint8Array.from(octets))).toBeNull()
  })

  it('never reaches past its end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (octets, end) => {
        const element = readElement(Uint8Array.from(octets), 0, Math.min(end, octets.length))
        expect(element?.end ?? 0).toBeLessThanOrEqual(Math.min(end, octets.length))
      }),
    )
  })
})
