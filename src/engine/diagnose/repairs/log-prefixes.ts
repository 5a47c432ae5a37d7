import type { DressedLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { theLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** What a logger writes before each line. The reader takes it off, since the header lines show what it is. */
export default defineRepair<DressedLines>({
  id: 'log-prefixes',
  rank: 15,
  byProgram: false,
  words: {
    en: {
      title: () => say`The lines stand in a log, each with a prefix`,
      detail: (data) => say`${theLines(data)} began with what a logger writes, such as a date and a level.`,
      fix: () => exactCopy,
    },
  },
  propose: () => [],
})
