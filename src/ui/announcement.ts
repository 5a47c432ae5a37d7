import type { CurrentAnalysis } from '#app/use-analysis.ts'
import type { CurrentSearch } from '#app/use-search.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'
import { schemeById } from '#engine/scheme/schemes.ts'
import type { Words } from '#i18n/languages.ts'
import { plain } from '#i18n/plain.ts'

/** How sure a verdict is, in words; null where it claims nothing. */
export function gradeOf({ grade, schemeId }: Account, words: Words): string | null {
  if (grade === null) return null
  const isPublic = schemeById(schemeId ?? '')?.key.kind === 'public-key'
  return grade === 'proven' && isPublic ? words.provenByPublicKey : words.grades[grade]
}

/** What happened, in one sentence; while the search runs it does not yet say that nothing explains it. */
export const headlineOf = (
  { outcome, headline }: Account,
  search: CurrentSearch['state'],
  words: Words,
): Message => (search === 'searching' && outcome === 'unexplained' ? [words.search.headline] : headline)

/** What is read out when something has come up: how sure, what happened, what to do. Never the bytes. */
export function announcementOf(
  { analysis, busy }: Pick<CurrentAnalysis, 'analysis' | 'busy'>,
  search: CurrentSearch['state'],
  words: Words,
  language: Language,
): string {
  if (analysis === null || busy) return ''
  if (analysis.kind === 'refused') {
    const { headline, fix } = words.refusals[analysis.refusal.kind](analysis.refusal)
    return `${plain(language, headline)} ${plain(language, fix)}`
  }
  const { account } = analysis
  const headline = plain(language, headlineOf(account, search, words))
  if (search === 'searching') return headline
  const grade = gradeOf(account, words)
  return [
    search === 'stopped' ? words.search.stopped : search === 'failed' ? words.search.failed : '',
    grade === null ? '' : `${grade}.`,
    headline,
    account.fix === null ? '' : plain(language, account.fix),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** The window's title: it stands in the browser's history, so it holds the verdict and nothing of the capture. */
export function titleOf(
  analysis: CurrentAnalysis['analysis'],
  search: CurrentSearch['state'],
  words: Words,
  language: Language,
): string {
  if (analysis === null) return words.title
  if (analysis.kind === 'refused') return `${words.verdict.refused} – ${words.brand}`
  const { account } = analysis
  const headline = headlineOf(account, search, words)
  const sentence = quotes(headline) ? '' : plain(language, headline).replace(/\.$/, '')
  return `${[gradeOf(account, words), sentence].filter(Boolean).join(': ') || words.verdict.region} – ${words.brand}`
}

/** Whether a message may hold a piece of what was pasted. */
const quotes = (message: Message): boolean =>
  message.some((part) => typeof part === 'object' && ('code' in part || 'octets' in part))
