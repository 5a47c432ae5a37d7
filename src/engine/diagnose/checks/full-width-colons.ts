import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Full-width colons after field names, as an input method or a translator writes them. */
export default defineCheck<Remarked>({
  id: 'full-width-colons',
  words: {
    en: {
      title: ({ count }) => say`${{ count, one: 'header has', other: 'headers have' }} a full-width colon`,
      detail: ({ line }) =>
        say`${{ octets: Uint8Array.of(0xef, 0xbc, 0x9a) }} in place of ${{ octets: Uint8Array.of(0x3a) }}, first in line ${line}. It was read as a colon; no program sends headers so, so the copy was changed.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'fullwidth-colon', 'note'),
})
