import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { spell } from '#engine/diagnose/rewriting/json-spellings.ts'
import { readJson } from '#engine/json/json.ts'

function spellings(written: string): readonly string[] {
  const octets = utf8(written)
  const json = readJson(octets)
  if (json.kind !== 'json') throw new Error('not JSON')
  return Array.from(spell(octets, json.root), (spelt) => text(spelt.octets))
}

const value = { url: 'https://a.example/?b=1&c=2', name: 'Café', list: [1, {}], empty: {} }

describe('spellings', () => {
  it('hold what common serialisers write', () => {
    const all = spellings(JSON.stringify(value))
    const indented = JSON.stringify(value, null, 4)
    for (const written of [
      JSON.stringify(value),
      JSON.stringify(value, null, 2),
      indented.replaceAll('\n', '\r\n'),
      // Python: json.dumps(value), and with ensure_ascii=False.
      '{"url": "https://a.example/?b=1&c=2", "name": "Caf\\u00e9", "list": [1, {}], "empty": {}}',
      '{"url": "https://a.example/?b=1&c=2", "name": "Café", "list": [1, {}], "empty": {}}',
      // PHP: json_encode.
      '{"url":"https:\\/\\/a.example\\/?b=1&c=2","name":"Caf\\u00e9","list":[1,{}],"empty":{}}',
      // Go and Gson.
      '{"url":"https://a.example/?b=1\\u0026c=2","name":"Café","list":[1,{}],"empty":{}}',
      '{"url":"https://a.example/?b\\u003d1\\u0026c\\u003d2","name":"Café","list":[1,{}],"empty":{}}',
      // System.Text.Json.
      '{"url":"https://a.example/?b=1\\u0026c=2","name":"Caf\\u00E9","list":[1,{}],"empty":{}}',
    ])
      expect(all).toContain(written)
  })

  it('say the same, each in its own way', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (written) => {
        const all = spellings(written)
        for (const spelt of all) expect(JSON.parse(spelt)).toEqual(JSON.parse(written))
        expect(new Set(all).size).toBe(all.length)
      }),
      { numRuns: 50 },
    )
  })
})
