import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Header values that mail, a terminal or quoted-printable broke over lines. */
export default defineCheck<Remarked>({
  id: 'wrapped-values',
  words: {
    en: {
      title: ({ count }) => say`${{ count, one: 'header value was', other: 'header values were' }} wrapped`,
      detail: ({ line }) =>
        say`A value goes on in the next line without a blank before it, first from line ${line}. Mail and terminals break long lines so; the pieces were joined.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'wrapped-value', 'note'),
})
