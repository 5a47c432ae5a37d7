import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { search } from '#engine/diagnose/search/search.ts'
import { given } from './given.ts'

interface Faulty {
  readonly id: string
  readonly secret: string | null
  readonly expected: string
  readonly sent: Readonly<Record<'timestamp' | 'nonce' | 'certificate_sn' | 'body', string>>
}

/** Requests with one known fault each, all derived from one right request. */
const file = join(import.meta.dirname, '../../../../shared/vectors/binance.json')

const all: readonly Faulty[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
const faulty = all.filter(({ id, secret }) => id.startsWith('bp-mut-') && secret)

const known: readonly (readonly [id: string, cause: string])[] = [
  ['bp-mut-02-crlf-separators', 'crlf-separators'],
  ['bp-mut-04-space-before-lf', 'space-before-separator'],
  ['bp-mut-06-lowercase-hex', 'lower-case-hex'],
  ['bp-mut-08-double-hex', 'hex-twice'],
  ['bp-mut-10-sha256', 'wrong-hash'],
  ['bp-mut-12-sent-python-spaces', 'body-reserialised'],
  ['bp-mut-14-signed-pretty4-crlf', 'body-reserialised'],
  ['bp-mut-16-signed-extra-trailing-lf', 'extra-separator-at-end'],
  ['bp-mut-18-signed-bom', 'byte-order-mark-signed'],
  ['bp-mut-20-sent-escaped-slashes', 'body-reserialised'],
  ['bp-mut-22-timestamp-plus-1ms', 'timestamp-read-twice'],
  ['bp-mut-30-apikey-as-key', 'certificate-number-as-key'],
  ['bp-mut-32-secret-trailing-space', 'key-white-space'],
  ['bp-mut-34-secret-quoted', 'key-white-space'],
  ['bp-mut-38-curly-sent-signed-straight', 'curly-quotes-sent'],
  ['bp-mut-40-curly-signed-ascii-qmark', 'ascii-question-marks'],
  ['bp-mut-46-system-text-json-escapes', 'body-reserialised'],
  ['bp-mut-54-empty-vs-braces', 'empty-body-signed'],
  ['bp-mut-56-null-vs-empty', 'object-name-signed'],
  ['bp-mut-68-nonce-dehyphenated-sent', 'nonce-length'],
]

/** Right as they are signed: what is wrong with them, if anything, is no matter of the signature. */
const right = ['bp-mut-00-correct', 'bp-mut-24-timestamp-seconds-both']

describe.skipIf(faulty.length === 0)('derived faulty requests', () => {
  it.each(faulty.filter(({ id }) => !right.includes(id)))(
    '$id is explained',
    { timeout: 60_000 },
    async (one) => {
      const { sent, expected: signature, secret } = one
      const { timestamp, nonce, certificate_sn: serial, body } = sent
      const evidence = given({ timestamp, nonce, serial, body, signature, secret })
      const quick = await search(evidence, { depth: 'quick' })
      const { hit } = quick.further === null ? quick : await search(evidence, { depth: 'deep' })
      expect(hit).not.toBeNull()
    },
  )

  it.each(known)('%s is %s', async (id, cause) => {
    const one = faulty.find((vector) => vector.id === id)
    if (one === undefined) throw new Error(`no ${id}`)
    const { sent, expected: signature, secret } = one
    const { timestamp, nonce, certificate_sn: serial, body } = sent
    const { hit } = await search(given({ timestamp, nonce, serial, body, signature, secret }), {
      depth: 'quick',
    })
    expect(hit?.causes.map(({ id: found }) => found)).toEqual([cause])
  })
})
