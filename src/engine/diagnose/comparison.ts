import type { Change } from '#engine/bytes/diff.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Provenance } from '#engine/capture/capture.ts'
import type { Role } from '#engine/scheme/scheme.ts'

/**
 * What a lane holds. `correct`: what should have been sent; `rebuilt`: what was sent, worked out and not captured;
 * `pasted`: the string to sign over the body as pasted; `expected`: the string that the rule builds; `compared`: what the user pasted to compare.
 */
export type LaneKind = 'signed' | 'sent' | 'correct' | 'rebuilt' | 'pasted' | 'expected' | 'compared'

/** A labelled part of a lane, and where it stands in the paste. */
export interface Segment extends ByteRange {
  readonly role: Role
  readonly from: Provenance
}

/** One run of octets to look at. */
export interface Lane {
  readonly kind: LaneKind
  readonly octets: Octets
  /** In order, without gaps. */
  readonly segments: readonly Segment[]
}

/** Two lanes aligned by `changes`, or a single one where there is nothing to compare. */
export interface Comparison {
  readonly left: Lane
  readonly right: Lane | null
  /** In order; equal octets between them stand below each other. */
  readonly changes: readonly Change[]
  /** The lanes were too different to align: the one change spans what differs. */
  readonly unaligned: boolean
}
