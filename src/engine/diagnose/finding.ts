import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Evidence } from './evidence.ts'
import type { Language, Message } from './message.ts'

/**
 * What the reader should do: mend it (error), look at it (warning), know it (note), or nothing (passed).
 */
export type Severity = 'error' | 'warning' | 'note' | 'passed'

/** A place in one of the views: the paste, or the string to sign as signed or as expected. Half-open, in octets. */
export interface Place extends ByteRange {
  readonly view: 'capture' | 'signed' | 'expected' | 'header'
}

/** What a check sees: how grave, where, and the numbers; never prose. */
export interface Sighting<Data> {
  readonly severity: Severity
  readonly data: Data
  readonly places: readonly Place[]
}

/** A sighting with the id of its check. */
export interface Finding<Data = unknown> extends Sighting<Data> {
  readonly check: string
}

/** The words of one finding; `title` without a full stop. */
interface FindingWords<Data> {
  readonly title: (data: Data, severity: Severity) => Message
  readonly detail: (data: Data, severity: Severity) => Message
}

/** One kind of trouble: its name, its words, and how to see it. One sighting for fifty places, not fifty. */
export interface Check<Data> {
  /** kebab-case, stable: it stands in reports. Names the fault, not the remedy. */
  readonly id: string
  readonly words: Readonly<Record<Language, FindingWords<Data>>>
  readonly find: (evidence: Evidence) => Iterable<Sighting<Data>>
}

/** Checks the types of a check; gives it back as it is. */
export const defineCheck = <Data>(check: Check<Data>): Check<Data> => check
