import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Lines that end in CR alone, which HTTP does not know. */
export default defineCheck<Remarked>({
  id: 'line-ends-cr',
  words: {
    en: {
      title: () => say`The lines end in CR alone`,
      detail: () =>
        say`${{ octets: Uint8Array.of(0x0d) }} without ${{ octets: Uint8Array.of(0x0a) }}: no program sends headers so, so the copy was changed.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'line-ends-cr', 'warning'),
})
