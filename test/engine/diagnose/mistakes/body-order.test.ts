import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodies } from './bodies.ts'

const sent = '{"b":{"d":1,"c":2},"a":[{"y":1,"x":2}],"C":3}'

describe('the order of keys', () => {
  it.each<readonly [program: string, signed: string]>([
    ['json.dumps(sort_keys=True)', '{"C":3,"a":[{"x":2,"y":1}],"b":{"c":2,"d":1}}'],
    ['ksort', '{"C":3,"a":[{"y":1,"x":2}],"b":{"d":1,"c":2}}'],
    ['a sort without regard to case', '{"a":[{"x":2,"y":1}],"b":{"c":2,"d":1},"C":3}'],
    ['array_reverse', '{"C":3,"a":[{"y":1,"x":2}],"b":{"d":1,"c":2}}'],
    ['one key moved', '{"a":[{"y":1,"x":2}],"b":{"d":1,"c":2},"C":3}'],
    ['two nested keys exchanged', '{"b":{"c":2,"d":1},"a":[{"y":1,"x":2}],"C":3}'],
  ])('of %s', (_, signed) => {
    expect(bodies('key-order', sent)).toContain(signed)
  })

  // java.util.HashMap, Java 17: new ObjectMapper().writeValueAsString of a HashMap with these keys.
  it('of a Java HashMap', () => {
    expect(
      bodies(
        'key-order',
        '{"env":1,"merchantTradeNo":2,"orderAmount":3,"currency":4,"description":5,"returnUrl":6}',
      ),
    ).toContain(hashMap(['env', 'merchantTradeNo', 'orderAmount', 'currency', 'description', 'returnUrl']))
  })

  const fields = [
    'env',
    'merchantTradeNo',
    'orderAmount',
    'currency',
    'description',
    'goodsDetails',
    'returnUrl',
    'cancelUrl',
  ]

  // What Java 17 prints of new HashMap<>(size) after put() of these keys in this order.
  it.each([
    [16, 'cancelUrl merchantTradeNo orderAmount goodsDetails description currency env returnUrl'],
    [32, 'merchantTradeNo goodsDetails description env cancelUrl orderAmount currency returnUrl'],
    [64, 'description orderAmount currency returnUrl merchantTradeNo goodsDetails env cancelUrl'],
  ])('of a Java HashMap made for %i', (_, order) => {
    expect(bodies('key-order', numbered(fields, fields))).toContain(numbered(order.split(' '), fields))
  })

  it('of Binance’s pages', () => {
    const sorted = fields.toSorted()
    expect(bodies('key-order', numbered(sorted, fields))).toContain(numbered(fields, fields))
  })

  // select '{"bb":1,"a":2,"ab":3}'::jsonb
  it('of a jsonb column', () => {
    expect(bodies('key-order', '{"bb":1,"a":2,"ab":3}')).toContain('{"a":2,"ab":3,"bb":1}')
  })

  it('leaves white space and escapes as they are', () => {
    expect(bodies('key-order', '{ "b" : "\\/", "a" : 1 }')).toContain('{ "a" : 1, "b" : "\\/" }')
  })

  it('only ever moves members about', () => {
    const object = fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 })
    fc.assert(
      fc.property(object, (value) => {
        const written = JSON.stringify(value)
        for (const body of bodies('key-order', written)) {
          expect(JSON.parse(body)).toEqual(JSON.parse(written))
          expect(body.length).toBe(written.length)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is bounded', () => {
    const large = JSON.stringify(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`key${at}`, at])))
    expect(bodies('key-order', large).length).toBe(400)
  })
})

describe('the order of a list', () => {
  it('is turned round or sorted', () => {
    expect(bodies('array-order', '{"a":[3,1,2]}')).toEqual([
      '{"a":[2,1,3]}',
      '{"a":[1,2,3]}',
      '{"a":[3,2,1]}',
    ])
  })
})

/** An object with these names in this order; each has its place in `fields` for a value. */
const numbered = (names: readonly string[], fields: readonly string[]): string =>
  `{${names.map((name) => `"${name}":${fields.indexOf(name)}`).join(',')}}`

const placeOf = (name: string): number => {
  let hash = 0n
  for (const letter of name) hash = BigInt.asUintN(32, 31n * hash + BigInt(letter.charCodeAt(0)))
  return Number((hash ^ (hash >> 16n)) & 15n)
}

/** The places of a table of sixteen, by the rule of java.util.HashMap.hash, written out anew with big integers. */
function hashMap(names: readonly string[]): string {
  const sorted = names
    .map((name, at) => ({ name, at }))
    .toSorted((one, other) => placeOf(one.name) - placeOf(other.name))
  return `{${sorted.map(({ name, at }) => `"${name}":${at + 1}`).join(',')}}`
}
