import type { Account } from '#engine/diagnose/account.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import type { CauseWords } from './cause-words.ts'

/** What the page of a link's sender said: its outcome, and the ids of the mistakes and repairs that it named. */
export interface Claimed {
  readonly outcome: Outcome
  readonly causes: readonly string[]
}

/** What an answer for a ticket is made of, in one language. */
export interface ReplyWords {
  readonly hello: string
  /** What is wrong, what shows it and what to do; a text for each paragraph. */
  readonly told: (account: Account) => readonly string[]
  /** The causes that a claim names. An id that this page does not know is left out: it is a stranger's text. */
  readonly causesOf: (claim: Claimed) => readonly CauseWords[]
  /** What the sender's page has proved, said as its claim, and what to do; a text for each paragraph. */
  readonly claimed: (claim: Claimed) => readonly string[]
  /** Beside a claim: what the capture alone shows of the same cause. */
  readonly seenToo: (evidence: string) => string
  /** Ends a reply that leads with a claim: why it could not be checked, and what would let it be. */
  readonly unchecked: (account: Account) => string
  /** Ends any other reply: how sure it is, and how to prove what is not proved; null where the rest says it. */
  readonly sure: (account: Account) => string | null
}
