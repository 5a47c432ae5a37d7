import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { toHex } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Construction, Form, Hash, Keying, MacAlgorithm } from '#engine/scheme/algorithm.ts'
import { hash, hmac } from './hash.ts'
import { isUsableKey, mac } from './mac.ts'

/** One application of the hash: an HMAC under a key, or, where that is null, the digest of a message alone. */
interface Step {
  readonly key: Octets | null
  readonly message: Octets
}

function step(keying: Keying, key: Octets, message: Octets): Step {
  switch (keying) {
    case 'hmac':
      return { key, message }
    case 'swapped':
      return { key: message, message: key }
    case 'none':
      return { key: null, message }
    case 'before':
      return { key: null, message: concat([key, message]) }
    case 'after':
      return { key: null, message: concat([message, key]) }
    case 'around':
      return { key: null, message: concat([key, message, key]) }
  }
}

/** A digest as it is fed on. */
function fed(digest: Octets, form: Form): Octets {
  if (form === 'octets') return digest
  return utf8(toHex(digest, { case: form === 'hex-lower' ? 'lower' : 'upper' }))
}

/** The signature's octets that a construction makes of a key and a message, at once and slowly. */
export function construct(construction: Construction, key: Octets, message: Octets): Octets {
  const { hash: name, keying, digested, again } = construction
  const made = (input: Octets): Octets => {
    const next = step(keying, key, input)
    return next.key === null ? hash(name, next.message) : hmac(name, next.key, next.message)
  }
  const once = made(digested === undefined ? message : fed(hash(name, message), digested))
  return again === undefined ? once : made(fed(once, again))
}

/** The same by WebCrypto where it has the hash. */
export async function constructByWebCrypto(
  construction: Construction,
  key: Octets,
  message: Octets,
): Promise<Octets> {
  const { hash: name, keying, digested, again } = construction
  const algorithm = macs[name]
  if (algorithm === undefined) return construct(construction, key, message)
  const digest = async (input: Octets): Promise<Octets> =>
    new Uint8Array(await crypto.subtle.digest(name, input))
  const made = (input: Octets): Promise<Octets> => {
    const next = step(keying, key, input)
    if (next.key === null) return digest(next.message)
    return mac(algorithm, isUsableKey(next.key) ? next.key : oneZero, next.message)
  }
  const once = await made(digested === undefined ? message : fed(await digest(message), digested))
  return again === undefined ? once : made(fed(once, again))
}

/** What WebCrypto has (Web Cryptography API, sections 29 and 30), by hash. */
const macs: Readonly<Partial<Record<Hash, MacAlgorithm>>> = {
  'SHA-1': 'HMAC-SHA1',
  'SHA-256': 'HMAC-SHA256',
  'SHA-384': 'HMAC-SHA384',
  'SHA-512': 'HMAC-SHA512',
}

/** Stands for the key of no octets, which WebCrypto refuses: HMAC fills a key up with zeros (RFC 2104, section 2). */
const oneZero = Uint8Array.of(0)

/** The referee over what a search found: whether the construction, computed anew by other means, gives this digest. */
export const confirm = async (
  construction: Construction,
  key: Octets,
  message: Octets,
  digest: Octets,
): Promise<boolean> => same(await constructByWebCrypto(construction, key, message), digest)
