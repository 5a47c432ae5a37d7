/** How a signature is made, by its usual name: a MAC with a shared secret, or a public-key signature. */
export type MacAlgorithm = 'HMAC-SHA1' | 'HMAC-SHA256' | 'HMAC-SHA384' | 'HMAC-SHA512'
export type PublicKeyAlgorithm = 'RSASSA-PKCS1-v1_5 SHA-256'
export type Algorithm = MacAlgorithm | PublicKeyAlgorithm

/** Length of the MAC in octets. */
export const macLength: Readonly<Record<MacAlgorithm, number>> = {
  'HMAC-SHA1': 20,
  'HMAC-SHA256': 32,
  'HMAC-SHA384': 48,
  'HMAC-SHA512': 64,
}

export const isMac = (algorithm: Algorithm): algorithm is MacAlgorithm => algorithm in macLength
