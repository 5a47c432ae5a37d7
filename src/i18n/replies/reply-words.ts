import type { Account } from '#engine/diagnose/account.ts'

/** What an answer for a ticket is made of, in one language. */
export interface ReplyWords {
  readonly hello: string
  /** What is wrong, what shows it and what to do; a text for each paragraph. */
  readonly told: (account: Account) => readonly string[]
  /** The sender's page has proved something with the secret, which the link does not hold. `causes`: ids of what it named. */
  readonly provedThere: (claim: { readonly causes: readonly string[] }) => string
  /** How to prove what is not proved; null where a key would not help. */
  readonly prove: (account: Account) => string | null
}
