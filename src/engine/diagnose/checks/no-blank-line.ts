import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A body that follows the headers without the empty line between them (RFC 9112, section 2.1). */
export default defineCheck<Remarked>({
  id: 'no-blank-line',
  words: {
    en: {
      title: () => say`The blank line before the body is missing`,
      detail: ({ line }) =>
        say`The body was taken to begin at line ${line}. Sent so, a server would take it for a header.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'no-blank-line', 'warning'),
})
