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

/** The paste cannot be read as a request. What was given stays with the user. */
export interface Refusal {
  readonly kind: RefusalKind
  /** Numbers for the sentence, such as the size and the limit, in octets or fields. */
  readonly size?: number
  readonly limit?: number
  readonly detail?: string
}

/** One way in which a request may have been written down. */
export interface CaptureFormat {
  readonly id: string
  /** Asked in this order, most specific first. */
  readonly rank: number
  /** Null where the paste is not of this form. */
  readonly read: (pasted: Pasted) => Capture | null
}

export type ReadResult =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
