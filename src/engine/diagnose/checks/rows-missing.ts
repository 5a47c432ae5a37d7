import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** The offsets of a dump leave something out, or segments of a connection are not in the capture. */
export default defineCheck<Remarked>({
  id: 'rows-missing',
  words: {
    en: {
      title: () => say`A part of the dump is missing`,
      detail: ({ detail, line }) =>
        detail === null
          ? say`By its own offsets, bytes are missing before line ${line}. Copy the whole dump again.`
          : say`By its own offsets, bytes are missing: ${{ code: detail }}. Copy the whole dump again.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'rows-missing', 'warning'),
})
