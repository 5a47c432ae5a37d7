import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import format from '#engine/capture/formats/insomnia-timeline.ts'
import { bodyText, expectWayBack, fieldsOf, read, remarksOf } from '../reading.ts'

function timeline(body: string, length: number | null = utf8(body).length): string {
  const data = body
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => `| ${line}\n`)
    .join('')
  const announced = length === null ? '' : `> Content-Length: ${length}\n`
  return `* Preparing request to https://h.example/p\n* Using HTTP 1.1\n\n> POST /p?a=1 HTTP/1.1\n> Host: h.example\n> X-Signature: abc\n${announced}\n${data}\n* We are completely uploaded\n\n< HTTP/1.1 401 Unauthorized\n< Content-Type: text/plain\n\n`
}

function one(given: string): Capture {
  const capture = read(given)
  expect(capture.format).toBe('insomnia-timeline')
  expectWayBack(capture)
  return capture
}

describe('a timeline of Insomnia', () => {
  it('is what was sent, and the status of the answer', () => {
    const capture = one(timeline('{"a":"| > é"}'))
    expect([
      bodyText(capture),
      capture.fidelity,
      capture.method?.value,
      capture.target?.value,
      capture.answer?.httpStatus,
    ]).toEqual(['{"a":"| > é"}', 'text', 'POST', '/p?a=1', 401])
    expect(fieldsOf(capture).map(([name]) => name)).toEqual(['Host', 'X-Signature', 'Content-Length'])
  })

  it('has the line ends that Content-Length proves', () => {
    const lf = one(timeline('{\n "a": 1\n}'))
    expect([bodyText(lf), lf.fidelity]).toEqual(['{\n "a": 1\n}', 'text'])
    const crlf = one(timeline('{\r\n "a": 1\r\n}'))
    expect([bodyText(crlf), crlf.fidelity]).toEqual(['{\r\n "a": 1\r\n}', 'altered'])
    const lost = one(timeline('{\n\n"a":1,\n"b":2}'))
    expect([lost.fidelity, remarksOf(lost)]).toEqual(['altered', ['body-rewritten']])
    expect(one(timeline('a\nb', null)).fidelity).toBe('altered')
  })

  it('says where it hides the body', () => {
    const capture = one(timeline('(12 KB hidden)', 12_000))
    expect([capture.body.value.length, capture.fidelity, remarksOf(capture)]).toEqual([
      0,
      'altered',
      ['body-not-shown'],
    ])
    expect(remarksOf(one(timeline('', 5)))).toContain('body-not-shown')
  })

  it('is not what curl writes, nor HTTP, nor noise', () => {
    const curl = '* Connected\n> POST /p HTTP/1.1\n> X-Signature: a\n>\n< HTTP/1.1 200 OK\n'
    expect(format.read({ octets: utf8(curl), origin: 'paste' })).toBeNull()
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('* ', '> ', '| ', '< ', '\n', 'a: b', 'POST /p', 'HTTP/1.1 200')),
        (pieces) => {
          const capture = format.read({
            octets: utf8(`* Preparing request to x\n${pieces.join('')}`),
            origin: 'paste',
          })
          if (capture !== null && 'pasted' in capture) expectWayBack(capture)
        },
      ),
    )
  })
})
