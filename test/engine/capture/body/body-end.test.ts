import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { findBodyEnd } from '#engine/capture/body/body-end.ts'

/** The body that is found in a text, with `…` where its end is assumed. */
function bodyOf(rest: string, contentLength: number | null): string {
  const octets = utf8(rest)
  const { end, assumed } = findBodyEnd(octets, { start: 0, end: octets.length }, contentLength)
  return new TextDecoder().decode(octets.subarray(0, end)) + (assumed ? '…' : '')
}

const answer = 'HTTP/1.1 400 Bad Request\r\n\r\n{}'

describe('the end of a body', () => {
  it.each<[string, string, number | null, string]>([
    ['Content-Length counts all that is there', '{"a":1}\n\n', 9, '{"a":1}\n\n'],
    ['of the string to sign, sent as it is', '1\nn\n{"a":1}\n', 12, '1\nn\n{"a":1}\n'],
    ['a line end that is counted belongs to the body', '{"a":1}\r\n\r\nprose is here', 9, '{"a":1}\r\n'],
    ['a line end that is not counted does not', '{"a":1}\n', 7, '{"a":1}'],
    ['nothing is counted, and nothing comes after', '{"a":1}\n', null, '{"a":1}'],
    ['prose comes after', '{"a":1}\n\nand this is it', null, '{"a":1}…'],
    ['more is counted than there is', '{"a":1}\n\nand this is it', 900, '{"a":1}…'],
    ['a number that ends inside the prose', '{"a":1}\n\nand this is it', 12, '{"a":1}…'],
    ['quotes have grown since it was counted', '{“a”:“b”}\n\nprose', 9, '{“a”:“b”}…'],
    ['empty lines inside JSON', '{\n\n"a": 1\n\n}\n\nSo it is said', null, '{\n\n"a": 1\n\n}…'],
    ['brackets inside strings', '{"a":"}{"}\n\nprose', null, '{"a":"}{"}…'],
    ['cut JSON before an answer', '{"a":"b\n\n{"status":"FAIL"}', null, '{"a":"b…'],
    ['cut JSON before a response', `{"a":"b\r\n${answer}`, 99, '{"a":"b…'],
    ['broken JSON', '{&quot;a&quot;:1}\n\nAnd this is what I got', 7, '{&quot;a&quot;:1}…'],
    ['two values that are counted', '{"a":1}{"b":2}\nprose', 14, '{"a":1}{"b":2}'],
    ['no JSON, and a response where the number ends', `a=1&b=2\r\n${answer}`, 7, 'a=1&b=2'],
    ['no JSON, and an empty line where it ends', 'a=1\n\nThe server said this', 3, 'a=1'],
    ['no JSON, and a number that fits nothing', `a=1&b=2\r\n${answer}`, 4, 'a=1&b=2…'],
    ['a log goes on', 'a=1&b=2\n--> END POST (7-byte body)', null, 'a=1&b=2…'],
    ['nothing at all', '', null, ''],
    ['white space alone', '\r\n', null, ''],
    ['a count of nothing before a response', answer, 0, ''],
    ['nested far too deep', '['.repeat(100_000), null, `${'['.repeat(100_000)}…`],
  ])('%s', (_, rest, contentLength, body) => {
    expect(bodyOf(rest, contentLength)).toBe(body)
  })
})
