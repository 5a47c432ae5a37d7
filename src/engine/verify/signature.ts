import { fromBase64, fromHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { SignatureEncoding } from '#engine/scheme/scheme.ts'

/**
 * The octets of a received signature, read as strictly as the scheme says: lower-case hex is null where upper case is the
 * rule, because undoing wrong writing is a mistake's work. White space in base64 is no damage (a wrapped or copied header).
 */
export function decodeSignature(text: string, encoding: SignatureEncoding): Octets | null {
  const octets =
    encoding === 'base64' ? fromBase64(text) : /^[0-9A-F]+$/.test(text.trim()) ? fromHex(text.trim()) : null
  return octets === null || octets.length === 0 ? null : octets
}
