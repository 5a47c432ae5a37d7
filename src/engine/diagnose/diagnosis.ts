import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture } from '#engine/capture/capture.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import type { Reading, SigningScheme } from '#engine/scheme/scheme.ts'
import type { KeyProblem } from '#engine/verify/key.ts'
import type { KeyNote } from '#engine/verify/public-key.ts'
import type { Comparison } from './comparison.ts'
import type { Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import type { Ledger } from '#engine/diagnose/ledger/ledger.ts'
import type { Grade, Outcome } from './outcome.ts'
import type { SigningCode } from './signing-code/read-code.ts'
import type { Further } from './search/search.ts'
import type { Tally } from './search/tally.ts'

/** A mistake or a repair that is proved or likely: its id and its numbers. */
export interface Cause {
  readonly kind: 'mistake' | 'repair'
  readonly id: string
  readonly data: unknown
  /** Stands beside proved causes, and is itself only likely. */
  readonly likely?: true
}

/** One line of the proof: a string under the given key against the received signature. Digits of MACs are shown shortened and never diffed. */
export interface Trial {
  readonly of: 'header' | 'signed' | 'sent' | 'expected'
  /** Upper-case hex of the MAC, or the signature as it stands; null for a public key, which cannot compute one. */
  readonly digits: string | null
  readonly equal: boolean | null
}

/** Everything the engine found out about one capture: ids, numbers and octets, no prose. */
export interface Diagnosis {
  readonly outcome: Outcome
  readonly grade: Grade | null
  /** Null where no scheme's fields are there. */
  readonly scheme: SigningScheme | null
  /** Which schemes' fields are there, best first, by id. */
  readonly proposed: readonly string[]
  readonly capture: Capture
  readonly reading: Reading | null
  readonly missing: readonly string[]
  readonly causes: readonly Cause[]
  /** Why a verdict without a cause is what it is. */
  readonly keyProblem: KeyProblem | null
  /** What can be said of the public key that was given. */
  readonly publicKey: { readonly bits: number; readonly notes: readonly KeyNote[] } | null
  readonly trials: readonly Trial[]
  readonly findings: readonly Finding[]
  readonly ledger: Ledger
  readonly comparison: Comparison | null
  /** The octets that the signature is proved to cover. */
  readonly signed: Octets | null
  /** The octets that the scheme says must be signed for this capture, after paste repairs. */
  readonly expected: Octets | null
  /** By its usual name, as proved, else as the scheme says. */
  readonly algorithm: string | null
  /** The same, in its parts; null without a proof. */
  readonly construction: Construction | null
  /** Variants computed that did not match. */
  readonly ruledOut: number
  /** What the search tried; null where nothing was searched. */
  readonly tally: Tally | null
  /** What a search that goes further would do; null where there is nothing left, or nothing to search for. */
  readonly further: Further | null
  /** What could be told from the code that signed. */
  readonly code: SigningCode
  readonly elapsedMs: number
  readonly evidence: Evidence | null
}
