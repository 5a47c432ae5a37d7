import { adviceFor } from '#engine/diagnose/form-advice.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** What was given holds the body as a value that was parsed and written anew: order, spacing, escapes and numbers may be others. */
export default defineCheck<Remarked>({
  id: 'body-rewritten',
  words: {
    en: {
      title: () => say`The body was parsed and written anew`,
      detail: ({ detail }) =>
        say`What wrote it took the body apart, so spacing, order, escapes and digits may not be those that were sent. A signature covers bytes, not values. ${adviceFor(detail)}`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'body-rewritten', 'warning'),
})
