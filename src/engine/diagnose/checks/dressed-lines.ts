import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Header lines behind bullets, table bars, line numbers or prompts. */
export default defineCheck<Remarked>({
  id: 'dressed-lines',
  words: {
    en: {
      title: ({ count }) => say`${{ count, one: 'header line is', other: 'header lines are' }} dressed up`,
      detail: ({ line }) =>
        say`Bullets, bars or numbers stand around the header, first in line ${line}. They were taken off.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'dressed-line', 'note'),
})
