import { say } from '#engine/diagnose/message.ts'
import { literalsLike } from '#engine/diagnose/signing-code/literals-like.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Line breaks of the file stand in the string, and so does the indentation; a file of Windows has CR LF. Values must be put in. */
export default defineTellTale({
  id: 'multi-line-string',
  mistakes: ['crlf-separators', 'indented-string', 'last-separator-missing'],
  signs: {
    'C#': literalsLike(/^[^\n]{0,400}\{[\w.()]{1,60}\}[^\n]{0,400}\n[^\n]{0,400}\{[\w.()]{1,60}\}/),
    PHP: literalsLike(/^[^\n]{0,400}\$\w[^\n]{0,400}\n[^\n]{0,400}\$\w/),
    Java: literalsLike(/^\n[^\n]{0,400}(?:%s|\$\w)[^\n]{0,400}\n[^\n]{0,400}(?:%s|\$\w)/),
    Python: literalsLike(/^\n?[^\n]{0,400}\{[\w.()]{0,60}\}[^\n]{0,400}\n[^\n]{0,400}\{[\w.()]{0,60}\}/),
    JavaScript: literalsLike(
      /^\n?[^\n]{0,400}\$\{[\w.()]{1,60}\}[^\n]{0,400}\n[^\n]{0,400}\$\{[\w.()]{1,60}\}/,
    ),
    Ruby: literalsLike(/^\n?[^\n]{0,400}#\{[\w.()]{1,60}\}[^\n]{0,400}\n[^\n]{0,400}#\{[\w.()]{1,60}\}/),
  },
  words: {
    en: say`Its line breaks are those of the source file, and what indents its lines is part of the text.`,
  },
})
