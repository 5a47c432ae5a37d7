import type { Origin } from '#engine/capture/capture.ts'
import type { Refusal } from '#engine/capture/format.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { Compared } from '#engine/diagnose/lanes/compare-logged.ts'
import type { Language } from '#engine/diagnose/message.ts'
import type { GivenKey } from '#engine/verify/key.ts'

/** What is to be analysed. A text becomes octets in the worker: ten megabytes would block the page. */
export interface Source {
  readonly content: string | Octets
  readonly origin: Origin
  readonly name?: string
}

/** One analysis. */
export interface AnalysisJob {
  readonly source: Source
  /** Null: the scheme whose fields are there. */
  readonly scheme: string | null
  readonly key: GivenKey | null
  readonly language: Language
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What came of it: an account, or a refusal to read. */
export type Analysis =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Parts of a string to sign changed by hand, to see what the signature would be over them. The capture stays as it is. */
export interface WhatIfJob {
  readonly source: Source
  readonly scheme: string | null
  readonly key: GivenKey | null
  readonly parts: readonly { readonly role: string; readonly octets: Octets }[]
}

/** Whether the received signature covers these octets; null where no key is given. */
export interface WhatIf {
  readonly message: Octets
  readonly matches: boolean | null
  /** Upper-case hex, shortened to its first and last eight digits; null without a secret. */
  readonly digits: string | null
}

/** A string that the user's program signs, as it was logged (text, or hex), against the expected one. */
export interface CompareJob {
  readonly expected: Octets
  readonly logged: string
}

/** What the page asks of the engine; answered by a worker, or in place where there is none (tests, the command line). */
export interface Analyst {
  readonly analyse: (job: AnalysisJob, signal: AbortSignal) => Promise<Analysis>
  readonly whatIf: (job: WhatIfJob, signal: AbortSignal) => Promise<WhatIf>
  readonly compare: (job: CompareJob, signal: AbortSignal) => Promise<Compared>
}
