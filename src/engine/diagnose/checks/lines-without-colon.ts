import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Lines of the header section that are no header. */
export default defineCheck<Remarked>({
  id: 'lines-without-colon',
  words: {
    en: {
      title: ({ count }) => say`${{ count, one: 'header line has', other: 'header lines have' }} no colon`,
      detail: ({ line }) => say`Line ${line} is no header, because it has no colon. It was left out.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'no-colon', 'warning'),
})
