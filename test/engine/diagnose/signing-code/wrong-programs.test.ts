import { describe, expect, it } from 'vitest'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import { readSigningCode } from '#engine/diagnose/signing-code/read-code.ts'
import { tellTales } from '#engine/diagnose/signing-code/tell-tales.ts'
import { tellTellTales } from '#engine/diagnose/telling/tell-tell-tales.ts'
import { wrongPrograms } from './wrong-programs.ts'

/** Each tell-tale with the line that it is first on. */
const expected: readonly (readonly [language: ProgramLanguage, spotted: readonly string[]])[] = [
  [
    'C#',
    [
      '3 pretty-printed',
      '4 last-line-feed-missing',
      '4 platform-line-end',
      '4 space-in-separator',
      '5 certificate-number-as-key',
      '5 utf-16-encoding',
      '6 platform-encoding',
      '7 hex-in-lower-case',
      '7 hex-with-hyphens',
      '8 clock-read-twice',
      '9 nonce-made-twice',
      '10 secret-decoded',
      '11 mac-as-text',
      '12 hex-of-text',
      '13 string-to-sign-sent',
      '14 client-serialises',
      '14 json-in-json',
      '15 secret-not-trimmed',
      '19 clock-in-seconds',
      '23 uuid-nonce',
      '25 byte-order-mark',
      '26 carriage-return',
    ],
  ],
  [
    'PHP',
    [
      '2 slashes-escaped',
      '3 keys-sorted',
      '4 clock-in-seconds',
      '4 escape-in-single-quotes',
      '4 last-line-feed-missing',
      '4 platform-line-end',
      '4 uuid-nonce',
      '5 base64-written',
      '5 key-and-message-swapped',
      '5 other-hash',
      '6 hash-without-key',
      '7 hex-in-lower-case',
      '7 secret-decoded',
      '8 multi-line-string',
      '13 string-to-sign-sent',
      '14 clock-read-twice',
      '14 nonce-made-twice',
      '15 client-serialises',
      '17 url-encoded',
      '18 clock-as-float',
    ],
  ],
  [
    'Python',
    [
      '3 clock-as-float',
      '4 uuid-nonce',
      '5 dictionary-as-text',
      '5 last-line-feed-missing',
      '7 hex-in-lower-case',
      '7 key-and-message-swapped',
      '7 latin-1-encoding',
      '8 hex-unpadded',
      '9 ascii-encoding',
      '9 payload-trimmed',
      '10 secret-decoded',
      '11 clock-in-seconds',
      '11 clock-read-twice',
      '12 client-serialises',
      '12 json-in-json',
      '12 python-json-defaults',
      '12 written-in-two-ways',
    ],
  ],
  [
    'Java',
    [
      '4 keys-sorted',
      '4 pretty-printed',
      '5 clock-in-seconds',
      '5 last-line-feed-missing',
      '5 uuid-nonce',
      '6 other-hash',
      '7 key-and-message-swapped',
      '7 platform-encoding',
      '8 chinese-encoding',
      '8 mac-as-text',
      '9 hex-unpadded',
      '10 hash-without-key',
      '11 base64-written',
      '12 clock-read-twice',
      '13 dictionary-as-text',
    ],
  ],
  [
    'JavaScript',
    [
      '2 pretty-printed',
      '3 clock-in-seconds',
      '3 uuid-nonce',
      '4 multi-line-string',
      '7 hex-in-lower-case',
      '7 key-and-message-swapped',
      '7 latin-1-encoding',
      '8 base64-written',
      '8 other-hash',
      '9 hash-without-key',
      '10 secret-decoded',
      '11 client-serialises',
      '11 clock-read-twice',
      '11 nonce-made-twice',
      '12 json-in-json',
      '13 string-to-sign-sent',
      '14 url-encoded',
    ],
  ],
  [
    'Go',
    [
      '4 encoder-line-end',
      '5 clock-in-seconds',
      '6 last-line-feed-missing',
      '6 uuid-nonce',
      '7 secret-decoded',
      '8 key-and-message-swapped',
      '8 other-hash',
      '9 hash-without-key',
      '10 hex-in-lower-case',
      '10 hex-of-text',
      '11 clock-read-twice',
      '12 html-escaped',
      '12 pretty-printed',
      '13 mac-as-text',
      '14 string-to-sign-sent',
      '15 secret-not-trimmed',
    ],
  ],
  [
    'Ruby',
    [
      '3 clock-in-seconds',
      '3 dictionary-as-text',
      '3 last-line-feed-missing',
      '3 uuid-nonce',
      '4 hex-in-lower-case',
      '4 key-and-message-swapped',
      '4 other-hash',
      '5 hash-without-key',
      '6 base64-written',
      '7 secret-decoded',
      '8 clock-read-twice',
      '9 string-to-sign-sent',
      '10 escape-in-single-quotes',
      '11 secret-not-trimmed',
    ],
  ],
]

describe('a program that does nearly everything wrong', () => {
  it.each(expected)('in %s gives it away', (language, spotted) => {
    const code = readSigningCode(wrongPrograms[language])
    expect(code.language).toBe(language)
    expect(code.tellTales.map(({ line, id }) => `${line} ${id}`)).toEqual(spotted)
    expect(tellTellTales(code, 'en')).toHaveLength(spotted.length)
  })

  it('shows every tell-tale', () => {
    const seen = new Set(expected.flatMap(([, spotted]) => spotted.map((one) => one.split(' ')[1])))
    expect(tellTales.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([])
  })
})

describe('the words of a tell-tale', () => {
  it.each(tellTales.map(({ id, words }) => [id, words.en] as const))('%s are one sentence', (_, words) => {
    const plain = words.map((part) => (typeof part === 'string' ? part : 'x')).join('')
    expect(plain).toMatch(/^[A-Z][^.!?]*\.$/)
    expect(plain.length).toBeLessThan(120)
  })
})
