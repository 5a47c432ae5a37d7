import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

/** A page had curled the quotes of a command, or made one dash of two. */
export default defineCheck<Remarked>({
  id: 'curly-command',
  words: {
    en: {
      title: () => say`The command’s quotes or dashes came from a web page`,
      detail: () =>
        say`Typographic quotes and dashes were read as the straight ones that a shell knows. What stands inside the quotes was not touched.`,
    },
  },
  find: (evidence) => sightRemarks(evidence, 'curly-command', 'note'),
})
