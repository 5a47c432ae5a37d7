import type { Language } from '#engine/diagnose/message.ts'
import { inEnglish } from './en.ts'
import type { ReplyWords } from './reply-words.ts'
import { inChinese } from './zh.ts'

/** In which languages a reply can be written: in each of the page, and in Chinese. Fetched apart from the page. */
export interface Replies {
  readonly spoken: Readonly<Record<Language, ReplyWords>>
  readonly inChinese: ReplyWords
}

export const replies: Replies = { spoken: { en: inEnglish }, inChinese }
