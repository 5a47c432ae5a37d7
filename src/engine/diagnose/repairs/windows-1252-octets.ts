import type { Edit } from '#engine/bytes/edit.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { windows1252 } from '#engine/diagnose/damage/charset.ts'
import { beyondAscii } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** A file that a word processor saved as windows-1252: single octets such as 93 and 94 that are no UTF-8. */
export default defineRepair<{ readonly count: number }>({
  id: 'windows-1252-octets',
  rank: 24,
  byProgram: false,
  words: {
    en: {
      title: () => say`The capture was saved as ${{ code: 'windows-1252' }}, not as UTF-8`,
      detail: ({ count }) =>
        say`${counted(count, 'octet')} that are not UTF-8 were read as ${{ code: 'windows-1252' }} characters.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const edits: Edit[] = []
    for (const { start, end, codePoint } of beyondAscii(body))
      if (codePoint === null) edits.push({ start, end, with: utf8(windows1252(body[start] ?? 0)) })
    if (edits.length > 0) yield { edits, odds: 0.6, data: { count: edits.length } }
  },
})
