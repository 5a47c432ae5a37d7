import { describe, expect, it } from 'vitest'
import { toHex } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { compareLogged } from '#engine/diagnose/lanes/compare-logged.ts'

const expected = utf8('1705724955616\nabc\n{"a":"b"}\n')

describe('a logged string beside the expected one', () => {
  it.each([
    ['text', '1705724955616\nabc\n{"a":"b"}\n'],
    ['hex', toHex(expected)],
    ['hex', toHex(expected, { case: 'lower', separator: ' ' })],
    ['hex', toHex(expected, { separator: '-' })],
    ['hex', [...expected].map((octet) => `0x${octet.toString(16).padStart(2, '0')}`).join(', ')],
    ['escaped', '"1705724955616\\nabc\\n{\\"a\\":\\"b\\"}\\n"'],
    ['escaped', '1705724955616\\u000aabc\\n{"a":"b"}\\n'],
  ] as const)('reads %s: %j', (readAs, logged) => {
    expect(compareLogged(expected, logged)).toMatchObject({ readAs, comparison: { changes: [] } })
  })

  it.each([
    ['text', 'server string to sign is [1705724955616\nabc\n{"a":"b"}\n]'],
    ['text', '错误：签名错误，签名串：[1705724955616\nabc\n{"a":"b"}\n]'],
    ['text', 'The String-to-Sign should have been \'1705724955616\nabc\n{"a":"b"}\n\''],
    ['text', 'Server used following string to sign: \'1705724955616\nabc\n{"a":"b"}\n\'.'],
    ['text', 'Invalid Signature, Server StringToSign:`1705724955616\nabc\n{"a":"b"}\n`'],
    ['escaped', 'server string to sign is:1705724955616\\nabc\\n{"a":"b"}\\n'],
  ] as const)('reads %s in what a server answers: %j', (readAs, logged) => {
    expect(compareLogged(expected, logged)).toMatchObject({ readAs, comparison: { changes: [] } })
  })

  it('reads as it stands where nothing comes closer', () => {
    const { readAs, comparison } = compareLogged(expected, '1705724955616\nabc\n{"a":"b"}')
    expect(readAs).toBe('text')
    expect(comparison.changes).toEqual([
      {
        left: { start: expected.length - 1, end: expected.length },
        right: { start: expected.length - 1, end: expected.length - 1 },
      },
    ])
  })

  it('keeps a backslash that is no escape', () => {
    const logged = 'C:\\quiet\\zone'
    expect(compareLogged(utf8(logged), logged)).toMatchObject({ comparison: { changes: [] } })
  })
})
