import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { expectWayBack } from '../reading.ts'

const lines = [
  'POST /pay HTTP/1.1',
  'Host: api.example',
  'BinancePay-Nonce: aBcD',
  'X-Trace: t-1',
  'Content-Length: 7',
]
const read = (pasted: string) => {
  const result = readCapture({ octets: utf8(pasted), origin: 'paste' })
  if (result.kind === 'refused') throw new Error(result.refusal.kind)
  expectWayBack(result.capture)
  return result.capture
}
const fieldsOf = (pasted: string) =>
  read(pasted).fields.map(({ name, value }) => `${name.value}: ${text(value.value)}`)

describe('a request of which the line breaks were lost', () => {
  it.each([
    ['became spaces', `${lines.join(' ')}  {"a":1}`],
    ['are gone', `${lines.join('')}{"a":1}`],
  ])('is read where they %s', (_, pasted) => {
    expect(fieldsOf(pasted)).toEqual(lines.slice(1))
    expect(text(read(pasted).body.value)).toBe('{"a":1}')
    expect(read(pasted).undone).toEqual(['line-breaks-lost'])
    expect(read(pasted).fidelity).toBe('altered')
  })

  it('is not seen in a body that names fields', () => {
    const body = '{"a":"Host: x Accept: y Content-Length: 3 BinancePay-Nonce: z, and so on and so forth"}'
    const capture = read(`${lines.slice(0, 4).join('\n')}\n\n${body}`)
    expect(capture.undone).toEqual([])
    expect(text(capture.body.value)).toBe(body)
  })
})
