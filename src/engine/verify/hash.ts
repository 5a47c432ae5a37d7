import { hmac as nobleHmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js'
import { keccak_256, keccak_512, sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Hash } from '#engine/scheme/algorithm.ts'

const functions = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-224': sha224,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
  'SHA-512/224': sha512_224,
  'SHA-512/256': sha512_256,
  'SHA3-224': sha3_224,
  'SHA3-256': sha3_256,
  'SHA3-384': sha3_384,
  'SHA3-512': sha3_512,
  'Keccak-256': keccak_256,
  'Keccak-512': keccak_512,
} as const satisfies Readonly<Record<Hash, unknown>>

/** The digest of a message, at once. WebCrypto has neither half of these hashes nor an answer without a promise. */
export const hash = (name: Hash, message: Octets): Octets => functions[name](message)

/** The HMAC of a message (RFC 2104), at once. Any key will do, one of no octets as well. */
export const hmac = (name: Hash, key: Octets, message: Octets): Octets =>
  nobleHmac(functions[name], key, message)
