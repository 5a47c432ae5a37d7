import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Header lines longer than any server takes. */
export default defineCheck<Remarked>({
  id: 'long-lines',
  words: {
    en: {
      title: ({ count }) => say`${{ count, one: 'header line is', other: 'header lines are' }} very long`,
      detail: ({ line }) =>
        say`Line ${line} is longer than servers take, which is 8 to 64 kilobytes. Part of the body may have slipped into the headers.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'long-line', 'warning'),
})
