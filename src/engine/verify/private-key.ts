import type { Octets } from '#engine/bytes/octets.ts'
import { readElement, readSequence, tag } from './der.ts'

const label = /(?:BEGIN|END) ((?:ENCRYPTED |RSA |EC |DSA |OPENSSH |ED25519 )?PRIVATE KEY)/

/**
 * The kind of a private key in armour, such as "RSA PRIVATE KEY"; null where the text holds none. Half an armour is enough to
 * tell. Nothing of the key itself is in the answer.
 */
export function privateKeyInText(text: string): string | null {
  if (text.includes('PuTTY-User-Key-File-')) return 'PuTTY private key'
  return label.exec(text.toUpperCase().replace(/\s+/g, ' '))?.[1] ?? null
}

/**
 * The kind of a private key without armour; null where the octets hold none: PKCS#8 and its encrypted form (RFC 5958), PKCS#1
 * (RFC 8017, appendix A.1.2) and EC (RFC 5915).
 */
export function privateKeyInDer(octets: Octets): string | null {
  const parts = readSequence(octets, readElement(octets)) ?? []
  const [first, second, third] = parts
  if (first?.tag === tag.sequence && second?.tag === tag.octetString) return 'ENCRYPTED PRIVATE KEY'
  if (first?.tag !== tag.integer) return null
  if (second?.tag === tag.octetString) return 'EC PRIVATE KEY'
  if (second?.tag === tag.sequence && third?.tag === tag.octetString) return 'PRIVATE KEY'
  return parts.length >= 9 && parts.slice(0, 9).every((part) => part.tag === tag.integer)
    ? 'RSA PRIVATE KEY'
    : null
}
