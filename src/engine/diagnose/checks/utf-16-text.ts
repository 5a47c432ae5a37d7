import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A capture in UTF-16, as Windows programs save “Unicode”. */
export default defineCheck<Remarked>({
  id: 'utf-16-text',
  words: {
    en: {
      title: () => say`The capture is in UTF-16`,
      detail: () =>
        say`It was turned into UTF-8, in which requests are sent. The bytes shown are the likely ones, not those of the file.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'utf-16', 'warning'),
})
