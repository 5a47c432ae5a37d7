import type { Account } from '#engine/diagnose/account.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'
import type { Words } from '#i18n/languages.ts'
import { plain } from '#i18n/plain.ts'
import type { ReplyWords } from '#i18n/replies/reply-words.ts'
import type { Claim } from '#share/shared-case.ts'

/** An answer for a ticket: what is wrong, what shows it, what to do, and what is not known. Ends with how to prove it, where it is not. */
export function replyOf(account: Account, words: ReplyWords, claim: Claim | null = null): string {
  const { outcome } = account
  const isProved = outcome !== 'likely' && outcome !== 'incomplete'
  const wasProved = claim !== null && /^(?:valid|valid-after-repair|explained)$/.test(claim.outcome)
  const last = isProved ? null : wasProved ? words.provedThere(claim) : words.prove(account)
  return [words.hello, ...words.told(account), ...(last === null ? [] : [last])].join('\n\n')
}

/** The reply in the language of the page: it says what the verdict says. */
export function spokenReply(language: Language, words: Words['opened']): ReplyWords {
  const said = (message: Message): string => plain(language, message)
  return {
    hello: words.hello,
    told: ({ headline, because, fix, situation }) =>
      // What the page then says to its user, to add the secret, is of no use in a letter.
      situation === 'key-missing'
        ? [words.nothingShown]
        : [`${said(headline)} ${said(because)}`, ...(fix === null ? [] : [said(fix)])],
    provedThere: () => words.provedThere,
    prove: () => words.prove,
  }
}
