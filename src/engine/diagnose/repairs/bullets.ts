import type { DressedLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { theLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** List marks before the lines. The reader takes them off; in a body alone nothing tells them from what was sent. */
export default defineRepair<DressedLines>({
  id: 'bullets',
  rank: 13,
  byProgram: false,
  words: {
    en: {
      title: () => say`The lines were a list in the paste`,
      detail: (data) => say`${theLines(data)} began with a list mark such as ${{ code: '-' }}.`,
      fix: () => exactCopy,
    },
  },
  propose: () => [],
})
