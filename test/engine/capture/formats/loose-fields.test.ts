import { describe, expect, it } from 'vitest'
import { text } from '#engine/bytes/text.ts'
import { bodyText, expectWayBack, fieldsOf, leftOver, read, refused, remarksOf } from '../reading.ts'

describe('values given one by one', () => {
  it('are fields, by the words for them', () => {
    const capture = read(
      'timestamp = 1705724955616\nNonce: "abcDEF",\nbody:\n{"a":1}\n\nsignature I get: AB12==\nPlease help!',
    )
    expect(capture).toMatchObject({ format: 'loose-fields', fidelity: 'text', method: null })
    expect(fieldsOf(capture)).toEqual([
      ['timestamp', '1705724955616'],
      ['Nonce', 'abcDEF'],
      ['signature', 'AB12=='],
    ])
    expect(bodyText(capture)).toBe('{"a":1}')
    expect(leftOver(capture)).toEqual(['body:', 'Please help!'])
    expectWayBack(capture)
  })

  it.each([
    ['bullets', '- my timestamp: 1\n* the nonce => n\n• expected signature: S\npayload = {"a":1}'],
    ['code', 'var timestamp = "1";\nvar nonce = "n";\nlet signature = "S";\nlet body = {"a":1}'],
  ])('%s', (_, given) => {
    const capture = read(given)
    expect(capture.fields.map(({ value }) => text(value.value)).toSorted()).toEqual(['1', 'S', 'n'])
    expect(bodyText(capture)).toBe('{"a":1}')
  })

  it('have the names of the provider that the body belongs to', () => {
    const capture = read(
      'timestamp: 1\nnonce: n\ncertificate sn: c\nsignature: S\nbody: {"merchantTradeNo":"x"}',
    )
    expect(fieldsOf(capture).map(([name]) => name)).toEqual([
      'BinancePay-Timestamp',
      'BinancePay-Nonce',
      'BinancePay-Certificate-SN',
      'BinancePay-Signature',
    ])
    expect(capture.fields[0]?.name.from).toEqual({ kind: 'assumed', assumption: 'loose-fields' })
  })

  it('may be there without the body', () => {
    const capture = read('timestamp: 1\nnonce: n\nsignature: s\n{"code":"1","msg":"no"}')
    expect([fieldsOf(capture).length, bodyText(capture), capture.fidelity]).toEqual([3, '', 'altered'])
    expect(remarksOf(capture)).toContain('body-not-shown')
    expect(capture.answer).toMatchObject({ code: '1' })
  })

  it.each([
    ['no signature', 'timestamp: 1\nnonce: n\n{"a":1}'],
    ['prose', 'The signature: I do not get it.\nThe timestamp: is fine, too.\n{"a":1}'],
  ])('need a signature: %s', (_, given) => {
    expect(refused(given).kind).toBe('not-a-request')
  })

  it('are not looked for in HTTP', () => {
    expect(read('POST /x HTTP/1.1\nX-Signature: a\n\ntimestamp: 1\nsignature: s\n{"a":1}').format).toBe(
      'http',
    )
  })
})
