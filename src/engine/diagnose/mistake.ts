import type { Octets } from '#engine/bytes/octets.ts'
import type { Attempt } from '#engine/diagnose/search/attempt.ts'
import type { Evidence } from './evidence.ts'
import type { Language, Message } from './message.ts'

/** Whose it is: the page that changed the paste, the code that signed, the way to the server, the code that verifies, the key. */
export type Side = 'paste' | 'signer' | 'wire' | 'verifier' | 'key'

/**
 * What a mistake rewrites. A search applies at most one of each, in this order: the body and the values first, then what
 * joins them, the encoding of the whole, the key, the algorithm; `output` is undone on the received text instead.
 */
export type Dimension = 'body' | 'value' | 'framing' | 'encoding' | 'key' | 'algorithm' | 'output'

/** One attempt as the mistake would make it, and the numbers of the mistake. */
export interface Variation<Data> {
  readonly attempt: Attempt
  readonly data: Data
}

/** A raw MAC that the received text could stand for, if it was written down in this wrong way. */
export interface Undone<Data> {
  readonly mac: Octets
  readonly data: Data
  /** `mac` is only the beginning of one. */
  readonly cut?: true
}

/** Title: one sentence, past tense, under 70 characters. Detail: numbers and bytes, at most two sentences. Fix: one imperative sentence. */
export interface MistakeWords<Data> {
  readonly title: (data: Data) => Message
  readonly detail: (data: Data) => Message
  readonly fix: (data: Data) => Message
  /** The title where it is likely and not proved ("… was probably …"); else `title` serves. */
  readonly likely?: (data: Data) => Message
}

/** One mistake: its name, whose it is, its words, and how to make it. */
export interface Mistake<Data> {
  /** kebab-case, stable: it stands in reports. */
  readonly id: string
  readonly side: Side
  readonly dimension: Dimension
  /** Lower is likelier, is tried sooner and is named first. */
  readonly rank: number
  readonly words: Readonly<Record<Language, MistakeWords<Data>>>
  /** Ids of checks whose finding tells of the same thing: shown as the cause instead of a second time. */
  readonly covers?: readonly string[]
  /** The attempts that the mistake would make of this one; none where it does not apply. */
  readonly vary?: (attempt: Attempt, evidence: Evidence) => Iterable<Variation<Data>>
  /** For `output`: what the received text could stand for. */
  readonly undo?: (received: string, evidence: Evidence) => Iterable<Undone<Data>>
  /** Numbers or structure point at it before any key is known; null where they do not. Never a mere suspicion. */
  readonly suspect?: (evidence: Evidence) => Data | null
}

/** Checks the types of a mistake; gives it back as it is. */
export const defineMistake = <Data>(mistake: Mistake<Data>): Mistake<Data> => mistake
