import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A body in chunks, taken out of them (RFC 9112, section 7.1). */
export default defineCheck<Remarked>({
  id: 'chunked-body',
  words: {
    en: {
      title: () => say`The body came in chunks`,
      detail: () =>
        say`${{ code: 'Transfer-Encoding: chunked' }}: the sizes between the chunks were taken out. The signature covers the body without them.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'chunked', 'note'),
})
