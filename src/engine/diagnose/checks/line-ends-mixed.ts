import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Both CR LF and LF in one header section. */
export default defineCheck<Remarked>({
  id: 'line-ends-mixed',
  words: {
    en: {
      title: () => say`The line ends are mixed`,
      detail: () =>
        say`Some lines end in CR LF and some in LF, so parts of this capture come from different places. Headers are not signed with their line ends.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'line-ends-mixed', 'warning'),
})
