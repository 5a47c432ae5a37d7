import type { Language } from './message.ts'

/** What of a paste shows that something has been at it. */
export type Leaving = 'quotes' | 'entities' | 'links' | 'spaces' | 'signs' | 'lines' | 'characters'

/** A program that changes a text on its way into a paste, by a rule that can be run again. */
export interface PasteSource {
  /** kebab-case, stable: it stands in reports. */
  readonly id: string
  /** Of several that a paste may have come through the lower is named first. */
  readonly rank: number
  readonly leaves: Leaving
  /** Its name, as it stands in a sentence: "Discourse", "an HTML page". */
  readonly names: Readonly<Record<Language, string>>
  /** What the HTML that it puts on the clipboard holds; null where nothing in it tells. */
  readonly html: RegExp | null
  /**
   * What its rule makes of a text: one result for each of its settings, which may be read off the paste. None where the text holds
   * what the rule would lose (emphasis, tags), so that nothing can be said.
   */
  readonly rewrite: (text: string, pasted: string) => Iterable<string>
  /** It saves texts as windows-1252 too. */
  readonly legacy?: true
}

/** Checks the types of a source; gives it back as it is. */
export const definePasteSource = (source: PasteSource): PasteSource => source
