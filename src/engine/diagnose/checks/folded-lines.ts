import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Header lines continued on the next line, which HTTP no longer allows (RFC 9112, section 5.2). */
export default defineCheck<Remarked>({
  id: 'folded-lines',
  words: {
    en: {
      title: ({ count }) =>
        say`${{ count, one: 'header is', other: 'headers are' }} continued on the next line`,
      detail: ({ line }) =>
        say`A line that begins with a blank continues the one above it, first before line ${line}. HTTP has dropped this form; the folds were read as one space.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'obs-fold', 'warning'),
})
