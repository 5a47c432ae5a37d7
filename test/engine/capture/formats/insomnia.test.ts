import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import format from '#engine/capture/formats/insomnia.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { several } from '#engine/capture/several.ts'
import { bodyText, expectWayBack, fieldsOf, read, refused, remarksOf } from '../reading.ts'

const request = (body: unknown, more = {}): unknown => ({
  _id: 'req_1',
  _type: 'request',
  url: 'https://h.example/p',
  method: 'POST',
  body,
  headers: [
    { name: 'X-Signature', value: 'abc' },
    { name: 'X-Off', value: '1', disabled: true },
    { name: '', value: '' },
  ],
  ...more,
})

const exported = (...resources: readonly unknown[]): string =>
  JSON.stringify({ _type: 'export', __export_format: 4, resources: [{ _type: 'workspace' }, ...resources] })

function one(...given: Parameters<typeof request>): Capture {
  const capture = read(exported(request(...given)), 'file')
  expect(capture.format).toBe('insomnia')
  expectWayBack(capture)
  return capture
}

describe('an export of Insomnia', () => {
  it('has a body as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (said) => {
        expect(bodyText(one({ mimeType: 'application/json', text: said }))).toBe(said)
      }),
    )
    const capture = one(
      { text: '{}' },
      {
        parameters: [
          { name: 'a', value: 'b c' },
          { name: 'x', value: '1', disabled: true },
        ],
      },
    )
    expect([capture.fidelity, capture.target?.value]).toEqual(['text', '/p?a=b+c'])
    expect(fieldsOf(capture)).toEqual([['X-Signature', 'abc']])
  })

  it('has forms, files and variables that are not in it', () => {
    expect(
      bodyText(
        one({
          mimeType: 'application/x-www-form-urlencoded',
          params: [
            { name: 'a', value: '1' },
            { name: 'b', value: '2', disabled: true },
          ],
        }),
      ),
    ).toBe('a=1')
    expect(one({ mimeType: 'application/octet-stream', fileName: '/tmp/a' }).remarks[0]?.detail).toBe(
      '/tmp/a',
    )
    const capture = one({ text: '{{ _.name }}{% uuid %}' }, { authentication: { type: 'basic' } })
    expect(capture.remarks.map(({ detail }) => detail)).toEqual(['insomnia', '{{ _.name }}', '{% uuid %}'])
    expect([capture.fidelity, remarksOf(capture)]).toEqual(['altered', ['fields-rewritten', 'not-in-paste']])
  })

  it('lists several', () => {
    const octets = utf8(exported(request({ text: 'a' }), request({ text: 'b' }, { url: '{{base}}/q' })))
    const entries = [...(several({ octets, origin: 'file' })?.entries ?? [])]
    expect(entries.map(({ target, signs }) => [target, signs])).toEqual([
      ['https://h.example/p', true],
      ['{{base}}/q', true],
    ])
    const second = readCapture({ octets, origin: 'file' }, 2)
    expect(second.kind === 'capture' && [second.capture.target?.value, bodyText(second.capture)]).toEqual([
      '/q',
      'b',
    ])
  })

  it('may hold none, and other JSON is none', () => {
    expect(refused(exported())).toEqual({ kind: 'no-requests', detail: 'Insomnia' })
    for (const given of ['{"_type":"export"}', '{"resources":[]}', '{', ''])
      expect(format.read({ octets: utf8(given), origin: 'paste' })).toBeNull()
  })
})
