import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Halves of a character, which UTF-8 cannot hold (RFC 3629, section 3). */
export default defineCheck<Remarked>({
  id: 'lone-surrogates',
  words: {
    en: {
      title: ({ count, detail }) =>
        say`${{ count: Number(detail ?? count), one: 'half of a character is', other: 'halves of characters are' }} left alone`,
      detail: ({ line }) =>
        say`A lone surrogate, first in line ${line}, has no bytes in UTF-8: what was sent there is lost.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'lone-surrogate', 'warning'),
})
