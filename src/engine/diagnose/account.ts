import type { Part as OneOf, ServerAnswer, Remark } from '#engine/capture/capture.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Role } from '#engine/scheme/scheme.ts'
import type { Comparison } from './comparison.ts'
import type { Place, Severity } from './finding.ts'
import type { Term } from '#engine/diagnose/ledger/ledger.ts'
import type { Message } from './message.ts'
import type { Call, ProgramLanguage } from './program-language.ts'
import type { ShownProgram } from './programs.ts'
import type { Further } from './search/search.ts'
import type { Tally } from './search/tally.ts'
import type { Dimension, Side } from './mistake.ts'
import type { Grade, Outcome } from './outcome.ts'
import type { Situation } from './telling/verdict.ts'

/** A finding with its words. */
export interface ToldFinding {
  readonly id: string
  readonly severity: Severity
  readonly title: Message
  readonly detail: Message
  readonly places: readonly Place[]
}

/** A mistake or a repair with its words. */
export interface ToldCause {
  readonly id: string
  /** What the mistake rewrote; null for damage of a paste. */
  readonly dimension: Dimension | null
  /** It is not proved, and may stand beside one that is. */
  readonly isLikely: boolean
  readonly side: Side
  readonly title: Message
  readonly detail: Message
  readonly fix: Message
  /** The call to look for and what to write in its place, by language; only those in which the mistake is made. */
  readonly calls: Readonly<Partial<Record<ProgramLanguage, Call>>>
}

/** A call in the pasted code, and what it is known for. */
export interface ToldTellTale {
  /** The line of the code that was read, from 1, and the line itself. */
  readonly line: number
  readonly code: string
  readonly says: Message
}

/** One row of the proof table. */
export interface ProofRow {
  readonly label: Message
  /** Shortened: the first and last eight digits. */
  readonly digits: string
  readonly equal: boolean | null
}

/** One step of the rail. */
export interface Step {
  readonly id: 'parsed' | 'headers' | 'string' | 'key' | 'signature' | 'cause'
  readonly state: 'ok' | 'bad' | 'warn' | 'wait'
  readonly label: Message
}

/** The arithmetic strip: terms that add up to the total, all computed. */
export interface Sum {
  readonly terms: readonly Term[]
  readonly total: number
  /** What announces the total. */
  readonly witness: string
}

/** One row of the string-to-sign table. */
export interface Part {
  readonly role: Role
  readonly octets: Octets
  /** header, body or rule. */
  readonly origin: 'header' | 'body' | 'rule'
  /** Where it stands in the paste; null where it does not. */
  readonly at: ByteRange | null
  /** A reading of the value, such as the date of a timestamp. */
  readonly gloss: Message | null
}

/** One row of the Headers tab: a field of the capture, or one that the scheme needs and the capture lacks. */
export interface HeaderRow {
  readonly name: string
  readonly value: string | null
  readonly at: ByteRange | null
  readonly state: 'ok' | 'bad' | 'warn' | 'unchecked' | 'missing'
  /** What the rule says of it; null where no rule speaks of it. */
  readonly rule: Message | null
}

/** A range of the paste with what it is, for the read-only view of the capture. */
export interface Mark extends ByteRange {
  readonly kind:
    | 'timestamp'
    | 'nonce'
    | 'signature'
    | 'length'
    | 'key-id'
    | 'name'
    | 'flag'
    | 'body'
    | 'answer'
    | 'left-over'
  /** Of `flag`: on the wire, added by the paste, or undecided. */
  readonly source?: 'on-the-wire' | 'added-by-the-paste' | 'undecided'
  /** Of `flag`: U+201C LEFT DOUBLE QUOTATION MARK, E2 80 9C. */
  readonly label?: string
}

/** A diagnosis told in one language: plain data that crosses to the page as it is. Holds no key and no expected signature beyond the shortened proof. */
export interface Account {
  readonly outcome: Outcome
  readonly grade: Grade | null
  /** What a verdict without a cause rests on; null where causes are named. */
  readonly situation: Situation | null
  /** Whether a key would help: not where a value that was signed is hidden. */
  readonly isCheckable: boolean
  readonly schemeId: string | null
  readonly proposed: readonly string[]
  readonly headline: Message
  readonly because: Message
  /** What would also fit, what would prove it, what cannot be known. */
  readonly also: readonly Message[]
  readonly fix: Message | null
  readonly sum: Sum | null
  readonly proof: { readonly caption: Message; readonly rows: readonly ProofRow[] } | null
  readonly steps: readonly Step[]
  readonly causes: readonly ToldCause[]
  /** Without the passed ones; error, warning, note, each in the order of the paste. */
  readonly findings: readonly ToldFinding[]
  readonly passed: readonly ToldFinding[]
  readonly comparison: Comparison | null
  /** The body to send, where the capture proves or implies one: what "Copy corrected body" copies. */
  readonly correctedBody: Octets | null
  readonly parts: readonly Part[]
  readonly headers: readonly HeaderRow[]
  readonly marks: readonly Mark[]
  readonly answer: (ServerAnswer & { readonly explained: Message | null }) | null
  readonly remarks: readonly Remark[]
  readonly keyProblem: Message | null
  /** Facts about the given key that give nothing away: "64 characters, no spaces". */
  readonly keyFacts: Message | null
  readonly pasted: Octets
  /** The request as HTTP text, where it came in another form: what can be shared with values hidden. Null where it is HTTP text, or cannot be. */
  readonly asHttp: Octets | null
  /** Which of several requests this is; null where there is one. */
  readonly part: OneOf | null
  readonly fidelity: 'exact' | 'text' | 'altered'
  readonly format: string
  readonly ruledOut: number
  /** What was tried and ruled out, by what was rewritten; null where nothing was searched. */
  readonly tally: Tally | null
  /** What a search that goes further would do: a deep one starts by itself, the whole one when it is asked for. */
  readonly further: Further | null
  readonly elapsedMs: number
  readonly signed: Octets | null
  readonly expected: Octets | null
  /** For the fix: guessed from the signing code, else from User-Agent; null where neither tells. */
  readonly programLanguage: ProgramLanguage | null
  /** What does it right, in each language. */
  readonly programs: Readonly<Record<ProgramLanguage, ShownProgram>>
  /** Calls in the pasted code that are known to go with a mistake: where to look, never a verdict. */
  readonly tellTales: readonly ToldTellTale[]
}
