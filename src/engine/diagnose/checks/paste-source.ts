import { cameThrough, cameThroughWords, namesOf } from '#engine/diagnose/came-through.ts'
import type { CameThrough } from '#engine/diagnose/came-through.ts'
import { flaggedCharacters, isQuote } from '#engine/diagnose/characters/flagged-characters.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'

/** The program that changed the body on its way into the paste. Where it left quotes, the finding about those names it. */
export default defineCheck<CameThrough>({
  id: 'paste-source',
  words: {
    en: {
      title: ({ replayed }) => say`The body came through ${namesOf(replayed)}`,
      detail: (data) => say`${cameThroughWords.en(data)}Nothing to mend: the text before it is used here.`,
    },
  },
  *find(evidence) {
    if (evidence.wire.source !== 'added-by-the-paste') return
    const came = cameThrough(evidence)
    if (came.replayed.length === 0 || flaggedCharacters(evidence).some(({ kind }) => isQuote(kind))) return
    yield { severity: 'note', data: came, places: [] }
  },
})
