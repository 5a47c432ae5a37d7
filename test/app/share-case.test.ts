import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { caseOf, hiddenAtFirst, shareablesOf } from '#app/share-case.ts'
import type { HidingGroup } from '#app/share-case.ts'

const source = { content: '', origin: 'paste' } as const
const account = { outcome: 'likely', causes: [] } as const
const written = 'Hello Ann\n\nPOST /a HTTP/1.1\nX-Api-Key: k1\nAccept: */*\n\n{"a":"b"}\n\nmy code'
const pasted = utf8(written)
const marks = [
  { kind: 'left-over', start: 0, end: 11 },
  { kind: 'body', start: written.indexOf('{'), end: written.indexOf('}') + 1 },
  { kind: 'left-over', start: written.indexOf('}') + 1, end: pasted.length },
] as const

const shared = (...groups: readonly HidingGroup[]): string =>
  text(caseOf(shareablesOf({ pasted, marks, asHttp: null }), source, null, account, new Set(groups)).capture)

describe('what is shared of a capture', () => {
  it('is the request, with credentials hidden and what stands around it left out', () => {
    expect(shared(...hiddenAtFirst)).toBe('POST /a HTTP/1.1\nX-Api-Key: a0\nAccept: */*\n\n{"a":"b"}')
  })

  it('is all of it if nothing is hidden', () => {
    expect(shared()).toBe(written)
  })

  it('names what was hidden, where it then stands', () => {
    const { hidden, capture } = caseOf(
      shareablesOf({ pasted, marks, asHttp: null }),
      source,
      null,
      account,
      new Set(['around', 'body', 'credential']),
    )
    expect(hidden.map(({ start, end }) => text(capture.subarray(start, end)))).toEqual(['a0', 'a'])
  })

  it('of UTF-16 is its text: values are found in it', () => {
    const utf16 = concat([
      Uint8Array.of(0xff, 0xfe),
      new Uint8Array(Buffer.from('X-Api-Key: k1\n', 'utf16le')),
    ])
    const one = shareablesOf({ pasted: utf16, marks: [], asHttp: null })
    expect(text(caseOf(one, source, null, account, hiddenAtFirst).capture)).toBe('X-Api-Key: a0\n')
  })

  it('of another form is the HTTP text that was read from it', () => {
    const asHttp = utf8('POST /a HTTP/1.1\r\nAuthorization: Bearer abc123\r\n\r\n{}')
    const one = caseOf(
      shareablesOf({ pasted: utf8('curl …'), marks: [], asHttp }),
      { ...source, part: { format: 'curl', entry: 1, of: 2 } },
      null,
      account,
      hiddenAtFirst,
    )
    expect(text(one.capture)).toBe('POST /a HTTP/1.1\r\nAuthorization: Bearer aaa000\r\n\r\n{}')
    expect(one.part).toBeNull()
  })
})
