import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture, Pasted } from './capture.ts'

/** Why something that was given is not a capture; the words for each stand in the catalogue. */
export type RefusalKind =
  | 'empty'
  | 'binary'
  | 'image'
  | 'too-large'
  | 'too-many-fields'
  | 'utf-16'
  | 'looks-like-secret'
  | 'private-key'
  | 'response-only'
  | 'not-a-request'
  /** There are fewer requests in it than the number asked for: `size` of `limit`. */
  | 'no-such-entry'
  /** An archive that is protected by a password. */
  | 'encrypted'
  /** An archive or a file that ends before it should, or contradicts itself. `detail`: the name of its form. */
  | 'broken-file'
  /** Unpacked it would be larger than `limit` octets. */
  | 'bomb'
  /** The traffic in it is encrypted (TLS). */
  | 'encrypted-traffic'
  /** A file of a known form without any request in it. `detail`: the name of its form. */
  | 'no-requests'

/** The paste cannot be read as a request. What was given stays with the user. */
export interface Refusal {
  readonly kind: RefusalKind
  /** Numbers for the sentence, such as the size and the limit, in octets or fields. */
  readonly size?: number
  readonly limit?: number
  readonly detail?: string
}

/** One request among several. */
export interface Entry {
  readonly method: string | null
  /** As written; long ones are cut. */
  readonly target: string | null
  /** What the server answered, where that is known. */
  readonly status: number | null
  /** Whether a field that signs is in it. */
  readonly signs: boolean
  /** This request alone, in octets that the same format reads. Throws nothing: what cannot be opened is refused when it is read. */
  readonly open: () => Pick<Pasted, 'octets' | 'name'>
}

/** The largest file of recorded requests that is read: 160 MiB. */
export const containerLimit = 167_772_160

/** One way in which a request may have been written down. */
export interface CaptureFormat {
  readonly id: string
  /** The largest paste of this form that is read, in octets, where it is more than `captureLimit`. */
  readonly limit?: number
  /** Asked in this order, most specific first. */
  readonly rank: number
  /** Whether the beginning of a long paste shows that it is of this form: no other is asked then, for each takes its time. */
  readonly owns?: (octets: Octets) => boolean
  /** Null where the paste is not of this form; a refusal where it is, and cannot be read. */
  readonly read: (pasted: Pasted) => Capture | Refusal | null
  /**
   * The requests in it, where it can hold several, in order; null where it is not of this form, or holds one that `read` reads.
   * Made one by one: a caller may stop, or do something else in between.
   */
  readonly list?: (pasted: Pasted) => Iterable<Entry> | null
}

export type ReadResult =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
