import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readSecret, secretLimit } from '#engine/verify/secret.ts'
import { secretFacts } from '#engine/verify/secret-facts.ts'

describe('readSecret', () => {
  it('takes the octets as they are', () => {
    for (const secret of ['abc', ' abc\n', '"abc"', '\u0000', '密钥', ' '])
      expect(readSecret(utf8(secret))).toEqual({ kind: 'key', octets: utf8(secret) })
    expect(readSecret(Uint8Array.of(0xff, 0xfe))).toEqual({ kind: 'key', octets: Uint8Array.of(0xff, 0xfe) })
  })

  it('refuses what can be no secret', () => {
    expect(readSecret(utf8(''))).toEqual({ kind: 'problem', problem: { kind: 'empty' } })
    expect(readSecret(new Uint8Array(secretLimit))).toMatchObject({ kind: 'key' })
    expect(readSecret(new Uint8Array(secretLimit + 1))).toEqual({
      kind: 'problem',
      problem: { kind: 'too-long' },
    })
  })

  it('refuses a private key, also one whose line ends were lost', () => {
    const pem = generateKeyPairSync('rsa', { modulusLength: 1024 })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString()
    for (const given of [pem, pem.replaceAll('\n', ' '), pem.replaceAll('\n', '')])
      expect(readSecret(utf8(given))).toEqual({
        kind: 'problem',
        problem: { kind: 'private-key', detail: 'PRIVATE KEY' },
      })
    expect(readSecret(utf8('PuTTY-User-Key-File-3: ssh-rsa\n'))).toMatchObject({
      problem: { kind: 'private-key' },
    })
  })
})

const plain = {
  octets: 3,
  characters: 3,
  unseen: [],
  lineEnd: { inside: false, atEnd: false },
  quotes: null,
  nul: false,
  masked: false,
  ascii: true,
  utf8: true,
}

describe('secretFacts', () => {
  it.each([
    ['abc', {}],
    ['', { octets: 0, characters: 0 }],
    [
      'abc\n',
      {
        octets: 4,
        characters: 4,
        unseen: [{ codePoint: 10, where: 'end' }],
        lineEnd: { inside: false, atEnd: true },
      },
    ],
    [
      'ab\r\nc',
      {
        octets: 5,
        characters: 5,
        unseen: [
          { codePoint: 13, where: 'inside' },
          { codePoint: 10, where: 'inside' },
        ],
        lineEnd: { inside: true, atEnd: false },
      },
    ],
    ['  abc', { octets: 5, characters: 5, unseen: [{ codePoint: 0x20, where: 'start' }] }],
    [
      '\ufeffabc',
      { octets: 6, characters: 4, unseen: [{ codePoint: 0xfeff, where: 'start' }], ascii: false },
    ],
    ['abc\u200b', { octets: 6, characters: 4, unseen: [{ codePoint: 0x200b, where: 'end' }], ascii: false }],
    ['a\u00a0c', { octets: 4, unseen: [{ codePoint: 0xa0, where: 'inside' }], ascii: false }],
    ['"abc"', { octets: 5, characters: 5, quotes: 'double' }],
    ["'abc'", { octets: 5, characters: 5, quotes: 'single' }],
    ['\u201cabc\u201d', { octets: 9, characters: 5, quotes: 'typographic', ascii: false }],
    ['"', { octets: 1, characters: 1 }],
    ['a\u0000c', { nul: true, unseen: [{ codePoint: 0, where: 'inside' }] }],
    ['ab****', { octets: 6, characters: 6, masked: true }],
    ['\u2022\u2022\u2022\u2022', { octets: 12, characters: 4, masked: true, ascii: false }],
    ['a**', {}],
    ['ab\u00e9', { octets: 4, ascii: false }],
    [
      ' \n',
      {
        octets: 2,
        characters: 2,
        unseen: [
          { codePoint: 0x20, where: 'start' },
          { codePoint: 10, where: 'start' },
        ],
      },
    ],
  ])('of %j', (secret, facts) => {
    expect(secretFacts(utf8(secret))).toEqual({ ...plain, ...facts })
  })

  it('counts octets that are not UTF-8 one by one', () => {
    expect(secretFacts(Uint8Array.of(0x61, 0xff, 0x22))).toEqual({ ...plain, ascii: false, utf8: false })
  })

  // What is not linear takes minutes.
  it('looks at the longest secret at once', { timeout: 30_000 }, () => {
    for (const part of [' ', '*', '"', 'a ', '\u200b'])
      secretFacts(utf8(part.repeat(secretLimit / utf8(part).length)))
  })
})
