import { describe, expect, it } from 'vitest'
import { hiddenNames } from '#app/hidden-names.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { hide } from '#share/hide.ts'
import { sensitiveIn } from '#share/sensitive.ts'

const capture = utf8(
  [
    'POST /orders HTTP/1.1',
    'BinancePay-Certificate-SN: nw4x8tq2mzk7',
    'Authorization: Bearer abc123',
    '',
    '{"merchantTradeNo":"A-1","openId":"u-77","orderAmount":0.01}',
  ].join('\r\n'),
)

describe('the names of what is hidden', () => {
  it('are those of the headers and members at these places', () => {
    const values = sensitiveIn(capture)
    const hidden = hide(capture, values)
    const names = ['BinancePay-Certificate-SN', 'Authorization', 'merchantTradeNo', 'openId', 'orderAmount']
    expect(hiddenNames(hidden, values)).toEqual(names)
    expect(hiddenNames(new TextDecoder().decode(hidden), values.slice(3))).toEqual(['openId', 'orderAmount'])
  })

  it('are told once each, and are null where a value has none', () => {
    const [header] = sensitiveIn(capture)
    if (header === undefined) throw new Error('nothing found')
    const { start, end } = header
    const halves = [
      { start, end: start + 2 },
      { start: start + 4, end },
    ]
    expect(hiddenNames(capture, [{ start: 0, end: 4 }, ...halves])).toEqual([
      null,
      'BinancePay-Certificate-SN',
    ])
  })
})
