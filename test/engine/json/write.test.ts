import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readJson } from '#engine/json/json.ts'
import { compact, writeJson } from '#engine/json/write.ts'
import type { JsonStyle } from '#engine/json/write.ts'

function written(json: string, style: Partial<JsonStyle> = {}, tolerant = false): string {
  const octets = utf8(json)
  const result = readJson(octets, { tolerant })
  if (result.kind === 'not-json') throw new Error(`${result.reason} at ${result.at}`)
  return text(writeJson(octets, result.root, { ...compact, ...style }))
}

/** `json.dumps(value)` of Python 3, which escapes DELETE too. */
const python: Partial<JsonStyle> = {
  colon: ': ',
  comma: ', ',
  slashes: 'plain',
  unicode: 'escaped-lower',
  html: '\x7f',
}

/** `json_encode($value)` of PHP 8. */
const php: Partial<JsonStyle> = { slashes: 'escaped', unicode: 'escaped-lower' }

describe('writeJson', () => {
  it('keeps what a style does not name', () => {
    const json = '{ "b" : 1.50, "a":[ ], "b":"x\\/\\u00e9/é\\u003c", "n": 29383937493038367292 }'
    expect(written(json)).toBe('{"b":1.50,"a":[],"b":"x\\/\\u00e9/é\\u003c","n":29383937493038367292}')
  })

  it('writes as Python does', () => {
    const json = '{"a":"冰\\/é😀\\u003c\\u000a\\u007f","b":[1,2.50,{}],"c":[],"d":null}'
    expect(written(json, python)).toBe(
      '{"a": "\\u51b0/\\u00e9\\ud83d\\ude00<\\n\\u007f", "b": [1, 2.50, {}], "c": [], "d": null}',
    )
  })

  it('writes as PHP does', () => {
    expect(written('{"u":"https://a.example/冰","q":"\\"\\\\"}', php)).toBe(
      '{"u":"https:\\/\\/a.example\\/\\u51b0","q":"\\"\\\\"}',
    )
    expect(written('["\\/\\u51b0\\ud83d\\ude00"]', { slashes: 'plain', unicode: 'plain' })).toBe('["/冰😀"]')
  })

  it('writes as Gson, Go and System.Text.Json escape', () => {
    const json = '["<b>é&\'=\\"+\\u003e"]'
    expect(written(json, { html: true })).toBe('["\\u003cb\\u003eé\\u0026\\u0027\\u003d\\"+\\u003e"]')
    expect(written(json, { html: '<>&' })).toBe('["\\u003cb\\u003eé\\u0026\'=\\"+\\u003e"]')
    expect(written(json, { html: '<>&\'"+`', unicode: 'escaped-upper' })).toBe(
      '["\\u003Cb\\u003E\\u00E9\\u0026\\u0027=\\u0022\\u002B\\u003E"]',
    )
  })

  it('keeps lone surrogates and control characters escaped', () => {
    expect(written('["\\ud800x\\u0001\\u000A"]', { unicode: 'plain' })).toBe('["\\ud800x\\u0001\\n"]')
    expect(written('["\\ud800x\\u0001\\u000A"]')).toBe('["\\ud800x\\u0001\\u000A"]')
  })

  it('indents with CR LF, and spreads empty containers if asked', () => {
    const pretty = { colon: ': ', indent: '  ', lineEnd: '\r\n' } as const
    expect(written('{"a":[1,{}]}', pretty)).toBe('{\r\n  "a": [\r\n    1,\r\n    {}\r\n  ]\r\n}')
    expect(written('[[]]', { indent: ' ', emptyCompact: false })).toBe('[\n [\n ]\n]')
    expect(written('[[]]', { emptyCompact: false })).toBe('[[]]')
  })

  // new ObjectMapper().writerWithDefaultPrettyPrinter(), Jackson 2.15.
  it('sets arrays in line as Jackson does', () => {
    const jackson = { colon: ' : ', indent: '  ', arraysInLine: true, emptyInside: ' ' } as const
    expect(written('{"a":[{"b":1},[2,3]],"c":{},"d":[]}', jackson)).toBe(
      '{\n  "a" : [ {\n    "b" : 1\n  }, [ 2, 3 ] ],\n  "c" : { },\n  "d" : [ ]\n}',
    )
  })

  it('puts spaces inside the brackets of one line', () => {
    const spaced = { colon: ': ', comma: ', ', inside: ' ' }
    expect(written('{"a":[1,2],"b":{}}', spaced)).toBe('{ "a": [ 1, 2 ], "b": {} }')
  })

  it('escapes what takes a surrogate pair, and characters beyond ASCII that are named', () => {
    expect(written('["é😀"]', { unicode: 'pairs-upper' })).toBe('["é\\uD83D\\uDE00"]')
    expect(written('["é\u2028<"]', { unicode: 'plain', html: '<\u2028' })).toBe('["é\\u2028\\u003c"]')
    expect(written('["é<"]', { unicode: 'escaped-lower', html: '<', htmlDigits: 'upper' })).toBe(
      '["\\u00e9\\u003C"]',
    )
  })

  it('makes JSON of what only a tolerant reader reads', () => {
    const damaged = '｛“a”：“say \\“hi\\” "x"\n”，“b”:１}'
    expect(written(damaged, {}, true)).toBe('{"a":"say \\"hi\\" \\"x\\"\\n","b":1}')
  })

  it('writes what JSON.stringify writes', () => {
    fc.assert(
      fc.property(
        fc.json({ stringUnit: 'binary' }),
        fc.constantFrom('', ' ', '  ', '    ', '\t'),
        (json, indent) => {
          const value: unknown = JSON.parse(json)
          const style = indent === '' ? {} : { colon: ': ', indent }
          expect(written(JSON.stringify(value), style)).toBe(JSON.stringify(value, null, indent))
        },
      ),
    )
  })

  it('says the same in every style', () => {
    const style = fc.record({
      colon: fc.constantFrom(':', ': ', ' : '),
      comma: fc.constantFrom(',', ', '),
      indent: fc.constantFrom(null, '  ', '\t'),
      lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
      slashes: fc.constantFrom('as-written' as const, 'escaped' as const, 'plain' as const),
      unicode: fc.constantFrom(
        'as-written' as const,
        'escaped-lower' as const,
        'escaped-upper' as const,
        'plain' as const,
      ),
      html: fc.constantFrom(true, false, '/"\\'),
      emptyCompact: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), style, style, (json, first, second) => {
        const value: unknown = JSON.parse(json)
        const once = written(JSON.stringify(value), first)
        expect(JSON.stringify(JSON.parse(once))).toBe(JSON.stringify(value))
        if (first.unicode !== 'as-written' && first.slashes !== 'as-written')
          expect(written(written(once, second), first)).toBe(once)
      }),
    )
  })
})
