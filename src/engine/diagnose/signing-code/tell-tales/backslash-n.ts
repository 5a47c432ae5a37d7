import { say } from '#engine/diagnose/message.ts'
import { literalsLike } from '#engine/diagnose/signing-code/literals-like.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** Strings whose escapes are not read, and backslashes that are escaped: what comes is a backslash and an n. */
export default defineTellTale({
  id: 'backslash-n',
  mistakes: ['literal-backslash-n', 'one-separator-wrong'],
  signs: {
    'C#': literalsLike(/\\\\n|\\n/, { opens: ['@"', '$@"', '@$"'], escaped: /^\\\\n$/ }),
    PHP: literalsLike(/\\n/, { opens: ["'"], escaped: /^\\\\n$/ }),
    Java: literalsLike(null, { opens: [], escaped: /^\\\\n$/ }),
    Python: literalsLike(/\\n/, { opens: ['r"', "r'"], escaped: /^\\\\n$/ }),
    JavaScript: literalsLike(null, { opens: [], escaped: /^\\\\n$/ }),
    Go: literalsLike(/\\n/, { opens: ['`'], escaped: /^\\\\n$/ }),
    Ruby: literalsLike(/\\n/, { opens: ["'"], escaped: /^\\\\n$/ }),
  },
  words: { en: say`It gives a backslash and the letter n, not a line feed.` },
})
