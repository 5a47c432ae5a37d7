import type { Capture, Provenance, Sourced } from '#engine/capture/capture.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Algorithm } from './algorithm.ts'

/** The string to sign, as a tree. Every leaf yields a piece that remembers where its octets came from. */
export type Expression =
  | { readonly literal: string }
  | { readonly field: string; readonly role: Role }
  | { readonly body: true }

/** What a piece of the string to sign is, whatever a provider calls it; `extra`: what the rule does not have and a mistake put in. */
export type Role = 'timestamp' | 'nonce' | 'body' | 'separator' | 'extra'

/** A labelled run of the signature base; its provenance leads back to the paste. */
export interface Piece {
  readonly role: Role
  readonly octets: Octets
  readonly from: Provenance
}

/** The octets that get signed, in pieces. The page calls it the string to sign (RFC 9421 calls it the signature base). */
export type SignatureBase = readonly Piece[]

/** How a signature is written: hex of 2 digits an octet, or base64 of RFC 4648, section 4. */
export type SignatureEncoding = 'hex-upper' | 'base64'

/** What a provider demands of one field; each rule becomes a row of the Headers tab and a check. */
export interface FieldRule {
  readonly field: string
  readonly required: boolean
  /** A pattern for the whole value, with the words "13 digits" of the rule found by `id`. */
  readonly pattern?: RegExp
  /** kebab-case; the catalogue has the words. */
  readonly id: string
}

/** One provider's way of signing, as data. */
export interface SigningScheme {
  readonly id: string
  /** A proper name, never translated. */
  readonly title: string
  /** The address of the rule that this file implements. */
  readonly reference: string
  readonly direction: 'request' | 'webhook'
  readonly algorithm: Algorithm
  /** How what the user gives becomes a key. */
  readonly key:
    | { readonly kind: 'secret'; readonly decode: 'utf8' }
    | { readonly kind: 'public-key'; readonly type: 'RSA' }
  readonly base: readonly Expression[]
  readonly signature: { readonly field: string; readonly encoding: SignatureEncoding }
  /** The field that names the key: of no weight in the signature. */
  readonly keyId?: string
  /** `tolerance` in milliseconds from the server's clock. */
  readonly timestamp?: { readonly field: string; readonly unit: 'ms' | 's'; readonly tolerance: number }
  readonly nonce?: { readonly field: string; readonly length: number }
  readonly rules: readonly FieldRule[]
  /** How well the capture fits this scheme: 0 not at all; the highest is proposed. */
  readonly fits: (capture: Capture) => number
}

/** Checks the types of a scheme; gives it back as it is. */
export const defineScheme = (scheme: SigningScheme): SigningScheme => scheme

/** A capture as its scheme reads it, before any key is known. */
export interface Reading {
  readonly base: SignatureBase
  /** The signature as text, as the field holds it. */
  readonly signature: Sourced<Octets>
}

/** What `readBase` gives: a reading, or the names of the fields that are not there. */
export type BaseResult =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'missing'; readonly fields: readonly string[] }
