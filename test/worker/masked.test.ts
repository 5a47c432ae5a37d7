import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { masked } from '#worker/masked.ts'

const look = (content: string, secret: string, kind: 'secret' | 'public-key' = 'secret') =>
  masked({ content, key: { kind, octets: utf8(secret) } })

describe('looking for the secret in what is to leave the page', () => {
  it('says in which line it stands first, and hides it everywhere', () => {
    const { line, octets } = look('X: 1\nmy secret is Pq7_long-secret\nPq7_long-secret', 'Pq7_long-secret')
    expect(line).toBe(2)
    expect(text(octets ?? utf8(''))).toBe(`X: 1\nmy secret is ${'*'.repeat(15)}\n${'*'.repeat(15)}`)
  })

  it('finds it in base64, in hex and in an address', () => {
    const secret = 'Pq7/long+secret'
    for (const form of [
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('hex'),
      encodeURIComponent(secret),
    ])
      expect(look(`a\nb ${form}`, secret).line, form).toBe(2)
  })

  it('gives nothing back where it does not stand', () => {
    expect(look('X: 1', 'another-secret')).toEqual({ line: null, octets: null, isTooShort: false })
  })

  it('says of a short one that it cannot be told apart from a part of a word', () => {
    expect(look('X: 1', 'abcde').isTooShort).toBe(true)
    expect(look('X: 1', 'abcdef').isTooShort).toBe(false)
  })

  it('looks for no public key: it is none', () => {
    expect(look('MIIB-public-key', 'MIIB-public-key', 'public-key').line).toBeNull()
    expect(masked({ content: 'a', key: null }).line).toBeNull()
  })
})
