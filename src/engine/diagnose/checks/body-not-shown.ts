import { adviceFor } from '#engine/diagnose/form-advice.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** What was given comes of something that never shows the body: the signature covers one all the same. */
export default defineCheck<Remarked>({
  id: 'body-not-shown',
  words: {
    en: {
      title: () => say`The body is not in this`,
      detail: ({ detail }) =>
        say`What wrote it shows the headers and never the body, and the signature covers the body. ${adviceFor(detail)}`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'body-not-shown', 'warning'),
})
