import { describe, expect, it } from 'vitest'
import { withSecretHidden } from '#app/hidden-secret.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { SharedCase } from '#share/shared-case.ts'

const shared = (capture: string, hidden: SharedCase['hidden']): SharedCase => ({
  capture: utf8(capture),
  origin: 'paste',
  part: null,
  scheme: null,
  hidden,
  claim: null,
  throwaway: null,
})

describe('a case whose secret is hidden', () => {
  it('counts each place of the secret among what is hidden, in order', () => {
    const before = shared('a=0000 key=s3cret; key=s3cret;', [{ start: 2, end: 6 }])
    const octets = utf8('a=0000 key=******; key=******;')
    expect(withSecretHidden(before, octets)).toEqual({
      ...before,
      capture: octets,
      hidden: [
        { start: 2, end: 6 },
        { start: 11, end: 17 },
        { start: 23, end: 29 },
      ],
    })
  })

  it('tells of a value once that held the secret', () => {
    const before = shared('token=xxs3cretxx', [{ start: 6, end: 16 }])
    expect(withSecretHidden(before, utf8('token=xx******xx')).hidden).toEqual([{ start: 6, end: 16 }])
    const partly = shared('token=xxs3cretxx', [{ start: 6, end: 10 }])
    expect(withSecretHidden(partly, utf8('token=xx******xx')).hidden).toEqual([{ start: 6, end: 14 }])
  })
})
