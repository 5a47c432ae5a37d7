import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { bodyText, expectWayBack, leftOver, read, refused, remarksOf } from '../reading.ts'

describe('a body alone', () => {
  it('is any JSON object, as it is written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'é', 'quantity'), fc.jsonValue()),
        fc.nat(4),
        (value, indent) => {
          const written = JSON.stringify(value, null, indent)
          const capture = read(`\n ${written}\n`)
          expect(bodyText(capture)).toBe(written)
          expect(capture).toMatchObject({
            format: 'body',
            fidelity: 'text',
            method: null,
            target: null,
            fields: [],
          })
          expect(capture.bodyTail).not.toBeNull()
          expect(leftOver(capture)).toEqual([])
          expectWayBack(capture)
        },
      ),
    )
  })

  it('keeps numbers, names that stand twice, and curly quotes', () => {
    const written = '{"a":0.10,"a":12345678901234567890,"b":"\\u00e9\\/"}'
    expect(bodyText(read(written))).toBe(written)
    const curly = read('{“a”:“b”}')
    expect([bodyText(curly), curly.fidelity]).toEqual(['{“a”:“b”}', 'altered'])
  })

  it('ends with the last line end of a file where it has others', () => {
    expect(bodyText(read('{\r\n"a":1\r\n}\n', 'file'))).toBe('{\r\n"a":1\r\n}\n')
    expect(bodyText(read('{"a":1}\n', 'file'))).toBe('{"a":1}')
  })

  it('may have its line ends written out', () => {
    const capture = read('{\\r\\n\\t"a": "b\\n\\"c",\\r\\n\\t"d": 1\\r\\n}\\n\n')
    expect(bodyText(capture)).toBe('{\r\n\t"a": "b\\n\\"c",\r\n\t"d": 1\r\n}\n')
    expect(capture.fidelity).toBe('text')
    expectWayBack(capture)
  })

  it('has lost what was replaced', () => {
    const capture = read('{"a":"caf\ufffd\ufffd"}')
    expect([capture.fidelity, remarksOf(capture)]).toEqual([
      'altered',
      ['replacement-character', 'characters-lost'],
    ])
  })

  it('is form data of three pairs and more', () => {
    const form = 'symbol=BTC&side=BUY&note=a+b%20%C3%A9&signature=ab=='
    expect(read(form).format).toBe('body')
    expect(bodyText(read(`${form}\n`))).toBe(form)
  })

  it.each([
    ['an answer', '{"status":"FAIL","code":"1","errorMessage":"no"}'],
    ['a key', '{"apiKey":"abc","secretKey":"def"}'],
    ['numbers', '[1,2,3]'],
    ['a string', '"abc"'],
    ['two pairs', 'a=1&b=2'],
    ['a sentence', 'a=1 and b=2 and c=3'],
    ['an address', 'https://a.example/?a=1&b=2&c=3'],
    ['half of it', '{"a":{"b":1}'],
    ['depth without end', '[{"a":'.repeat(50_000)],
  ])('is not %s', (_, given) => {
    expect(['not-a-request', 'response-only']).toContain(refused(given).kind)
  })

  it('is not what comes with fields', () => {
    expect(read(`X-Signature: a\nHost: b\n\n{"a":1}`).format).toBe('http')
    expect(read(utf8('\ufeff{"a":1}')).format).toBe('body')
  })
})

it('a Buffer of Node in JSON is no body itself', () => {
  expect(refused('{"type":"Buffer","data":[0,1,2,3,4,5]}').kind).toBe('not-a-request')
  expect(bodyText(read('{"type":"Buffer","size":3}'))).toBe('{"type":"Buffer","size":3}')
})
