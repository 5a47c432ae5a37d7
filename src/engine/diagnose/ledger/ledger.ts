import type { Octets } from '#engine/bytes/octets.ts'
import type { Role } from '#engine/scheme/scheme.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'

/** What may have been sent as the body, by shape; the words stand in `shapes.ts`. */
export type Shape =
  | 'as-pasted'
  | 'repaired'
  | 'compact'
  | 'with-bom'
  | 'without-bom'
  | 'with-line-end'
  | 'with-crlf-end'
  | 'without-line-end'
  | 'crlf-line-ends'
  | 'lf-line-ends'
  | 'string-to-sign'
  | 'string-to-sign-crlf'
  | 'string-to-sign-no-last'
  | 'values-removed'

/** One part of a sum, in octets. */
export interface Term {
  readonly role: Role
  readonly bytes: number
  /** For separators: LF, CR LF… */
  readonly label?: string
}

/** One line of the ledger: a shape that the body may have had on the wire, and how long it would be. */
export interface LedgerEntry {
  readonly shape: Shape
  readonly bytes: number
  readonly fits: boolean
  /** 1 needs no coincidence at all; below 0.5 it is worth a mention only. */
  readonly plausibility: number
  readonly candidate: Candidate
  /** The octets themselves, where they can be known. */
  readonly octets?: Octets
  readonly terms?: readonly Term[]
  /** Of `values-removed`: the JSON keys whose values are empty. */
  readonly keys?: readonly string[]
}

/** The announced length held against everything that the body may have been. */
export interface Ledger {
  /** By Content-Length, or by a count of whatever wrote the capture. Null: nothing can be held against the body. */
  readonly announced: number | null
  /** What says so, as a word: `Content-Length`, `(302-byte body)`. */
  readonly witness: string
  readonly entries: readonly LedgerEntry[]
  /** Entries that fit exactly, the most plausible first. */
  readonly fits: readonly LedgerEntry[]
}
