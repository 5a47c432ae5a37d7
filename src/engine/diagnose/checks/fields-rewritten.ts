import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Header lines were left out, merged or spelt anew by whatever wrote this. */
export default defineCheck<Remarked>({
  id: 'fields-rewritten',
  words: {
    en: {
      title: () => say`The headers are not listed as they were sent`,
      detail: () =>
        say`What wrote it spells names anew, changes their order, or leaves some out. Their values are as they were.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'fields-rewritten', 'note'),
})
