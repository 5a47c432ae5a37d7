import { say } from '#engine/diagnose/message.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import { literalsLike } from '#engine/diagnose/signing-code/literals-like.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** A line end that is written with CR, unless it is looked for to be replaced. */
export default defineTellTale({
  id: 'carriage-return',
  mistakes: ['crlf-separators', 'one-separator-wrong'],
  signs: Object.fromEntries(
    programLanguages.map((language) => [language, literalsLike(/^(?:\\r\\n|[^\n]*[)}]\\r\\n.*)$/)]),
  ),
  words: { en: say`It writes CR LF, two bytes; a line feed alone is one.` },
})
