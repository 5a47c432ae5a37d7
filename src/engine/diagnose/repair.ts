import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Capture } from '#engine/capture/capture.ts'
import type { Language, Message } from './message.ts'

/** What a repair would undo: edits of the body, reversible (`invertEdits`), and its numbers. */
export interface Proposal<Data> {
  readonly edits: readonly Edit[]
  readonly data: Data
  /** How likely it is that just this was done, the body being as it is: above 0, below 1. Damage that shows is near 1. */
  readonly odds: number
}

/** Title: what happened to the paste, past tense. Detail: numbers and bytes. Fix: what to do for an exact capture. */
interface RepairWords<Data> {
  readonly title: (data: Data) => Message
  readonly detail: (data: Data) => Message
  readonly fix: (data: Data) => Message
}

/** One kind of damage that copying does to a body, and how to undo it. It is only believed when Content-Length or the signature agrees. */
export interface Repair<Data> {
  /** kebab-case, stable: names the damage (`curly-quotes`). */
  readonly id: string
  /** Repairs are combined in this order, at most one proposal of each: what was done last is undone first. */
  readonly rank: number
  /** A receiver's program can do it to a webhook's body (re-serialising); the rest is done by pages and clipboards alone. */
  readonly byProgram: boolean
  readonly words: Readonly<Record<Language, RepairWords<Data>>>
  /** The body is at most `repairLimit` octets. */
  readonly propose: (body: Octets, capture: Capture) => Iterable<Proposal<Data>>
}

/** Checks the types of a repair; gives it back as it is. */
export const defineRepair = <Data>(repair: Repair<Data>): Repair<Data> => repair

/** One repair as applied. */
export interface RepairStep {
  readonly repair: string
  readonly edits: readonly Edit[]
  readonly data: unknown
  readonly odds: number
}

/** A body as it may have been before the paste, and the steps that lead to it; no step: the body as read. */
export interface Candidate {
  readonly body: Octets
  readonly steps: readonly RepairStep[]
}

/** How likely a candidate is before anything is held against it: 1 for the body as read. */
export const oddsOf = (candidate: Candidate): number =>
  candidate.steps.reduce((odds, step) => odds * step.odds, 1)

/** Larger bodies are not repaired: nobody's clipboard pretty-prints a megabyte, and the verdict must come at once. */
export const repairLimit = 262_144
