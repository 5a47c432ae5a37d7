import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** Header lines in quotes, as source code and browser tools have them. */
export default defineCheck<Remarked>({
  id: 'quoted-lines',
  words: {
    en: {
      title: ({ count }) =>
        say`${{ count, one: 'header line stands', other: 'header lines stand' }} in quotes`,
      detail: ({ line }) =>
        say`First in line ${line}. The quotes were taken off; they belong to the program or the tool that the lines were copied from.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'quoted-line', 'note'),
})
