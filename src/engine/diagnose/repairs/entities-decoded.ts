import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { replaceMatches } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Entities that were in the body and that a page showed as the characters they stand for. */
export default defineRepair<{ readonly count: number }>({
  id: 'entities-decoded',
  rank: 82,
  byProgram: false,
  words: {
    en: {
      title: () => say`HTML entities of the body were shown as characters in the paste`,
      detail: ({ count }) =>
        say`${counted(count, 'character')} were entities such as ${{ code: '&amp;' }} when the body was signed.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    for (const signs of [/[&<>]/g, /&/g]) {
      const edits = replaceMatches(body, signs, ([sign]) => named[sign] ?? null)
      if (edits.length > 0) yield { edits, odds: 0.05, data: { count: edits.length } }
    }
  },
})
