import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import { text } from '#engine/bytes/text.ts'
import { isMac, macLength } from '#engine/scheme/algorithm.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'

/** What a signature was made as, by its looks alone. */
export type SignatureForm =
  | 'right'
  | 'empty'
  | 'lower-case'
  | 'mixed-case'
  | 'another-hash'
  | 'hex-twice'
  | 'hex-of-base64'
  | 'base64'
  | 'base64-of-hex'
  | 'separated'
  | 'digits-lost'
  | 'digits-too-many'
  | 'rsa'
  | 'hex-for-base64'
  | 'wrong-length'
  | 'unknown'

/** The form, and the hash whose length it has, where that is another one than the scheme's. */
export interface SignatureLooks {
  readonly form: SignatureForm
  readonly hash: string | null
}

/** Hashes by the octets that they give. */
const hashes: ReadonlyMap<number, string> = new Map([
  [16, 'MD5'],
  [20, 'SHA-1'],
  [32, 'SHA-256'],
  [48, 'SHA-384'],
  [64, 'SHA-512'],
])

/** The hex digits that the scheme writes a signature with; 0 where it writes base64. */
export const digitsOf = ({ algorithm, signature }: SigningScheme): number =>
  signature.encoding === 'hex-upper' && isMac(algorithm) ? macLength[algorithm] * 2 : 0

/** What a signature, without white space around it, looks like to somebody who expects the scheme's form. */
export function looksOf(value: string, scheme: SigningScheme): SignatureLooks {
  if (value === '') return looks('empty')
  const digits = digitsOf(scheme)
  if (digits === 0) return asBase64(value)
  if (isHex(value)) return asHex(value, digits)
  if (/^[0-9A-Fa-f]{2}(?:[-: ][0-9A-Fa-f]{2})+$/.test(value)) return looks('separated')
  const octets = fromBase64(value)
  if (octets === null) return looks('unknown')
  if (octets.length * 2 === digits) return looks('base64')
  const hash = hashes.get(octets.length)
  if (hash !== undefined) return looks('another-hash', hash)
  if (octets.length === digits && isHex(text(octets))) return looks('base64-of-hex')
  return looks(isRsaLength(octets.length) ? 'rsa' : 'unknown')
}

const looks = (form: SignatureForm, hash: string | null = null): SignatureLooks => ({ form, hash })

const isHex = (value: string): boolean => /^[0-9A-Fa-f]+$/.test(value)

/** Keys of 1024 to 4096 bits. */
const isRsaLength = (octets: number): boolean => [128, 256, 384, 512].includes(octets)

function asHex(value: string, digits: number): SignatureLooks {
  if (value.length === digits) {
    if (!/[a-f]/.test(value)) return looks('right')
    return looks(/[A-F]/.test(value) ? 'mixed-case' : 'lower-case')
  }
  const spelled = text(fromHex(value) ?? new Uint8Array(0))
  if (value.length === digits * 2 && isHex(spelled)) return looks('hex-twice')
  if (fromBase64(spelled)?.length === digits / 2) return looks('hex-of-base64')
  const hash = hashes.get(value.length / 2)
  if (hash !== undefined) return looks('another-hash', hash)
  return looks(value.length < digits ? 'digits-lost' : 'digits-too-many')
}

function asBase64(value: string): SignatureLooks {
  if (isHex(value) && value.length >= 32) return looks('hex-for-base64')
  const octets = fromBase64(value)
  if (octets === null) return looks('unknown')
  return looks(isRsaLength(octets.length) ? 'right' : 'wrong-length')
}
