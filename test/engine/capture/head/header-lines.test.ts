import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readHeaderLine } from '#engine/capture/head/header-lines.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'

function fieldOf(given: string): readonly [name: string, value: string, ...tolerated: string[]] | null {
  const octets = utf8(given)
  const header = readHeaderLine(octets, lineFrom(octets, 0, false))
  if (header === null) return null
  return [header.name, text(octets.subarray(header.value.start, header.value.end)), ...header.tolerated]
}

describe('a header line', () => {
  it.each([
    ['Host: a.example', ['Host', 'a.example']],
    ['X_Y.z:1:2 ', ['X_Y.z', '1:2']],
    ['Accept:', ['Accept', '']],
    ['X-A:\u00a0 1\u3000', ['X-A', '1', 'odd-space']],
    ['X-A \t: 1', ['X-A', '1', 'space-before-colon']],
    ['X-A：1', ['X-A', '1', 'fullwidth-colon']],
    ['BinancePay\u200b-Nonce: 1', ['BinancePay-Nonce', '1', 'odd-name']],
    ['BinancePay‑Nonce: 1', ['BinancePay-Nonce', '1', 'odd-name']],
    ['"Host: a"', ['Host', 'a', 'quoted-line']],
    ['“Host: a”,', ['Host', 'a', 'quoted-line']],
    ["'Host' => 'a',", ['Host', 'a', 'dressed-line', 'quoted-line']],
    ['"Host": "a",', ['Host', 'a', 'quoted-line']],
    ['BinancePay-Nonce: “a”', ['BinancePay-Nonce', 'a', 'quoted-line']],
    ['If-Match: "a"', ['If-Match', '"a"']],
    ['Host = a', ['Host', 'a', 'dressed-line']],
    ['Host=a=b', ['Host', 'a=b', 'dressed-line']],
    ['Host\ta', ['Host', 'a', 'dressed-line']],
    ['Host | a', ['Host', 'a', 'dressed-line']],
    ['| Host | a |', ['Host', 'a', 'dressed-line']],
    [':authority: a', [':authority', 'a']],
  ])('%s', (given, field) => {
    expect(fieldOf(given)).toEqual(field)
  })

  it.each([
    'Here is the thing: it fails',
    '"env": "WEB",',
    'a=1&b=2',
    '{"Host": "a"}',
    'byte key = x;',
    ': no name',
    'word',
    '',
    '    "Accept": 1',
  ])('not %s', (given) => {
    expect(fieldOf(given)).toBeNull()
  })
})
