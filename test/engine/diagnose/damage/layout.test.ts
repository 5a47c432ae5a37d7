import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#engine/bytes/edit.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { compactInside, compactLayout, layOut } from '#engine/diagnose/damage/layout.ts'
import type { Layout } from '#engine/diagnose/damage/layout.ts'

const laidOut = (json: string, layout: Layout): string =>
  text(applyEdits(utf8(json), layOut(utf8(json), layout)))
const indentedBy = (indent: string): Layout => ({ ...compactLayout, afterColon: ' ', indent })

describe('layOut', () => {
  it('writes white space as JSON.stringify does, from any white space', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', ' ', '  ', '\t'), (value, indent) => {
        const written = JSON.stringify(value, null, indent)
        expect(laidOut(written, compactLayout)).toBe(JSON.stringify(value))
        expect(laidOut(written, indentedBy('    '))).toBe(JSON.stringify(value, null, 4))
      }),
    )
  })

  it('leaves strings alone', () => {
    expect(laidOut(String.raw`{ "a, b: {" : "c\\\" , d" }`, compactLayout)).toBe(
      String.raw`{"a, b: {":"c\\\" , d"}`,
    )
  })

  it('keeps arrays on their line where a program does', () => {
    const jackson: Layout = { ...indentedBy('  '), beforeColon: ' ', arrays: 'inline' }
    expect(laidOut('{"a":[{"b":[1,2]},{}]}', jackson)).toBe(
      '{\n  "a" : [ {\n    "b" : [ 1, 2 ]\n  }, {} ]\n}',
    )
  })

  it('gives nothing that is many times longer', () => {
    const deep = `${'['.repeat(900)}${'1,'.repeat(900)}1${']'.repeat(900)}`
    expect(layOut(utf8(deep), indentedBy('        '))).toEqual([])
  })
})

describe('compactInside', () => {
  it('takes white space out of JSON that is escaped once', () => {
    const content = String.raw`{ \"a\" : \"b\\\" : c\\\\\",\n  \"d\": [ 1, 2 ] }`
    const edits = compactInside(utf8(content), { start: 0, end: content.length })
    expect(text(applyEdits(utf8(content), edits))).toBe(String.raw`{\"a\":\"b\\\" : c\\\\\",\"d\":[1,2]}`)
  })
})
