/** Hash functions by their usual names (FIPS 180-4, FIPS 202, RFC 1321). */
export type Hash =
  | 'MD5'
  | 'SHA-1'
  | 'SHA-224'
  | 'SHA-256'
  | 'SHA-384'
  | 'SHA-512'
  | 'SHA-512/224'
  | 'SHA-512/256'
  | 'SHA3-224'
  | 'SHA3-256'
  | 'SHA3-384'
  | 'SHA3-512'
  | 'Keccak-256'
  | 'Keccak-512'

/** Length of a digest in octets. */
export const digestLength: Readonly<Record<Hash, number>> = {
  MD5: 16,
  'SHA-1': 20,
  'SHA-224': 28,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
  'SHA-512/224': 28,
  'SHA-512/256': 32,
  'SHA3-224': 28,
  'SHA3-256': 32,
  'SHA3-384': 48,
  'SHA3-512': 64,
  'Keccak-256': 32,
  'Keccak-512': 64,
}

/** How a signature is made, by its usual name: a MAC with a shared secret, or a public-key signature. */
export type MacAlgorithm = 'HMAC-SHA1' | 'HMAC-SHA256' | 'HMAC-SHA384' | 'HMAC-SHA512'
export type PublicKeyAlgorithm = 'RSASSA-PKCS1-v1_5 SHA-256'
export type Algorithm = MacAlgorithm | PublicKeyAlgorithm

export const hashOf: Readonly<Record<Algorithm, Hash>> = {
  'HMAC-SHA1': 'SHA-1',
  'HMAC-SHA256': 'SHA-256',
  'HMAC-SHA384': 'SHA-384',
  'HMAC-SHA512': 'SHA-512',
  'RSASSA-PKCS1-v1_5 SHA-256': 'SHA-256',
}

/** Length of the MAC in octets. */
export const macLength: Readonly<Record<MacAlgorithm, number>> = {
  'HMAC-SHA1': 20,
  'HMAC-SHA256': 32,
  'HMAC-SHA384': 48,
  'HMAC-SHA512': 64,
}

export const isMac = (algorithm: Algorithm): algorithm is MacAlgorithm => algorithm in macLength

/**
 * How a digest came of a key and a message: `hmac` by RFC 2104; `swapped` the same with the two exchanged; `none` the hash of the
 * message alone; `before`, `after` and `around` the hash of key and message joined.
 */
export type Keying = 'hmac' | 'swapped' | 'none' | 'before' | 'after' | 'around'

/** A way to make a signature's octets, right or wrong. */
export interface Construction {
  readonly hash: Hash
  readonly keying: Keying
  /** What goes in is not the message but its digest by the same hash, as octets or as hex text. */
  readonly digested?: Form
  /** The result goes in once more, under the same key, as octets or as hex text. */
  readonly again?: Form
}

/** How a digest is fed on. */
export type Form = 'octets' | 'hex-lower' | 'hex-upper'

/** The construction that a scheme asks for. A public-key signature covers a digest of the message alone. */
export const constructionOf = (algorithm: Algorithm): Construction => ({
  hash: hashOf[algorithm],
  keying: isMac(algorithm) ? 'hmac' : 'none',
})

/** The name of a construction, as a report gives it: `HMAC-SHA512`, `SHA-512 without a key`, `HMAC-SHA512 twice`. */
export function constructionName({ hash, keying, digested, again }: Construction): string {
  const name =
    keying === 'hmac' || keying === 'swapped'
      ? `HMAC-${hash.replace(/^SHA-/, 'SHA')}${keying === 'swapped' ? ' with key and message exchanged' : ''}`
      : `${hash}${keying === 'none' ? ' without a key' : ` with the key ${keying}`}`
  return `${name}${again === undefined ? '' : ' twice'}${digested === undefined ? '' : ' of a digest'}`
}
