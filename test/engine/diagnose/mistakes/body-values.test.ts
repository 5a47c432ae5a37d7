import { describe, expect, it } from 'vitest'
import { mistakes } from '#engine/diagnose/mistakes.ts'
import bigInteger from '#engine/diagnose/mistakes/big-integer-rounded.ts'
import exponent from '#engine/diagnose/mistakes/number-exponent.ts'
import { bodies } from './bodies.ts'
import { bodiesBy, wordsOn } from './signed-bodies.ts'

const tiny = '{"a":0.00000001,"b":"x"}'

describe('values', () => {
  it.each<readonly [program: string, id: string, body: string, signed: string]>([
    ['JSON.stringify(1e-8)', 'number-exponent', tiny, '{"a":1e-8,"b":"x"}'],
    ['Python json.dumps(1e-8)', 'number-exponent', tiny, '{"a":1e-08,"b":"x"}'],
    ['PHP json_encode(1e-8)', 'number-exponent', tiny, '{"a":1.0e-8,"b":"x"}'],
    ['PHP echo 1e-8', 'number-exponent', tiny, '{"a":1.0E-8,"b":"x"}'],
    ['Ruby 1e-8.to_s', 'number-exponent', tiny, '{"a":1.0e-08,"b":"x"}'],
    ['Ruby BigDecimal("0.00000001").to_s', 'number-exponent', tiny, '{"a":0.1e-7,"b":"x"}'],
    ['Java new BigDecimal("0.00000001").toString()', 'number-exponent', tiny, '{"a":1E-8,"b":"x"}'],
    ['Java BigDecimal("0.00000010")', 'number-exponent', '{"a":0.00000010}', '{"a":1.0E-7}'],
    ['C# 1e-8.ToString()', 'number-exponent', tiny, '{"a":1E-08,"b":"x"}'],
    ['Java 12345678.9', 'number-exponent', '{"a":12345678.9}', '{"a":1.23456789E7}'],
    ['an amount in quotes', 'number-exponent', '{"a":"0.00000001"}', '{"a":"1e-8"}'],
    ['FormatFloat(x, "f", -1, 64)', 'number-exponent', '{"a":1e-8}', '{"a":0.00000001}'],
    ['toPlainString()', 'number-exponent', '{"a":1.5E3}', '{"a":1500}'],
    ['setScale(8)', 'number-decimals', '{"a":0.01}', '{"a":0.01000000}'],
    ['stripTrailingZeros()', 'number-decimals', '{"a":0.01000000}', '{"a":0.01}'],
    ['a float of Python or Json.NET', 'number-decimals', '{"a":50}', '{"a":50.0}'],
    ['a float of PHP, Go or JavaScript', 'number-decimals', '{"a":50.0}', '{"a":50}'],
    ['toFixed(2)', 'number-decimals', '{"a":25.175}', '{"a":25.18}'],
    ['a cut after two decimals', 'number-decimals', '{"a":25.175}', '{"a":25.17}'],
    ['Go %f', 'number-decimals', tiny, '{"a":0.000000,"b":"x"}'],
    ['(int) $amount', 'number-decimals', '{"a":25.7}', '{"a":25}'],
    ['an amount in quotes, padded', 'number-decimals', '{"a":"1.5"}', '{"a":"1.50"}'],
    ['one of two amounts', 'number-decimals', '{"a":1.5,"b":2.5}', '{"a":1.50,"b":2.5}'],
    ['PHP serialize_precision=17', 'float-digits', '{"a":25.17}', '{"a":25.170000000000002}'],
    ['a float in place of a double', 'float-digits', '{"a":25.17}', '{"a":25.170000076293945}'],
    ['a float written as one', 'float-digits', '{"a":25.170000076293945}', '{"a":25.17}'],
    ['PHP precision=14', 'float-digits', '{"a":0.30000000000000004}', '{"a":0.3}'],
    ['0.1 + 0.2', 'float-digits', '{"a":0.3}', '{"a":0.30000000000000004}'],
    [
      'new BigDecimal(0.01)',
      'float-digits',
      '{"a":0.01}',
      '{"a":0.01000000000000000020816681711721685132943093776702880859375}',
    ],
    [
      'new BigDecimal(1e-8)',
      'float-digits',
      tiny,
      '{"a":1.0000000000000000209225608301284726753266340892878361046314239501953125E-8,"b":"x"}',
    ],
    ['ToString() in Germany', 'decimal-comma', '{"a":0.01}', '{"a":0,01}'],
    ['the same in quotes', 'decimal-comma', '{"a":"0.01"}', '{"a":"0,01"}'],
    ['a comma that was sent', 'decimal-comma', '{"a":0,01,"b":1}', '{"a":0.01,"b":1}'],
    ['a comma that was sent in quotes', 'decimal-comma', '{"a":"0,01"}', '{"a":"0.01"}'],
    ['Map<String, String>', 'number-as-text', '{"a":0.10,"b":[1]}', '{"a":"0.10","b":["1"]}'],
    ['one number as text', 'number-as-text', '{"a":0.10,"b":[1]}', '{"a":0.10,"b":["1"]}'],
    ['a text as a number', 'number-as-text', '{"a":"0.10"}', '{"a":0.10}'],
    ['JSON_NUMERIC_CHECK', 'number-as-text', '{"a":"02","b":"0.5","c":"x"}', '{"a":2,"b":0.5,"c":"x"}'],
    ['a form of numbers and words', 'number-as-text', '{"a":1,"b":true}', '{"a":"1","b":"true"}'],
    ['JSON.parse', 'big-integer-rounded', '{"a":9007199254740993}', '{"a":9007199254740992}'],
    ['PHP json_decode', 'big-integer-rounded', '{"a":29383937493038367292}', '{"a":2.9383937493038367e+19}'],
    ['Long.MAX_VALUE', 'big-integer-rounded', '{"a":29383937493038367292}', '{"a":9223372036854775807}'],
    ['%.0f', 'big-integer-rounded', '{"a":29383937493038367292}', '{"a":29383937493038366720}'],
    ['(int) of 32 bits', 'big-integer-rounded', '{"a":1705724955616}', '{"a":2147483647}'],
    [
      'a webhook that JavaScript parsed',
      'big-integer-rounded',
      '{"bizIdStr":"29383937493038367292","bizId":29383937493038367000}',
      '{"bizIdStr":"29383937493038367292","bizId":29383937493038367292}',
    ],
    [
      'a webhook that PHP parsed',
      'big-integer-rounded',
      '{"bizIdStr":"29383937493038367292","bizId":2.9383937493038367e+19}',
      '{"bizIdStr":"29383937493038367292","bizId":29383937493038367292}',
    ],
    ['a form', 'literal-spelling', '{"a":true,"b":false}', '{"a":"true","b":"false"}'],
    ['a database', 'literal-spelling', '{"a":true,"b":false}', '{"a":1,"b":0}'],
    ['PHP (string)', 'literal-spelling', '{"a":true,"b":false}', '{"a":"1","b":""}'],
    ['Python str()', 'literal-spelling', '{"a":true,"b":false}', '{"a":"True","b":"False"}'],
    ['a text that is a word', 'literal-spelling', '{"a":"true"}', '{"a":true}'],
    ['number_format', 'number-formatted', '{"a":"12345.60"}', '{"a":"12,345.60"}'],
    ['an id through a whole number', 'number-formatted', '{"a":"0001"}', '{"a":"1"}'],
    ['no zero before the point', 'number-formatted', '{"a":0.5}', '{"a":.5}'],
  ])('of %s', (_, id, body, signed) => {
    expect(bodies(id, body)).toContain(signed)
  })

  it('leave white space and all else as it is', () => {
    expect(bodies('number-decimals', '{ "a" : 1.50,\n "1.50" : "x" }')[0]).toBe(
      '{ "a" : 1.5,\n "1.50" : "x" }',
    )
  })

  it('are not respelt in a time or an identifier', () => {
    expect(bodies('number-decimals', '{"a":1705724955616}')).toEqual(['{"a":1705724955616.0}'])
    expect(bodies('number-decimals', '{"a":"12345"}')).toEqual([])
  })
})

const order =
  '{"env":{"terminalType":"WEB"},"merchantTradeNo":"43556435764df4","orderAmount":0.01,"currency":"USDT","description":"Test Product","goodsDetails":[{"goodsType":"02","goodsCategory":"Z000","referenceGoodsId":"0001","goodsName":"Test Product","goodsDetail":"Test Product"}],"returnUrl":"","cancelUrl":""}'
const ofValues = mistakes.filter(
  (mistake) =>
    mistake.dimension === 'body' && mistake.layer === 'values' && mistake.id !== 'value-as-placeholder',
)

describe('mistakes of values', () => {
  it('are few for an order', () => {
    const all = ofValues.flatMap((mistake) => bodiesBy(mistake, order))
    expect(all.length).toBeLessThanOrEqual(150)
  })

  it('end for numbers that no program can hold', () => {
    const odd = `{"a":1e400,"b":${'9'.repeat(60)}.5,"c":-0.0,"d":1e-400,"e":${'9'.repeat(400)},"f":0.5e39}`
    for (const mistake of ofValues)
      for (const { value } of bodiesBy(mistake, odd)) expect(value.length).toBeLessThan(2_000)
  })

  it('say what was signed and what was sent', () => {
    expect(
      wordsOn(exponent, '{"g":[{"a":0.00000001},{"a":0.00000002}]}', '{"g":[{"a":1e-8},{"a":2e-8}]}'),
    ).toBe(
      'A number was signed with an exponent and sent without. g[0].a was signed as 1e-8 and sent as 0.00000001, and 1 other value likewise.',
    )
    expect(wordsOn(bigInteger, '{"a":9007199254740993}', '{"a":9007199254740992}')).toBe(
      'A large number lost digits between signing and sending. a was signed as 9007199254740992 and sent as 9007199254740993.',
    )
  })
})
