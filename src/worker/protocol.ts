import type { Origin, Part } from '#engine/capture/capture.ts'
import type { Entry, Refusal } from '#engine/capture/format.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { Compared } from '#engine/diagnose/lanes/compare-logged.ts'
import type { Language } from '#engine/diagnose/message.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import type { Rekeyed, Replaced } from '#engine/diagnose/rekey.ts'
import type { Further, Share } from '#engine/diagnose/search/search.ts'
import type { Tally } from '#engine/diagnose/search/tally.ts'
import type { GivenKey } from '#engine/verify/key.ts'

/** What is to be analysed. A text becomes octets in the worker: ten megabytes would block the page. */
export interface Source {
  readonly content: string | Octets
  readonly origin: Origin
  readonly name?: string
  /** Set where this was taken out of an archive or a paste that holds several requests. */
  readonly part?: Part
  /** Where the sender of a link hid values. Not set where the capture was signed anew after that. */
  readonly hidden?: readonly ByteRange[]
  /** The beginning of the clipboard's HTML: it tells which program the text was copied from. */
  readonly html?: string
  /** Which of several requests is meant, from 1; the likeliest where it is not said. */
  readonly entry?: number
}

/** Names a key that the workers hold. Its octets stand nowhere on the page. */
export interface KeyHandle {
  readonly id: number
  readonly kind: GivenKey['kind']
}

/** Keeps the octets of a key where jobs find them by its handle. */
export interface Vault {
  /** Takes a key in place of the last. The octets that are handed over are wiped: they were copied. */
  readonly hold: (handle: KeyHandle, octets: Octets) => void
  /** Wipes the key that is held. */
  readonly drop: () => void
  /** Who is told when a worker broke, and the key went with it. */
  readonly onLost: (tell: () => void) => void
}

/** One analysis. The page names its key by a handle; the engine is given the key itself, lent for the job. */
export interface AnalysisJob<Key = KeyHandle> {
  readonly source: Source
  /** Null: the scheme whose fields are there. */
  readonly scheme: string | null
  readonly key: Key | null
  /** The user's signing code, to be read for tell-tale calls; empty where none is given. */
  readonly code: string
  readonly language: Language
  /** Milliseconds since 1970. */
  readonly now: number
  /** How far a search goes; `deep` unless asked otherwise. */
  readonly depth?: Further['depth']
  /** What a search has come to without success: it is told with the rest. */
  readonly searched?: Omit<Searched, 'found'>
}

/** One thread's share of a search that goes further than an analysis does. */
export interface ShareJob<Key = KeyHandle> extends AnalysisJob<Key> {
  readonly share: Share
}

/** What came of a share: an account that names a proved mistake, or null; and what it ruled out. */
export interface Searched {
  readonly found: Analysis | null
  readonly tally: Tally
  /** What would be left to try; undefined where it was not gone through to its end. */
  readonly further?: Further | null
}

/** What came of it: an account, or a refusal to read. */
export type Analysis =
  | {
      readonly kind: 'account'
      readonly account: Account
      /** Of what a search proved: only the thread that found it has the diagnosis, so it writes the report at once. */
      readonly report?: WrittenReport
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** An archive or a paste whose requests are to be listed. */
export interface ListJob {
  readonly source: Source
}

/** One request among several. */
export type Listed = Omit<Entry, 'open'>

/** `format`: the id of the form that holds them; null where it holds no several. */
export interface Listing {
  readonly format: string | null
  readonly entries: readonly Listed[]
}

/** Requests of which the verdict is asked, by number, from 1. */
export interface VerdictsJob<Key = KeyHandle> {
  readonly source: Source
  readonly entries: readonly number[]
  readonly key: Key | null
  readonly now: number
}

/** What the quick search says of one request. `scheme`: its title; null where none is recognised. `outcome`: null where it cannot be read. */
export interface Verdict {
  readonly entry: number
  readonly scheme: string | null
  readonly outcome: Outcome | null
}

/** A report to be written of an analysis. */
export interface ReportJob<Key = KeyHandle> extends AnalysisJob<Key> {
  /** What the page shows where a search has gone on after the analysis. */
  readonly shown: Pick<Account, 'tally' | 'ruledOut' | 'further' | 'elapsedMs'>
}

/** The report. The key stands nowhere in it. */
export interface WrittenReport {
  /** As the command line writes it. */
  readonly json: string
  /** For a ticket: the credentials in it are masked. */
  readonly markdown: string
  /** As the command line writes it. */
  readonly markdownWithCredentials: string
}

/** Parts of a string to sign changed by hand, to see what the signature would be over them. The capture stays as it is. */
export interface WhatIfJob<Key = KeyHandle> {
  readonly source: Source
  readonly scheme: string | null
  readonly key: Key | null
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

/** A proved case to be signed anew with a key that is nobody's. */
export interface RekeyJob<Key = KeyHandle> extends AnalysisJob<Key> {
  /** Values that are not to be seen, in the order of the paste, and what stands there instead. */
  readonly hidden: readonly Replaced[]
}

/** Null where it cannot be done, or does not lead to the same verdict. */
export interface RekeyAnswer {
  readonly rekeyed: Rekeyed | null
}

/** What is to be shared or stored, and must not hold the secret. */
export interface MaskJob<Key = KeyHandle> {
  readonly content: string | Octets
  readonly key: Key | null
}

/** Where a secret stands in what is to leave the page. */
export interface Masked {
  /** The line, from 1, in which it stands first, in any of its forms; null where it does not. */
  readonly line: number | null
  /** With asterisks in its place; null where it does not stand there. */
  readonly octets: Octets | null
  /** It is shorter than what can be told apart from a part of a word. */
  readonly isTooShort: boolean
}

/** How far a search is. Counts of computations; the rate is that of all threads together. */
export interface Progress {
  readonly tried: number
  readonly total: number
  readonly perSecond: number
}

/** What the page asks of the engine; answered by a worker, or in place where there is none (tests, the command line). */
export interface Analyst<Key = KeyHandle> {
  readonly analyse: (job: AnalysisJob<Key>, signal: AbortSignal) => Promise<Analysis>
  /**
   * Tries what `analyse` did not, on every thread, until a mistake is proved or nothing is left; the answer is the whole account
   * anew. When the signal is aborted it answers with what has been ruled out so far.
   */
  readonly search: (
    job: AnalysisJob<Key>,
    heard: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Promise<Analysis>
  readonly report: (job: ReportJob<Key>, signal: AbortSignal) => Promise<WrittenReport>
  readonly whatIf: (job: WhatIfJob<Key>, signal: AbortSignal) => Promise<WhatIf>
  readonly compare: (job: CompareJob, signal: AbortSignal) => Promise<Compared>
  readonly rekey: (job: RekeyJob<Key>, signal: AbortSignal) => Promise<RekeyAnswer>
  readonly mask: (job: MaskJob<Key>, signal: AbortSignal) => Promise<Masked>
  /** Whether the browser refuses every request of whoever answers here. */
  readonly isLocked: (signal: AbortSignal) => Promise<boolean>
  readonly list: (job: ListJob, heard: (count: number) => void, signal: AbortSignal) => Promise<Listing>
  readonly verdicts: (job: VerdictsJob<Key>, signal: AbortSignal) => Promise<readonly Verdict[]>
}
