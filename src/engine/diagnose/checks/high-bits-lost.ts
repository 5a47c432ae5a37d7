import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** `od -a` shows seven bits of each octet. */
export default defineCheck<Remarked>({
  id: 'high-bits-lost',
  words: {
    en: {
      title: () => say`The dump lost the high bit of every byte`,
      detail: () =>
        say`${{ code: 'od -a' }} shows seven bits of each byte, so all that is not ASCII is lost. Use ${{ code: 'xxd' }} or ${{ code: 'od -t x1' }}.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'high-bits-lost', 'warning'),
})
