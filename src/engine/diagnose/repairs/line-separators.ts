import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { respell } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const separators: ReadonlySet<number> = new Set([0x85, 0x2028, 0x2029])

/** Line and paragraph separators of a word processor or chat where a line feed stood. */
export default defineRepair<{ readonly count: number }>({
  id: 'line-separators',
  rank: 32,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'line feed')} became another line separator in the paste`,
      detail: ({ count }) =>
        say`The body holds ${counted(count, 'separator')} such as U+2028 LINE SEPARATOR where a line feed stood.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const edits = respell(body, (codePoint) => (separators.has(codePoint) ? '\n' : null))
    if (edits.length > 0) yield { edits, odds: 0.9, data: { count: edits.length } }
  },
})
