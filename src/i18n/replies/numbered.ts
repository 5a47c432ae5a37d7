/** A list as letters have it, one sentence a line. */
export const numbered = (sentences: readonly string[]): string =>
  sentences.map((sentence, index) => `${index + 1}. ${sentence}`).join('\n')

/** A sentence after its lead; several as a list below it. */
export const listed = (lead: string, sentences: readonly string[], space = ' '): string =>
  sentences.length === 1 ? `${lead}${space}${sentences.join('')}` : `${lead}\n${numbered(sentences)}`
