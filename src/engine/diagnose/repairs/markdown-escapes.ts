import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { replaceMatches } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** Two backslashes are an escape of their own, so that what follows them is not looked at. */
const escape = /\\\\|\\([^\w\s"\\/])|\\(_)/g

/** Backslashes that an editor put before `_`, `*`, `[` and the like when it wrote Markdown; JSON knows no such escapes. */
export default defineRepair<{ readonly count: number }>({
  id: 'markdown-escapes',
  rank: 44,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'backslash', 'backslashes')} came with the paste`,
      detail: ({ count }) =>
        say`An editor that writes Markdown put ${counted(count, 'backslash', 'backslashes')} before signs that JSON does not escape, as in ${{ code: '\\_' }}.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const edits = replaceMatches(body, escape, ([match, sign, line]) =>
      match === '\\\\' || (sign ?? line ?? '') > '~' ? null : (sign ?? line ?? null),
    )
    if (edits.length > 0) yield { edits, odds: 0.8, data: { count: edits.length } }
  },
})
