import { say } from '#engine/diagnose/message.ts'
import { literalsLike } from '#engine/diagnose/signing-code/literals-like.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** `"\\\\n"` in every language. */
const escaped = /^\\\\n$/

/** Strings whose escapes are not read, and backslashes that are escaped: what comes is a backslash and an n. */
export default defineTellTale({
  id: 'escape-in-single-quotes',
  mistakes: ['literal-backslash-n', 'one-separator-wrong'],
  signs: {
    'C#': literalsLike(/\\n/, { opens: ['@"', '$@"', '@$"'], orElse: escaped }),
    PHP: literalsLike(/\\n/, { opens: ["'"], orElse: escaped }),
    Java: literalsLike(escaped),
    Python: literalsLike(/\\n/, { opens: ['r"', "r'"], orElse: escaped }),
    JavaScript: literalsLike(escaped),
    Go: literalsLike(/\\n/, { opens: ['`'], orElse: escaped }),
    Ruby: literalsLike(/\\n/, { opens: ["'"], orElse: escaped }),
  },
  words: { en: say`It gives a backslash and the letter n, not a line feed.` },
})
