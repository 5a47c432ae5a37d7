import type { Octets } from '#engine/bytes/octets.ts'
import { readElement } from './der.ts'
import { readPkcs1, readSpki } from './rsa-key.ts'
import type { PublicKeyInfo } from './rsa-key.ts'
import { readCertificate } from './x509.ts'

/** A public key in DER, and the form that held it. */
export interface KeyInDer {
  readonly form: 'spki' | 'pkcs1' | 'certificate'
  readonly info: PublicKeyInfo
  /** Of a certificate: from when to when it is valid, in milliseconds since 1970, both ends in. */
  readonly valid?: { readonly from: number; readonly to: number }
}

/** The public key that DER octets hold, whatever their armour says; null where they hold none. What follows it is ignored. */
export function readKeyInDer(octets: Octets): KeyInDer | null {
  const element = readElement(octets)
  const key = readPkcs1(octets, element)
  if (key !== null) return { form: 'pkcs1', info: { kind: 'rsa', key } }
  const info = readSpki(octets, element)
  if (info !== null) return { form: 'spki', info }
  const certificate = readCertificate(octets)
  if (certificate === null) return null
  const certified = readSpki(octets, certificate.keyInfo)
  if (certified === null) return null
  const { notBefore: from, notAfter: to } = certificate
  return { form: 'certificate', info: certified, valid: { from, to } }
}
