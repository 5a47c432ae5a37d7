import { fromHex, toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { readElement } from './der.ts'
import { readSpki } from './rsa-key.ts'

type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** What is inside a signature: the digest of whatever was signed; or why there is none to be seen. */
export type OpenedSignature =
  | { readonly kind: 'opened'; readonly hash: HashName; readonly digest: Octets }
  /** Not padded as every signature of this key is: the private half of another key made it, or its octets were changed. */
  | { readonly kind: 'wrong-key' }
  /** A signature is as long as the modulus of its key, `expected` octets. */
  | { readonly kind: 'wrong-length'; readonly expected: number }

/** What stands before the digest: the DER of DigestInfo up to it, in hex (RFC 8017, section 9.2, note 1). */
const digestInfos: readonly { readonly hash: HashName; readonly prefix: string; readonly length: number }[] =
  [
    { hash: 'SHA-256', prefix: '3031300D060960864801650304020105000420', length: 32 },
    { hash: 'SHA-1', prefix: '3021300906052B0E03021A05000414', length: 20 },
    { hash: 'SHA-384', prefix: '3041300D060960864801650304020205000430', length: 48 },
    { hash: 'SHA-512', prefix: '3051300D060960864801650304020305000440', length: 64 },
  ]

/**
 * Opens a PKCS#1 v1.5 signature with the key of `readPublicKey` (RFC 8017, section 8.2.2, steps 1 and 2): one exponentiation for
 * any number of candidate messages, each of which then costs one hash. It is a way to search and not to verify: what it
 * finds is verified by WebCrypto.
 */
export function openRsa(spki: Octets, signature: Octets): OpenedSignature {
  const read = readSpki(spki, readElement(spki))
  if (read?.kind !== 'rsa') return { kind: 'wrong-key' }
  const { modulus, exponent } = read.key
  if (signature.length !== modulus.length) return { kind: 'wrong-length', expected: modulus.length }
  const n = numberOf(modulus)
  const s = numberOf(signature)
  if (s >= n) return { kind: 'wrong-key' }
  const encoded = power(s, numberOf(exponent), n)
    .toString(16)
    .toUpperCase()
    .padStart(2 * modulus.length, '0')
  for (const { hash, prefix, length } of digestInfos) {
    const padding = modulus.length - 3 - prefix.length / 2 - length
    const before = `0001${'FF'.repeat(Math.max(padding, 0))}00${prefix}`
    const digest = padding >= 8 && encoded.startsWith(before) ? fromHex(encoded.slice(before.length)) : null
    if (digest !== null) return { kind: 'opened', hash, digest }
  }
  return { kind: 'wrong-key' }
}

const numberOf = (octets: Octets): bigint => BigInt(`0x${toHex(octets)}`)

/** `base` to the power of `exponent`, modulo `modulus`: a square for each bit of the exponent. */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}
