import { text } from '#engine/bytes/text.ts'
import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { readCertificateAnswer } from './certificate-answer.ts'
import type { AnsweredKey } from './certificate-answer.ts'
import { readElement, tag } from './der.ts'
import { readKeyInDer } from './key-der.ts'
import type { KeyInDer } from './key-der.ts'
import type { KeyProblem, KeyProblemKind } from './key.ts'
import { readPem } from './pem.ts'
import { privateKeyInDer, privateKeyInText } from './private-key.ts'
import { bitsOf, writeSpki } from './rsa-key.ts'

/** Something worth knowing of a key that can be used all the same; the words stand in the catalogue. */
export type KeyNote =
  | 'pkcs1'
  | 'certificate'
  | 'expired'
  | 'not-yet-valid'
  /** The armour names another form than it holds. */
  | 'wrong-label'
  /** Under 2048 bits. */
  | 'short-key'
  /** The only key of a certificate answer, although its serial is not the one that the capture names. */
  | 'other-serial'

export type PublicKeyResult =
  /** `spki` is SubjectPublicKeyInfo in DER, written anew from the two numbers of the key. */
  | { readonly kind: 'key'; readonly spki: Octets; readonly bits: number; readonly notes: readonly KeyNote[] }
  | { readonly kind: 'problem'; readonly problem: KeyProblem }

/** Octets; no key and no answer that holds keys comes near. */
const limit = 262_144

/**
 * An RSA public key in whatever dress: PEM, DER or bare base64 of SPKI, PKCS#1 or a certificate; or the answer to a certificate
 * query, of which `serial` (the capture's) chooses the key. `now`, in milliseconds since 1970, tells whether a certificate has
 * expired. A problem never quotes what was given.
 */
export function readPublicKey(given: Octets, serial: string | null, now?: number): PublicKeyResult {
  if (given.length > limit) return problem('too-long')
  if (looksLikeDer(given)) return readDer(given, null, now)
  const written = text(given)
  if (/^[\s\ufeff\0]*$/.test(written)) return problem('empty')
  const secret = privateKeyInText(written)
  if (secret !== null) return problem('private-key', secret)
  const answer = readCertificateAnswer(given)
  return answer === null ? readText(written, now) : chooseKey(answer, serial, now)
}

/** Base64 may begin with the same octet, but then all of it is text. */
const looksLikeDer = (octets: Octets): boolean => octets[0] === tag.sequence && firstInvalidUtf8(octets) >= 0

/** The entry with the serial that the capture names, else the only entry there is. */
function chooseKey(answer: readonly AnsweredKey[], serial: string | null, now?: number): PublicKeyResult {
  const wanted = serial?.trim().toLowerCase()
  const named = answer.find((entry) => entry.serial.trim().toLowerCase() === wanted)
  const chosen = named ?? (answer.length === 1 ? answer[0] : undefined)
  if (chosen === undefined)
    return problem(
      'no-certificate-for-serial',
      answer
        .map((entry) => entry.serial)
        .join(', ')
        .slice(0, 400),
    )
  const read = readText(chosen.pem, now)
  if (read.kind === 'problem' || named !== undefined || wanted === undefined) return read
  return { ...read, notes: [...read.notes, 'other-serial'] }
}

function readText(written: string, now?: number): PublicKeyResult {
  const { label, octets } = readPem(written)
  if (label?.endsWith('REQUEST') === true) return problem('not-a-key', label)
  if (octets !== null && octets[0] === tag.sequence) return readDer(octets, label, now)
  return label === null ? problem('not-a-key') : problem('damaged', octets === null ? 'base64' : 'der')
}

function readDer(octets: Octets, label: string | null, now?: number): PublicKeyResult {
  if (readElement(octets) === null) return problem('damaged', 'cut-short')
  const secret = privateKeyInDer(octets)
  if (secret !== null) return problem('private-key', secret)
  const key = readKeyInDer(octets)
  if (key === null) return problem('damaged', 'der')
  if (key.info.kind === 'other') return problem('not-rsa', key.info.name)
  const bits = bitsOf(key.info.key)
  return { kind: 'key', spki: writeSpki(key.info.key), bits, notes: [...notesOn(key, bits, label, now)] }
}

const labels: Readonly<Record<KeyInDer['form'], readonly string[]>> = {
  spki: ['PUBLIC KEY'],
  pkcs1: ['RSA PUBLIC KEY'],
  certificate: ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'],
}

function* notesOn(
  { form, valid }: KeyInDer,
  bits: number,
  label: string | null,
  now?: number,
): Iterable<KeyNote> {
  if (form !== 'spki') yield form
  if (label !== null && !labels[form].includes(label)) yield 'wrong-label'
  if (valid !== undefined && now !== undefined) {
    if (now > valid.to) yield 'expired'
    if (now < valid.from) yield 'not-yet-valid'
  }
  if (bits < 2048) yield 'short-key'
}

const problem = (kind: KeyProblemKind, detail?: string): PublicKeyResult => ({
  kind: 'problem',
  problem: detail === undefined ? { kind } : { kind, detail },
})

const rsaSha256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/** Imported keys, each held no longer than the octets it was made of. */
const imported = new WeakMap<Octets, Promise<CryptoKey>>()

/** Whether the signature covers the message under the key of `readPublicKey` (RFC 8017, section 8.2.2, with SHA-256). */
export async function verifyRsa(spki: Octets, signature: Octets, message: Octets): Promise<boolean> {
  let key = imported.get(spki)
  if (key === undefined) {
    key = crypto.subtle.importKey('spki', spki, rsaSha256, false, ['verify'])
    imported.set(spki, key)
  }
  return crypto.subtle.verify(rsaSha256, await key, signature, message)
}
