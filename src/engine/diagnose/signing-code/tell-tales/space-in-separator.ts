import { say } from '#engine/diagnose/message.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import { literalsLike } from '#engine/diagnose/signing-code/literals-like.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** A guide of Binance prints the separator so (https://merchant.binance.com/en/docs/getting-started). */
export default defineTellTale({
  id: 'space-in-separator',
  mistakes: ['space-before-separator', 'other-separators'],
  signs: Object.fromEntries(
    programLanguages.map((language) => [language, literalsLike(/^(?: {1,4}\\n ?| ?\\n {1,4})$/)]),
  ),
  words: { en: say`It joins with a space beside the line feed.` },
})
