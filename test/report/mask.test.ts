import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { maskOf } from '#report/mask.ts'

const secret = 'aB+c/dE=fg hIj!kLmn"opq-Ω'
const octets = Buffer.from(secret)
const stars = (form: string): string => '*'.repeat(utf8(form).length)

/** As the percent-encoders of the languages write it. */
const percent = encodeURIComponent(secret)

const forms: Readonly<Record<string, string>> = {
  'as it is': secret,
  'percent-encoded': percent,
  'percent-encoded with small digits': percent.replace(/%../g, (code) => code.toLowerCase()),
  'percent-encoded throughout': Array.from(octets, (octet) => `%${octet.toString(16).padStart(2, '0')}`).join(
    '',
  ),
  'as a field of a form': new URLSearchParams({ '': secret }).toString().slice(1),
  'as JSON': JSON.stringify(secret).slice(1, -1),
  "as PHP's JSON": 'aB+c\\/dE=fg hIj!kLmn\\"opq-\\u03a9',
  'in hex': octets.toString('hex'),
  'in upper-case hex': octets.toString('hex').toUpperCase(),
  'in a hex dump': octets.toString('hex').replace(/(..)(?!$)/g, '$1 '),
}

describe('a mask', () => {
  it.each(Object.entries(forms))('covers a secret %s, at the same length', (_, form) => {
    expect(maskOf(utf8(secret)).text(`key=${form}&x=é`)).toBe(`key=${stars(form)}&x=é`)
  })

  it('covers it in base64 of a longer text, of either alphabet, wherever it begins', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 9, maxLength: 40 }),
        fc.uint8Array({ maxLength: 9 }),
        fc.uint8Array({ maxLength: 9 }),
        fc.constantFrom<'base64' | 'base64url'>('base64', 'base64url'),
        (key, before, after, alphabet) => {
          fc.pre(key.every((octet) => octet > 0x20))
          const written = Buffer.concat([before, key, after]).toString(alphabet)
          const masked = maskOf(new Uint8Array(key)).text(written)
          expect(masked.length).toBe(written.length)
          // What is left of it decodes to no part of the key: each octet of it has lost at least some bits.
          const first = Math.floor((8 * before.length) / 6)
          const last = Math.ceil((8 * (before.length + key.length)) / 6)
          expect(masked.slice(first, last)).toBe('*'.repeat(last - first))
        },
      ),
    )
  })

  it('covers octets that are no text', () => {
    const key = Uint8Array.from([0xff, 0xfe, 0x80, 0x00, 0x41, 0x42, 0xc3])
    const held = Uint8Array.from([1, 2, ...key, 3])
    expect([...maskOf(key).octets(held)]).toEqual([1, 2, ...key.map(() => 0x2a), 3])
  })

  it('covers a secret of which the file had white space around it', () => {
    expect(maskOf(utf8(' secret-key\r\n\t')).text('x secret-key')).toBe('x **********')
  })

  it('covers one that is longer than a secret is', () => {
    const long = Array.from({ length: 700 }, (_, index) => (index * 2654435761).toString(36)).join('')
    expect(maskOf(utf8(long)).text(`<${long}>`)).toBe(`<${'*'.repeat(long.length)}>`)
  })

  it('gives back what does not hold it', () => {
    const held = utf8('nothing')
    expect(maskOf(utf8(secret)).octets(held)).toBe(held)
    expect(maskOf(new Uint8Array(0)).text('nothing')).toBe('nothing')
  })
})
