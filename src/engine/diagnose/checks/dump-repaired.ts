import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Signs in a dump were taken for the digits that they look like. */
export default defineCheck<Remarked>({
  id: 'dump-repaired',
  words: {
    en: {
      title: () => say`Some digits of the dump were guessed`,
      detail: () =>
        say`Letters, spaces or dashes among the digits were taken for what they look like, O for 0. Copy the dump again, as plain text.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'dump-repaired', 'warning'),
})
