import type { Octets } from '#engine/bytes/octets.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'

const hashOf: Readonly<Record<MacAlgorithm, string>> = {
  'HMAC-SHA1': 'SHA-1',
  'HMAC-SHA256': 'SHA-256',
  'HMAC-SHA384': 'SHA-384',
  'HMAC-SHA512': 'SHA-512',
}

/**
 * Imported keys, each held no longer than the very octets it was made of: whoever drops those has forgotten the secret.
 * Importing costs as much as a MAC, so a search should keep handing in the same octets.
 */
const imported = new WeakMap<Octets, Map<MacAlgorithm, Promise<CryptoKey>>>()

/** WebCrypto refuses a key of no octets (Web Cryptography API, section 29.4.5: DataError). */
export const isUsableKey = (key: Octets): boolean => key.length > 0

/** The MAC of a message under a key (RFC 2104), in full length. The key is usable (`isUsableKey`) and is not changed afterwards. */
export async function mac(algorithm: MacAlgorithm, key: Octets, message: Octets): Promise<Octets> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(algorithm, key), message))
}

function importKey(algorithm: MacAlgorithm, key: Octets): Promise<CryptoKey> {
  let known = imported.get(key)
  if (known === undefined) imported.set(key, (known = new Map()))
  let made = known.get(algorithm)
  if (made === undefined) {
    made = crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: hashOf[algorithm] }, false, ['sign'])
    known.set(algorithm, made)
  }
  return made
}
