import type { Language, Message } from '#engine/diagnose/message.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import type { SourceText } from './source-text.ts'

/**
 * What finds a call: a pattern with the flag g, whose every repetition has a limit, so that it takes linear time; or a function
 * that gives the offsets. What begins inside of a string or a comment is passed over.
 */
export type Sign = RegExp | ((source: SourceText) => Iterable<number>)

/** A call that is known to go with a mistake. It says where to look, and what the search tries first; it proves nothing. */
export interface TellTale {
  /** The name of its file. */
  readonly id: string
  /** Ids of the mistakes that it makes likelier, the likeliest first; none where what it makes cannot be computed again. */
  readonly mistakes: readonly string[]
  /** By the languages in which it occurs. */
  readonly signs: Readonly<Partial<Record<ProgramLanguage, Sign>>>
  /** One sentence: what the call does. A fact, no verdict. */
  readonly words: Readonly<Record<Language, Message>>
}

/** Checks the types of a tell-tale; gives it back as it is. */
export const defineTellTale = (tellTale: TellTale): TellTale => tellTale
