import { describe, expect, it } from 'vitest'
import { concat } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { caseOf, hiddenAtFirst, secretAround, shareablesOf } from '#app/share-case.ts'
import type { HidingGroup } from '#app/share-case.ts'
import type { Account } from '#engine/diagnose/account.ts'

const source = { content: '', origin: 'paste' } as const
const account = { outcome: 'likely', causes: [], schemeId: null } as const
const written = 'Hello Ann\n\nPOST /a HTTP/1.1\nX-Api-Key: k1\nAccept: */*\n\n{"a":"b"}\n\nmy code'
const pasted = utf8(written)
const marks = [
  { kind: 'left-over', start: 0, end: 11 },
  { kind: 'body', start: written.indexOf('{'), end: written.indexOf('}') + 1 },
  { kind: 'left-over', start: written.indexOf('}') + 1, end: pasted.length },
] as const

const shared = (...groups: readonly HidingGroup[]): string =>
  text(
    caseOf(shareablesOf({ ...account, pasted, marks, asHttp: null }), source, null, account, new Set(groups))
      .capture,
  )

describe('what is shared of a capture', () => {
  it('is the request, with credentials hidden and what stands around it left out', () => {
    expect(shared(...hiddenAtFirst)).toBe('POST /a HTTP/1.1\nX-Api-Key: a0\nAccept: */*\n\n{"a":"b"}')
  })

  it('is all of it if nothing is hidden', () => {
    expect(shared()).toBe(written)
  })

  it('names what was hidden, where it then stands', () => {
    const { hidden, capture } = caseOf(
      shareablesOf({ ...account, pasted, marks, asHttp: null }),
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
    const one = shareablesOf({ ...account, pasted: utf16, marks: [], asHttp: null })
    expect(text(caseOf(one, source, null, account, hiddenAtFirst).capture)).toBe('X-Api-Key: a0\n')
  })

  it('of a case that a link brought still tells what its sender hid, where it was', () => {
    const at = written.indexOf('"b"')
    const brought = { ...source, hidden: [{ start: at, end: at + 3 }] }
    const { capture, hidden } = caseOf(
      shareablesOf({ pasted, marks, asHttp: null, schemeId: null, causes: [] }),
      brought,
      null,
      account,
      hiddenAtFirst,
    )
    expect(capture.length).toBe(pasted.length)
    expect(hidden.map(({ start, end }) => text(capture.subarray(start, end)))).toEqual(['a0', '"b"'])
  })

  it('of another form is the HTTP text that was read from it', () => {
    const asHttp = utf8('POST /a HTTP/1.1\r\nAuthorization: Bearer abc123\r\n\r\n{}')
    const one = caseOf(
      shareablesOf({ ...account, pasted: utf8('curl …'), marks: [], asHttp }),
      { ...source, part: { format: 'curl', entry: 1, of: 2 } },
      null,
      account,
      hiddenAtFirst,
    )
    expect(text(one.capture)).toBe('POST /a HTTP/1.1\r\nAuthorization: Bearer aaa000\r\n\r\n{}')
    expect(one.part).toBeNull()
  })
})

const cause = (id: string, isLikely: boolean): Account['causes'][number] => ({
  id,
  isLikely,
  dimension: 'key',
  side: 'key',
  title: [],
  detail: [],
  fix: [],
  calls: {},
})

describe('the value that was the key', () => {
  const signed = {
    pasted: utf8('POST /a HTTP/1.1\nbinancepay-certificate-sn: k1\nX-Api-Key: k2\n\n{}'),
    marks: [],
    asHttp: null,
    outcome: 'explained',
    schemeId: 'binance-pay',
  } as const
  const sharedWith = (causes: Account['causes'], ...groups: readonly HidingGroup[]): string =>
    text(
      caseOf(shareablesOf({ ...signed, causes }), source, null, { ...signed, causes }, new Set(groups))
        .capture,
    )
  const proved = [cause('certificate-number-as-key', false)]

  it('is shown at first once it is proved, because it is the proof', () => {
    expect(sharedWith(proved, ...hiddenAtFirst)).toContain('sn: k1\nX-Api-Key: a0')
  })

  it('can be hidden all the same', () => {
    expect(sharedWith(proved, 'key')).toContain('sn: a0\nX-Api-Key: k2')
  })

  it('is hidden where it is another, or only likely', () => {
    for (const causes of [
      [],
      [cause('certificate-number-as-key', true)],
      [cause('header-value-as-key', false)],
    ])
      expect(sharedWith(causes, ...hiddenAtFirst)).toContain('sn: a0\nX-Api-Key: a0')
  })
})

const secret = 'q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5'
const around = (before: string, after: string, ...groups: readonly HidingGroup[]): number | null => {
  const rest = 'POST /a HTTP/1.1\n\n{}\n'
  const given = {
    ...account,
    pasted: utf8(before + rest + after),
    marks: [
      { kind: 'left-over', start: 0, end: before.length },
      { kind: 'left-over', start: before.length + rest.length, end: (before + rest + after).length },
    ],
    asHttp: null,
  } as const
  return secretAround(caseOf(shareablesOf(given), source, null, account, new Set(groups)), given)
}

describe('a secret in the text around the request', () => {
  it('is told with its line', () => {
    expect(around(`Hello\n$key = "${secret}"\n`, '')).toBe(2)
    expect(around('Hello\n', `\n\n$key = '${secret}'`)).toBe(7)
  })

  it('is none where the text is left out, or the value hidden', () => {
    expect(around(`$key = "${secret}"\n`, '', 'around')).toBeNull()
    expect(around('', `\n"token":"${secret}"`)).not.toBeNull()
    expect(around('', `\n"token":"${secret}"`, 'credential')).toBeNull()
  })

  it('is none in the request', () => {
    expect(around('', '')).toBeNull()
  })
})
