import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** The body has line ends, and what wrote the command spells every kind of them alike. */
export default defineCheck<Remarked>({
  id: 'line-ends-unknown',
  words: {
    en: {
      title: () => say`Which line ends the body had is not known`,
      detail: () =>
        say`Chrome’s Copy as cURL (cmd) writes CR LF, LF and CR alike. Choose Copy as cURL (bash): it keeps them.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'line-ends-unknown', 'warning'),
})
