import { describe, expect, it } from 'vitest'
import { bodies } from './bodies.ts'

const sent = '{"a":null,"b":"","c":{"d":null,"e":1},"f":[],"g":0}'

describe('members', () => {
  it.each<readonly [program: string, id: string, body: string, signed: string]>([
    ['NullValueHandling.Ignore', 'members-dropped', sent, '{"b":"","c":{"e":1},"f":[],"g":0}'],
    ['array_filter at the top', 'members-dropped', sent, '{"c":{"d":null,"e":1}}'],
    ['NON_EMPTY of Jackson', 'members-dropped', sent, '{"c":{"e":1},"g":0}'],
    ['omitempty', 'members-dropped', sent, '{"c":{"e":1}}'],
    ['nulls of an indented text', 'members-dropped', '{\n  "a": null,\n  "b": 1\n}', '{\n  "b": 1\n}'],
    ['array_filter of "0"', 'members-dropped', '{"a":"0","b":1}', '{"b":1}'],
    ['a filter that calls itself', 'members-dropped', '{"a":{"b":null},"c":1}', '{"c":1}'],
    ['a sign that was added', 'member-dropped', '{"a":1,"sign":"x"}', '{"a":1}'],
    ['a first member that was added', 'member-dropped', '{"a":1,"b":2}', '{"b":2}'],
    ['the only member', 'member-dropped', '{"a":1}', '{}'],
    ['a nested member', 'member-dropped', '{"a":{"b":1,"c":2}}', '{"a":{"c":2}}'],
    ['a member that is not set', 'member-added', '{"env":1}', '{"env":1,"cancelUrl":null}'],
    ['the same with spaces', 'member-added', '{"env": 1, "x": 2}', '{"env": 1, "x": 2, "cancelUrl": null}'],
    ['the same in front', 'member-added', '{"env":1}', '{"merchant":null,"env":1}'],
    ['two that are not set', 'member-added', '{"env":1}', '{"env":1,"merchant":null,"buyer":null}'],
    [
      'all that is not set, in place',
      'member-added',
      '{"env":{"terminalType":"WEB"},"description":"x","goodsDetails":[],"returnUrl":"","cancelUrl":"","webhookUrl":""}',
      '{"merchant":null,"env":{"terminalType":"WEB"},"orderTags":null,"orderAmount":null,"currency":null,"fiatAmount":null,"fiatCurrency":null,"description":"x","goodsDetails":[],"shipping":null,"buyer":null,"returnUrl":"","cancelUrl":"","orderExpireTime":null,"supportPayCurrency":null,"appId":null,"universalUrlAttach":null,"voucherCode":null,"qrCodeReferId":null,"directDebitContract":null,"passThroughInfo":null,"webhookUrl":""}',
    ],
    [
      'one that an inner object may have',
      'member-added',
      '{"env":{"terminalType":"WEB"}}',
      '{"env":{"terminalType":"WEB","orderClientIp":null}}',
    ],
    [
      'the same between others',
      'member-added',
      '{"goodsDetails":[{"goodsType":"02","goodsName":"x","goodsUnitAmount":{}}]}',
      '{"goodsDetails":[{"goodsType":"02","goodsName":"x","goodsDetail":null,"goodsUnitAmount":{}}]}',
    ],
    ['an empty one', 'member-added', '{"env":1}', '{"env":1,"returnUrl":""}'],
    ['json_encode of a part', 'nested-json-as-text', '{"a":[{"b":1}]}', '{"a":"[{\\"b\\":1}]"}'],
    ['json_decode of a part', 'nested-json-as-text', '{"a":"{\\"b\\":1}"}', '{"a":{"b":1}}'],
    ['a variable of Postman', 'value-as-placeholder', '{"a":"x","b":1}', '{"a":"{{a}}","b":1}'],
    ['the same of a number', 'value-as-placeholder', '{"a":"x","b":1}', '{"a":"x","b":{{b}}}'],
    ['an empty array of PHP', 'container-changed', '{"a":{}}', '{"a":[]}'],
    ['an empty object', 'container-changed', '{"a":[]}', '{"a":{}}'],
    ['JSON_FORCE_OBJECT', 'container-changed', '{"a":["x",2]}', '{"a":{"0":"x","1":2}}'],
    ['array_values', 'container-changed', '{"a":{"0":"x","1":2}}', '{"a":["x",2]}'],
    ['null as a text', 'container-changed', '{"a":null}', '{"a":""}'],
    ['a list of one', 'container-changed', '{"a":[{"b":1}]}', '{"a":{"b":1}}'],
    ['one in a list', 'container-changed', '{"a":{"b":1}}', '{"a":[{"b":1}]}'],
  ])('%s', (_, id, body, signed) => {
    expect(bodies(id, body)).toContain(signed)
  })

  it('are left alone where the body is no JSON', () => {
    for (const id of [
      'members-dropped',
      'member-dropped',
      'member-added',
      'nested-json-as-text',
      'container-changed',
    ])
      expect(bodies(id, 'a=1&b=2'), id).toEqual([])
  })
})
