import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A space between a field name and its colon (RFC 9112, section 5.1: a server must refuse it). */
export default defineCheck<Remarked>({
  id: 'space-before-colon',
  words: {
    en: {
      title: () => say`A space stands before the colon of a header`,
      detail: ({ line }) =>
        say`Line ${line}: HTTP allows no space there and servers answer 400. If the request was really sent so, mend it.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'space-before-colon', 'warning'),
})
