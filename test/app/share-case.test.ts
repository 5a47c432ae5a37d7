import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { caseOf, hiddenAtFirst, lineOfSecret, shareablesOf } from '#app/share-case.ts'
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

const shared = (secret: string | null, ...groups: readonly HidingGroup[]): string =>
  text(
    caseOf(
      shareablesOf({ pasted, marks, asHttp: null }),
      source,
      null,
      account,
      new Set(groups),
      secret === null ? null : utf8(secret),
    ).capture,
  )

describe('what is shared of a capture', () => {
  it('is the request, with credentials hidden and what stands around it left out', () => {
    expect(shared(null, ...hiddenAtFirst)).toBe('POST /a HTTP/1.1\nX-Api-Key: a0\nAccept: */*\n\n{"a":"b"}')
  })

  it('is all of it if nothing is hidden', () => {
    expect(shared(null)).toBe(written)
  })

  it('names what was hidden, where it then stands', () => {
    const { hidden, capture } = caseOf(
      shareablesOf({ pasted, marks, asHttp: null }),
      source,
      null,
      account,
      new Set(['around', 'body', 'credential']),
      null,
    )
    expect(hidden.map(({ start, end }) => text(capture.subarray(start, end)))).toEqual(['a0', 'a'])
  })

  it('has no secret in it once that is hidden', () => {
    const holding = utf8(`X: 1\nmy secret is Pq7_long-secret`)
    expect(lineOfSecret(holding, utf8('Pq7_long-secret'))).toBe(2)
    expect(lineOfSecret(holding, utf8('another-secret'))).toBeNull()
    expect(shared('my code')).toContain('*******')
    expect(shared('my code')).not.toContain('my code')
  })

  it('of UTF-16 is its text: values are found in it', () => {
    const utf16 = concat([
      Uint8Array.of(0xff, 0xfe),
      new Uint8Array(Buffer.from('X-Api-Key: k1\n', 'utf16le')),
    ])
    const one = shareablesOf({ pasted: utf16, marks: [], asHttp: null })
    expect(text(caseOf(one, source, null, account, hiddenAtFirst, null).capture)).toBe('X-Api-Key: a0\n')
  })

  it('of another form is the HTTP text that was read from it', () => {
    const asHttp = utf8('POST /a HTTP/1.1\r\nAuthorization: Bearer abc123\r\n\r\n{}')
    const one = caseOf(
      shareablesOf({ pasted: utf8('curl …'), marks: [], asHttp }),
      { ...source, part: { format: 'curl', entry: 1, of: 2 } },
      null,
      account,
      hiddenAtFirst,
      null,
    )
    expect(text(one.capture)).toBe('POST /a HTTP/1.1\r\nAuthorization: Bearer aaa000\r\n\r\n{}')
    expect(one.part).toBeNull()
  })
})
