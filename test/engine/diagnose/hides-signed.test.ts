import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { diagnose } from '#engine/diagnose/diagnose.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import { body, request } from '../../report/reports.ts'
import { secret, sign, stringToSign } from './given.ts'

const capture = request(body, sign(stringToSign(body), secret))

/** What is told of a capture in which a value is hidden, at the same length. */
async function told(value: string, key: string | null = secret) {
  const masked = capture.replace(value, 'x'.repeat(value.length))
  const start = capture.indexOf(value)
  expect(start).toBeGreaterThan(0)
  const read = readCapture({
    octets: utf8(masked),
    origin: 'paste',
    hidden: [{ start, end: start + value.length }],
  })
  if (read.kind === 'refused') throw new Error('refused')
  const given = key === null ? null : ({ kind: 'secret', octets: utf8(key) } as const)
  return tell(await diagnose(read.capture, { scheme: null, key: given, code: '', now: 0 }), 'en')
}

describe('a value that is hidden', () => {
  it('in the body keeps every key from checking, the right one too: no key is said to be wrong', async () => {
    for (const key of [secret, 'another secret of nobody', null]) {
      const account = await told('98765', key)
      expect(account).toMatchObject({
        outcome: 'incomplete',
        situation: 'signed-value-hidden',
        isCheckable: false,
      })
    }
  })

  it('in the signature does so too', async () => {
    expect((await told(sign(stringToSign(body), secret).slice(0, 20))).isCheckable).toBe(false)
  })

  it('in a header that is not signed changes nothing', async () => {
    expect(await told('application/json')).toMatchObject({ outcome: 'valid', isCheckable: true })
  })
})
