/** What is said of a mistake or of damage of a paste in a reply, without its numbers: what happened, and what to do. */
export interface CauseWords {
  /** One sentence. */
  readonly cause: string
  /** One sentence that tells what to do, for after "Fix:" or "修正：". */
  readonly fix: string
}

/** By the id of the mistake or the repair. */
export type CauseTable = Readonly<Record<string, CauseWords>>
