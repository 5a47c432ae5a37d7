import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A dump shows its octets twice, as digits and as text, and the two are not the same: one was changed. */
export default defineCheck<Remarked>({
  id: 'dump-disagrees',
  words: {
    en: {
      title: () => say`The dump contradicts itself`,
      detail: ({ count, line }) =>
        say`In ${{ count, one: 'row', other: 'rows' }}, first in line ${line}, the text beside the digits is not what the digits say. The digits were taken.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'dump-disagrees', 'warning'),
})
