import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'

/** OWASP wants at least 600,000 for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet); a million takes a third of a second. */
const iterations = 1_000_000

const saltLength = 16
const ivLength = 12

/** Encrypts with a key made of a passphrase: salt, nonce, and AES-256-GCM's output, which also shows whether it was the right one. */
export async function lock(octets: Octets, passphrase: string): Promise<Octets> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength))
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  const key = await keyOf(passphrase, salt, 'encrypt')
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: format }, key, octets)
  return concat([salt, iv, new Uint8Array(locked)])
}

/** Undoes `lock`; null with another passphrase, or where the octets were changed. */
export async function unlock(locked: Octets, passphrase: string): Promise<Octets | null> {
  const salt = locked.slice(0, saltLength)
  const iv = locked.slice(saltLength, saltLength + ivLength)
  const rest = locked.slice(saltLength + ivLength)
  if (rest.length === 0) return null
  const key = await keyOf(passphrase, salt, 'decrypt')
  try {
    const octets = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: format }, key, rest)
    return new Uint8Array(octets)
  } catch {
    return null
  }
}

/** What the encryption is bound to: the kind of link and its version. */
const format = utf8('whysig 1.e')

async function keyOf(passphrase: string, salt: Octets, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  // Whoever reads words off a screen types them as he likes.
  const written = passphrase
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
  const base = await crypto.subtle.importKey('raw', utf8(written), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  )
}

/** Letters that are told apart when they are read out: sixteen and four, so that each is a whole number of bits. */
const consonants = 'bdfghjklmnprstvz'
const vowels = 'aiou'

/** Five words that can be read out, of 16 bits each: 80 bits by chance. */
export function newPassphrase(): string {
  const drawn = crypto.getRandomValues(new Uint16Array(5))
  return Array.from(drawn, wordOf).join(' ')
}

const wordOf = (bits: number): string =>
  [
    consonants[bits >> 12],
    vowels[(bits >> 10) & 3],
    consonants[(bits >> 6) & 15],
    vowels[(bits >> 4) & 3],
    consonants[bits & 15],
  ].join('')
