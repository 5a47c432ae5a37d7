import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** More header lines than any request has. */
export default defineCheck<Remarked>({
  id: 'many-fields',
  words: {
    en: {
      title: () => say`The capture has very many headers`,
      detail: ({ detail }) =>
        detail === null
          ? say`Servers refuse requests with so many headers.`
          : say`There are ${{ code: detail }} headers; servers refuse requests with so many.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'many-fields', 'warning'),
})
