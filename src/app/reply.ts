import type { Account } from '#engine/diagnose/account.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import type { Claimed, ReplyWords } from '#i18n/replies/reply-words.ts'

/**
 * An answer for a ticket: what is wrong, what to do, and how sure that is. Where the sender's page has proved what this one cannot,
 * for want of the key, its claim leads; what is merely likely here and not among what it names would lead astray, and is left out.
 */
export function replyOf(account: Account, words: ReplyWords, claim: Claimed | null = null): string {
  const paragraphs =
    claim !== null && isProved(claim.outcome) && !isSettled(account)
      ? [...words.claimed(claim), ...beside(claim, account, words), words.unchecked(account)]
      : [...words.told(account), words.sure(account)]
  return [words.hello, ...paragraphs].filter((paragraph) => paragraph !== null).join('\n\n')
}

const isProved = (outcome: Outcome): boolean => /^(?:valid|valid-after-repair|explained)$/.test(outcome)

/** With a key, this page has come to an answer of its own. */
const isSettled = ({ outcome }: Account): boolean => outcome !== 'likely' && outcome !== 'incomplete'

/** What the capture shows to this page, too. */
function beside({ causes }: Claimed, account: Account, words: ReplyWords): readonly string[] {
  if (account.situation === 'key-missing' || account.situation === 'signed-value-hidden') return []
  const told = words.told(account)
  if (account.outcome !== 'likely') return told
  return account.causes.some(({ id }) => causes.includes(id)) ? told.slice(0, 1).map(words.seenToo) : []
}
