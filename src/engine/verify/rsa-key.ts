import { toHex } from '#engine/bytes/encodings.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { contentsOf, readElement, readSequence, tag, writeElement } from './der.ts'
import type { Element } from './der.ts'

/** An RSA public key: two positive numbers, most significant octet first, without leading zeros (RFC 8017, section 3.1). */
export interface RsaKey {
  readonly modulus: Octets
  readonly exponent: Octets
}

/** rsaEncryption, 1.2.840.113549.1.1.1 (RFC 8017, appendix A.1). */
const rsaEncryption = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01)

/** A longer modulus is refused by browsers too; a longer exponent is in no key and would make opening a signature slow. */
const longest = { modulus: 2048, exponent: 8 }

/** RSAPublicKey of PKCS#1 (RFC 8017, appendix A.1.1); null where the element is none. */
export function readPkcs1(octets: Octets, element: Element | null): RsaKey | null {
  const parts = readSequence(octets, element)
  const [modulus, exponent] = parts ?? []
  if (parts?.length !== 2 || modulus?.tag !== tag.integer || exponent?.tag !== tag.integer) return null
  const key = {
    modulus: natural(contentsOf(octets, modulus)),
    exponent: natural(contentsOf(octets, exponent)),
  }
  const fits = (name: 'modulus' | 'exponent') => key[name].length > 0 && key[name].length <= longest[name]
  return fits('modulus') && fits('exponent') ? key : null
}

/** What a SubjectPublicKeyInfo holds (RFC 5280, section 4.1.2.7). */
export type PublicKeyInfo =
  | { readonly kind: 'rsa'; readonly key: RsaKey }
  | { readonly kind: 'other'; readonly name: string }

/** A SubjectPublicKeyInfo; null where the element is none, or names RSA and holds no RSA key. */
export function readSpki(octets: Octets, element: Element | null): PublicKeyInfo | null {
  const parts = readSequence(octets, element)
  const [algorithm, bits] = parts ?? []
  const [objectId, parameters] = readSequence(octets, algorithm) ?? []
  if (parts?.length !== 2 || objectId?.tag !== tag.objectId || bits?.tag !== tag.bitString) return null
  const identifier = contentsOf(octets, objectId)
  if (!same(identifier, rsaEncryption)) {
    const curve = parameters?.tag === tag.objectId ? contentsOf(octets, parameters) : null
    return { kind: 'other', name: nameOf(identifier, curve) }
  }
  // The first octet of a bit string counts the bits that are unused at its end: none.
  const key = readPkcs1(octets, readElement(octets, bits.contents.start + 1, bits.contents.end))
  return key === null ? null : { kind: 'rsa', key }
}

/** The key as SubjectPublicKeyInfo, which is what WebCrypto imports. */
export const writeSpki = ({ modulus, exponent }: RsaKey): Octets =>
  writeElement(
    tag.sequence,
    writeElement(tag.sequence, writeElement(tag.objectId, rsaEncryption), writeElement(tag.null)),
    writeElement(
      tag.bitString,
      Uint8Array.of(0),
      writeElement(
        tag.sequence,
        writeElement(tag.integer, positive(modulus)),
        writeElement(tag.integer, positive(exponent)),
      ),
    ),
  )

/** The length of the modulus in bits, by which a key is named. */
export const bitsOf = ({ modulus }: RsaKey): number =>
  modulus.length === 0 ? 0 : modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24

/** An integer of DER without the zeros in front. A negative one is read as positive: some writers forget the zero. */
const natural = (integer: Octets): Octets => {
  const first = integer.findIndex((octet) => octet !== 0)
  return first < 0 ? new Uint8Array(0) : integer.slice(first)
}

/** The number as DER writes it: a first bit that is set would make it negative. */
const positive = (number: Octets): Octets => {
  const padded = new Uint8Array(number.length + ((number[0] ?? 0) >= 0x80 ? 1 : 0))
  padded.set(number, padded.length - number.length)
  return padded
}

/** Other kinds of key by the octets of their object identifier, in hex (RFC 5480, RFC 8410, RFC 4055). */
const kinds: Readonly<Record<string, string>> = {
  '2a8648ce3d0201': 'EC',
  '2b656e': 'X25519',
  '2b656f': 'X448',
  '2b6570': 'Ed25519',
  '2b6571': 'Ed448',
  '2a864886f70d01010a': 'RSASSA-PSS',
  '2a864886f70d010107': 'RSAES-OAEP',
  '2a8648ce380401': 'DSA',
  '2a864886f70d010301': 'DH',
}

const curves: Readonly<Record<string, string>> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
  '2b81040023': 'P-521',
  '2b8104000a': 'secp256k1',
  '2a811ccf5501822d': 'SM2',
}

const hex = (octets: Octets): string => toHex(octets, { case: 'lower' })

/** A key's kind by its usual name, with the curve; "unknown" for what no provider uses. */
function nameOf(algorithm: Octets, curve: Octets | null): string {
  const kind = kinds[hex(algorithm)] ?? 'unknown'
  const on = curve === null ? undefined : curves[hex(curve)]
  return on === undefined ? kind : `${kind} ${on}`
}
