import type { Account } from '#engine/diagnose/account.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'
import type { Words } from '#i18n/languages.ts'
import { plain } from '#i18n/plain.ts'

/** An answer for a ticket: what is wrong, what shows it, what to do, and what is not known. Ends with how to prove it, where it is not. */
export function replyOf(account: Account, language: Language, words: Words['opened']): string {
  const said = (message: Message): string => plain(language, message)
  const isProved = account.outcome !== 'likely' && account.outcome !== 'incomplete'
  return [
    words.hello,
    `${said(account.headline)} ${said(account.because)}`,
    ...(account.fix === null ? [] : [said(account.fix)]),
    ...(isProved ? [] : [words.prove]),
  ].join('\n\n')
}
