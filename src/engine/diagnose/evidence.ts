import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture } from '#engine/capture/capture.ts'
import type { Reading, SigningScheme } from '#engine/scheme/scheme.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import type { Ledger } from '#engine/diagnose/ledger/ledger.ts'
import type { Candidate } from './repair.ts'

/** Where a flagged character, or the whole difference between paste and wire, came from. */
export type Source = 'on-the-wire' | 'added-by-the-paste' | 'undecided'

/** Why a source was decided so. */
export type SourceReason =
  | 'content-length'
  | 'signature'
  | 'json-grammar'
  | 'same-damage-in-answer'
  | 'no-witness'

/** Which body was on the wire, as far as anything proves it. */
export interface WireBody {
  /** The body as it was before the paste; equals the body as read where nothing was undone. */
  readonly candidate: Candidate
  readonly source: Source
  readonly reason: SourceReason
}

/** All that a check or a mistake may look at. The time is handed in, so that both stay pure functions. */
export interface Evidence {
  readonly capture: Capture
  readonly scheme: SigningScheme
  /** Null where fields are missing; `missing` names them. */
  readonly reading: Reading | null
  readonly missing: readonly string[]
  /** What the user gave; null where nothing was given. */
  readonly key: GivenKey | null
  readonly ledger: Ledger
  readonly wire: WireBody
  /** The string that the scheme says must be signed, over the body believed to have been sent. */
  readonly expected: Octets | null
  /** Milliseconds since 1970. */
  readonly now: number
}
