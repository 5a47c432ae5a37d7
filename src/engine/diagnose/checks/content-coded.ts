import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A compressed body (RFC 9110, section 8.4). It is kept as it was sent; whether a signature covers it so is the scheme's matter. */
export default defineCheck<Remarked>({
  id: 'content-coded',
  words: {
    en: {
      title: () => say`The body was sent compressed`,
      detail: ({ detail }) =>
        detail === 'br' || detail === 'zstd'
          ? say`${{ code: `Content-Encoding: ${detail}` }} is not undone here. If the signature covers the body before it was compressed, capture it before that.`
          : say`${{ code: `Content-Encoding: ${detail ?? 'gzip'}` }}: the body is shown as it was sent. The signature is tried over it, and over what it unpacks to.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'content-coded', 'note'),
})
