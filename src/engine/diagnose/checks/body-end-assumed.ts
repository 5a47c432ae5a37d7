import { defineCheck } from '#engine/diagnose/finding.ts'
import { inPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A body that other text follows, and whose end no length and no signature confirms. */
export default defineCheck<Remarked>({
  id: 'body-end-assumed',
  words: {
    en: {
      title: () => say`Where the body ends is a guess`,
      detail: ({ line }) =>
        say`Other text follows, and no length fits that would say where the body stops. It was taken to end in line ${line}.`,
    },
  },
  *find(evidence) {
    const { capture, wire } = evidence
    const body = inPaste(capture.body.from, { start: 0, end: capture.body.value.length })
    const after = [...capture.leftovers, ...(capture.answer === null ? [] : [capture.answer.at])]
    const isFollowed = after.some(({ start }) => body !== null && start >= body.end)
    if (isFollowed && wire.source === 'undecided') yield* sightRemarks(evidence, 'body-end-assumed', 'note')
  },
})
