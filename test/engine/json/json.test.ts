import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { pathAt, readJson } from '#engine/json/json.ts'
import type { Json, JsonNode, JsonReading } from '#engine/json/json.ts'

const read = (json: string, reading?: JsonReading) => readJson(utf8(json), reading)

function readOrThrow(octets: Octets, reading?: JsonReading): Json {
  const result = readJson(octets, reading)
  if (result.kind === 'not-json') throw new Error(`${result.reason} at ${result.at}`)
  return result
}

/** What JavaScript would make of it: numbers as numbers, the last of two names. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'object')
    return Object.fromEntries(node.members.map(({ name, value }) => [name.text, plain(value)]))
  if (node.kind === 'array') return node.items.map(plain)
  if (node.kind === 'number') return Number(node.text)
  return node.kind === 'string' ? node.text : node.value
}

const tolerant = (json: string): unknown => plain(readOrThrow(utf8(json), { tolerant: true }).root)

describe('readJson', () => {
  it('keeps places, number texts, the order of names and names that stand twice', () => {
    const json = '{"b": 1.50, "é": [true, null], "b": "x\\u00e9\\n"}'
    const { root, duplicates, tolerated } = readOrThrow(utf8(json))
    if (root.kind !== 'object') throw new Error('an object')
    const written = (node: JsonNode): string => text(utf8(json).subarray(node.start, node.end))
    expect(root.members.map(({ name }) => name.text)).toEqual(['b', 'é', 'b'])
    expect(root.members.map(({ value }) => written(value))).toEqual(['1.50', '[true, null]', '"x\\u00e9\\n"'])
    expect(root.members[0]?.value).toMatchObject({ kind: 'number', text: '1.50' })
    expect(root.members[2]?.value).toMatchObject({ kind: 'string', text: 'xé\n' })
    expect(duplicates).toEqual([root.members[2]])
    expect(tolerated).toEqual([])
  })

  it('keeps numbers that no double holds', () => {
    const { root } = readOrThrow(utf8('[29383937493038367292, 1e400, 0.10, -0]'))
    expect(root.kind === 'array' && root.items.map((item) => item.kind === 'number' && item.text)).toEqual([
      '29383937493038367292',
      '1e400',
      '0.10',
      '-0',
    ])
  })

  it('treats __proto__ as any other name', () => {
    const { root } = readOrThrow(utf8('{"__proto__":{"polluted":1},"constructor":2}'))
    expect(root.kind === 'object' && root.members.map(({ name }) => name.text)).toEqual([
      '__proto__',
      'constructor',
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('starts where it is told, and stops after a value if asked', () => {
    const octets = utf8('body: {"a":1}\nHTTP/1.1 200 OK')
    expect(readJson(octets, { from: 6, prefix: true })).toMatchObject({ kind: 'json', end: 13 })
    expect(readJson(octets, { from: 6 })).toEqual({ kind: 'not-json', at: 14, reason: 'trailing' })
  })

  it.each([
    ['', 'empty', 0],
    [' \n', 'empty', 2],
    ['{"a":1', 'ended', 6],
    ['{"a', 'ended', 3],
    ['{a:1}', 'unexpected', 1],
    ['{"a":1,}', 'unexpected', 7],
    ["{'a':1}", 'single-quote', 1],
    ['{"a":01}', 'bad-number', 5],
    ['["\\x"]', 'bad-escape', 2],
    ['["a\nb"]', 'control-character', 3],
    ['{"a":1}x', 'trailing', 7],
    ['{“a”:1}', 'unexpected', 1],
    ['\ufeff{}', 'unexpected', 0],
  ])('says of %j that it is no JSON: %s at %i', (json, reason, at) => {
    expect(read(json)).toEqual({ kind: 'not-json', at, reason })
  })

  it('says where octets are not UTF-8', () => {
    expect(readJson(Uint8Array.of(0x22, 0x61, 0x93, 0x22))).toEqual({
      kind: 'not-json',
      at: 2,
      reason: 'not-utf-8',
    })
  })

  it.each(['[', '{"a":', '[{"a":'])('reads %j a thousand deep, and no deeper', (opening) => {
    const closing = { '[': ']', '{"a":': '}', '[{"a":': '}]' }[opening] ?? ''
    const levels = opening === '[{"a":' ? 500 : 1000
    expect(read(`${opening.repeat(levels)}1${closing.repeat(levels)}`)).toMatchObject({ kind: 'json' })
    expect(read(`${opening.repeat(100_000)}1${closing.repeat(100_000)}`)).toMatchObject({
      reason: 'too-deep',
    })
  })

  it('reads what JSON.stringify writes, tolerant or not', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        const written = JSON.stringify(JSON.parse(json), null, indent)
        for (const reading of [{}, { tolerant: true }]) {
          const { root, tolerated } = readOrThrow(utf8(written), reading)
          expect(JSON.stringify(plain(root))).toBe(JSON.stringify(JSON.parse(written)))
          expect(tolerated).toEqual([])
        }
      }),
    )
  })
})

describe('a tolerant reading', () => {
  it.each([
    ['curly', '“', '”'],
    ['closing alone', '”', '”'],
    ['opening alone', '“', '“'],
    ['low', '„', '“'],
    ['angle', '«', '»'],
    ['full-width', '＂', '＂'],
    ['primes', '″', '″'],
    ['straight and curly', '"', '”'],
    ['curly and straight', '“', '"'],
  ])('takes %s quotes for JSON’s', (_, open, close) => {
    const json = '{<a>:<>,<b c>:[<x>,<y:,}>],<d>:{<e>:<1>}}'
    const damaged = json.replaceAll('<', open).replaceAll('>', close)
    expect(tolerant(damaged)).toEqual({ a: '', 'b c': ['x', 'y:,}'], d: { e: '1' } })
  })

  it('notes each character that it took for another, in order', () => {
    const damaged = '｛“a”：\u00a0“x”，"b":１}'
    const { tolerated, root } = readOrThrow(utf8(damaged), { tolerant: true })
    expect(tolerated.map(({ start, end }) => text(utf8(damaged).subarray(start, end))).join('')).toBe(
      '｛“”：\u00a0“”，１',
    )
    expect(plain(root)).toEqual({ a: 'x', b: 1 })
  })

  it('leaves curly quotes alone that are content', () => {
    expect(tolerant('{"a":"He said “hi”, then “bye”","b":"“x”: y"}')).toEqual({
      a: 'He said “hi”, then “bye”',
      b: '“x”: y',
    })
    expect(tolerant('{“a”:“He said “hi”, then “bye””,“b”:1}')).toEqual({
      a: 'He said “hi”, then “bye”',
      b: 1,
    })
    expect(tolerant('{“商品”:“他说“好”，真的”，“b”：“5″ pipe”}')).toEqual({
      商品: '他说“好”，真的',
      b: '5″ pipe',
    })
    expect(tolerant('{“a”:“big, “red”, “round” thing”,“b”:1}')).toEqual({
      a: 'big, “red”, “round” thing',
      b: 1,
    })
    expect(tolerant('[“a”,“b “c” d”]')).toEqual(['a', 'b “c” d'])
  })

  it('follows damage that mixes both', () => {
    expect(
      tolerant(
        '{“description”:"Ben’s <b>\\"best\\“</b> cap & scarf = warm”,“goodsDetails”:[{“goodsType”:“01”}]}',
      ),
    ).toEqual({ description: 'Ben’s <b>"best"</b> cap & scarf = warm', goodsDetails: [{ goodsType: '01' }] })
    expect(tolerant('{"a":"x”,“b":"y","c”:“z"}')).toEqual({ a: 'x', b: 'y', c: 'z' })
  })

  it('counts a curled quote after a backslash as tolerated', () => {
    const { tolerated } = readOrThrow(utf8('{"a":"say \\“hi\\”"}'), { tolerant: true })
    expect(tolerated).toEqual([
      { start: 11, end: 14 },
      { start: 17, end: 20 },
    ])
  })

  it('reads JSON within a string that has lost its backslashes', () => {
    expect(tolerant('{"bizType":"PAY","data":"{"a":"1","b":{"c":2},"d":[]}","bizId":3}')).toEqual({
      bizType: 'PAY',
      data: '{"a":"1","b":{"c":2},"d":[]}',
      bizId: 3,
    })
    expect(tolerant('{“data”:“{“a”:“1”,“b”:[“x”]}”,“bizId”:3}')).toEqual({
      data: '{“a”:“1”,“b”:[“x”]}',
      bizId: 3,
    })
  })

  it('reads quotes of windows-1252, raw line ends, unknown escapes and what is not UTF-8', () => {
    const octets = Uint8Array.from([0x7b, 0x93, 0x61, 0x94, 0x3a, 0x31, 0x7d])
    expect(plain(readOrThrow(octets, { tolerant: true }).root)).toEqual({ a: 1 })
    expect(tolerant('{"a":"x\ny","b":"C:\\q"}')).toEqual({ a: 'x\ny', b: 'C:\\q' })
    const cut = readOrThrow(Uint8Array.of(0x22, 0xe2, 0x80, 0x22), { tolerant: true })
    expect(plain(cut.root)).toBe('\ufffd')
  })

  it('stops before the prose that follows', () => {
    const body = '{“a”:“x”,“returnUrl”:“”}'
    const octets = utf8(`${body}\n\nAnd this is the response:\n{“status”:“FAIL”}`)
    expect(readJson(octets, { tolerant: true, prefix: true })).toMatchObject({
      kind: 'json',
      end: utf8(body).length,
    })
  })

  it('says where even tolerance ends', () => {
    expect(read('{“a”:“x', { tolerant: true })).toMatchObject({ reason: 'ended' })
    expect(read('{‘a’:1}', { tolerant: true })).toEqual({ kind: 'not-json', at: 1, reason: 'single-quote' })
    expect(read('{“a”:“x” “b”:1}', { tolerant: true })).toMatchObject({ kind: 'not-json' })
  })

  it.each([
    ['every quote', ['“”', '””', '““', '„“', '«»', '＂＂', '″″', '”"'], 'a5 ,:{}[]"\\\né商，'],
    ['some strings', ['""', '“”', '””', '„“', '″″'], 'a5 "\\\né商'],
  ])('undoes the curling of %s of any JSON', (_, shapes, letters) => {
    const string = fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 8 })
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        string,
        fc.integer(),
        fc.constantFrom(null, true, false),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(string, tie('node'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(node, fc.infiniteStream(fc.constantFrom(...shapes)), (json, shape) => {
        const straight = JSON.stringify(json)
        const damaged = straight.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (_, content: string) => {
          const [open = '"', close = '"'] = shape.next().value ?? '""'
          return `${open}${content.replaceAll('"', close)}${close}`
        })
        const odd = Array.from(damaged).filter((letter) => '“”„«»＂″'.includes(letter)).length
        const { root, tolerated } = readOrThrow(utf8(damaged), { tolerant: true })
        expect(plain(root)).toEqual(JSON.parse(straight))
        expect(tolerated).toHaveLength(odd)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['{“a”:“x”, ', '“ ', '“,', '"', '{"a":“', '{“a”:“}', '[“x”,“', '\\“', '”:'])(
    'is linear on %j over and over',
    (piece) => {
      readJson(utf8(piece.repeat(100_000 / piece.length)), { tolerant: true })
      readJson(utf8(`{“a”:“${piece.repeat(100_000 / piece.length)}`), { tolerant: true })
      readJson(utf8(`["a",“${piece.repeat(100_000 / piece.length)}`), { tolerant: true, prefix: true })
    },
    // What is not linear takes minutes.
    30_000,
  )
})

describe('pathAt', () => {
  const json = '{"env":{"terminalType":"WEB"},"goodsDetails":[{"goodsType":"02"},{"a b":[1, 22]}],"é":1}'
  const { root } = readOrThrow(utf8(json))
  const path = (before: string): string => pathAt(root, utf8(json.slice(0, json.indexOf(before))).length)

  it.each([
    ['{"env"', ''],
    ['"env"', 'env'],
    ['WEB', 'env.terminalType'],
    ['02', 'goodsDetails[0].goodsType'],
    [':"02', 'goodsDetails[0].goodsType'],
    [',{"a b"', 'goodsDetails'],
    ['22', 'goodsDetails[1]["a b"][1]'],
    ['é', 'é'],
  ])('before %s is %j', (before, expected) => {
    expect(path(before)).toBe(expected)
  })
})

const suite = join(import.meta.dirname, '../../../../shared/corpora/third-party/json-parsing.json')

describe.skipIf(!existsSync(suite))('JSONTestSuite', () => {
  interface Case {
    readonly name: string
    readonly expect: 'accept' | 'reject' | 'either'
    readonly base64: string
  }
  const { cases }: { cases: readonly Case[] } = existsSync(suite)
    ? JSON.parse(readFileSync(suite, 'utf8'))
    : { cases: [] }

  it.each(cases)('$name: $expect', ({ expect: verdict, base64 }) => {
    const octets = Uint8Array.from(Buffer.from(base64, 'base64'))
    const strict = readJson(octets)
    const loose = readJson(octets, { tolerant: true })
    if (verdict !== 'either') expect(strict.kind).toBe(verdict === 'accept' ? 'json' : 'not-json')
    if (strict.kind === 'json') expect(loose).toEqual(strict)
  })
})
