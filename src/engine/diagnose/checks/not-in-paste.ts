import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A variable or a file whose content is not in the paste: what it held was sent, and nobody can know it. */
export default defineCheck<Remarked>({
  id: 'not-in-paste',
  words: {
    en: {
      title: ({ count }) =>
        count === 1 ? say`A value is not in the paste` : say`${count} values are not in the paste`,
      detail: ({ count, detail }) =>
        say`${detail === null ? 'A name' : { code: detail }} stands for something that is kept elsewhere${count > 1 ? say`, and so do ${count - 1} more` : ''}. Put in its place what was really sent, and paste again.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'not-in-paste', 'warning'),
})
