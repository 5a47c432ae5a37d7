import { describe, expect, it } from 'vitest'
import reserialised from '#engine/diagnose/mistakes/body-reserialised.ts'
import { textsBy, wordsOn } from './signed-bodies.ts'

const sent = '{"a":"/é","b":[1,{"c":"<\'&=+\\"x\\""}],"d":[],"e":{}}'

const spellings = (body: string): readonly string[] => textsBy(reserialised, body)

describe('a body that was serialised again', () => {
  it.each<readonly [program: string, signed: string]>([
    ['Python json.dumps(order)', '{"a": "/\\u00e9", "b": [1, {"c": "<\'&=+\\"x\\""}], "d": [], "e": {}}'],
    [
      'Python json.dumps(order, ensure_ascii=False, indent=4)',
      '{\n    "a": "/é",\n    "b": [\n        1,\n        {\n            "c": "<\'&=+\\"x\\""\n        }\n    ],\n    "d": [],\n    "e": {}\n}',
    ],
    ['PHP json_encode($order)', '{"a":"\\/\\u00e9","b":[1,{"c":"<\'&=+\\"x\\""}],"d":[],"e":{}}'],
    [
      'PHP json_encode($order, JSON_UNESCAPED_UNICODE)',
      '{"a":"\\/é","b":[1,{"c":"<\'&=+\\"x\\""}],"d":[],"e":{}}',
    ],
    [
      'PHP json_encode($order, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT)',
      '{"a":"\\/\\u00e9","b":[1,{"c":"\\u003C\\u0027\\u0026=+\\u0022x\\u0022"}],"d":[],"e":{}}',
    ],
    ['Gson toJson(order)', '{"a":"/é","b":[1,{"c":"\\u003c\\u0027\\u0026\\u003d+\\"x\\""}],"d":[],"e":{}}'],
    ['Go json.Marshal(order)', '{"a":"/é","b":[1,{"c":"\\u003c\'\\u0026=+\\"x\\""}],"d":[],"e":{}}'],
    [
      'Json.NET with StringEscapeHandling.EscapeHtml',
      '{"a":"/é","b":[1,{"c":"\\u003c\\u0027\\u0026=+\\u0022x\\u0022"}],"d":[],"e":{}}',
    ],
    [
      'System.Text.Json JsonSerializer.Serialize(order)',
      '{"a":"/\\u00E9","b":[1,{"c":"\\u003C\\u0027\\u0026=\\u002B\\u0022x\\u0022"}],"d":[],"e":{}}',
    ],
    [
      'JavaScriptSerializer.Serialize(order)',
      '{"a":"/é","b":[1,{"c":"\\u003c\\u0027\\u0026=+\\"x\\""}],"d":[],"e":{}}',
    ],
    [
      'Jackson writerWithDefaultPrettyPrinter()',
      '{\n  "a" : "/é",\n  "b" : [ 1, {\n    "c" : "<\'&=+\\"x\\""\n  } ],\n  "d" : [ ],\n  "e" : { }\n}',
    ],
    [
      'JSON::PP->new->pretty',
      '{\n   "a" : "/é",\n   "b" : [\n      1,\n      {\n         "c" : "<\'&=+\\"x\\""\n      }\n   ],\n   "d" : [],\n   "e" : {}\n}',
    ],
    ['str_replace(",", ", ")', '{"a":"/é", "b":[1, {"c":"<\'&=+\\"x\\""}], "d":[], "e":{}}'],
    ['spaces after colons alone', '{"a": "/é","b": [1,{"c": "<\'&=+\\"x\\""}],"d": [],"e": {}}'],
    ['spaces inside brackets', '{ "a": "/é", "b": [ 1, { "c": "<\'&=+\\"x\\"" } ], "d": [], "e": {} }'],
    [
      'fastjson with PrettyFormat',
      '{\n\t"a":"/é",\n\t"b":[\n\t\t1,\n\t\t{\n\t\t\t"c":"<\'&=+\\"x\\""\n\t\t}\n\t],\n\t"d":[],\n\t"e":{}\n}',
    ],
  ])('by %s', (_, signed) => {
    expect(spellings(sent)).toContain(signed)
    // The other way round: the same was sent, and signed compact.
    expect(spellings(signed)).toContain(sent)
  })

  it('by Jackson’s writeValueAsBytes and Python’s json.dumps of an emoji', () => {
    expect(spellings('{"a":"é🎁"}')).toEqual(
      expect.arrayContaining(['{"a":"é\\uD83C\\uDF81"}', '{"a": "\\u00e9\\ud83c\\udf81"}']),
    )
  })

  it('on Windows', () => {
    const indented = JSON.stringify(JSON.parse(sent), null, 2)
    expect(spellings(sent)).toContain(indented.replaceAll('\n', '\r\n'))
    expect(spellings(sent)).toContain(JSON.stringify(JSON.parse(sent), null, '\t').replaceAll('\n', '\r\n'))
  })

  it('gives each text once, never the one that was sent, and not too many', () => {
    const all = spellings(sent)
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain(sent)
    expect(all.length).toBeLessThanOrEqual(120)
    expect(spellings('{"a":1}').length).toBeLessThanOrEqual(30)
  })

  it('is no more than that: numbers, names and their order are kept', () => {
    const odd = '{"b":1.50,"a":29383937493038367292,"b":1E-8}'
    for (const spelt of spellings(odd))
      expect(spelt.replaceAll(/[\s]/g, '')).toBe('{"b":1.50,"a":29383937493038367292,"b":1E-8}')
  })

  it('is not tried on what is no JSON, nor on a very large body', () => {
    expect(spellings('a=1&b=2')).toEqual([])
    expect(spellings(`{"a":"${'x'.repeat(300_000)}"}`)).toEqual([])
  })
})

describe('the words', () => {
  it.each<readonly [sent: string, signed: string, words: string]>([
    [
      '{"a":1,"b":2}',
      '{"a": 1, "b": 2}',
      'The spaces in the JSON changed after it was signed. Signed: 16 bytes, with a space after each : and ,, as json.dumps writes it; sent: 13 bytes, with equal values. The first difference is at body +5: signed 20, sent 31.',
    ],
    [
      '{"a":1}',
      '{\r\n    "a": 1\r\n}',
      'The JSON was indented when it was signed, but not when sent. Signed: 16 bytes, indented by 4 spaces, with CR LF at line ends; sent: 7 bytes, with equal values. The first difference is at body +1: signed 0D, sent 22.',
    ],
    [
      '{\n  "a": 1\n}',
      '{"a":1}',
      'The JSON was indented after it was signed. Signed: 7 bytes, without spaces; sent: 12 bytes, with equal values. The first difference is at body +1: signed 22, sent 0A.',
    ],
    [
      '{"a":"b/c=d"}',
      '{"a":"b/c\\u003dd"}',
      'The escapes in the JSON changed after it was signed. Signed: 18 bytes, without spaces, with = as \\u00… escapes, as Gson writes it; sent: 13 bytes, with equal values. The first difference is at body +9: signed 5C, sent 3D.',
    ],
    [
      '{"a":"é/"}',
      '{"a": "\\u00e9\\/"}',
      'The JSON changed after it was signed. Signed: 17 bytes, with a space after each : and ,, with / as \\/ and non-ASCII characters as \\u escapes in lower case; sent: 11 bytes, with equal values. The first difference is at body +5: signed 20, sent 22.',
    ],
  ])('of %s', (body, signed, words) => {
    expect(wordsOn(reserialised, body, signed)).toBe(words)
  })
})
