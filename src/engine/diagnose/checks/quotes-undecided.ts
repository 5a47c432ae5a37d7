import { sightCharacters } from '#engine/diagnose/characters/character-groups.ts'
import type { CharacterGroups } from '#engine/diagnose/characters/character-groups.ts'
import { characterWords } from '#engine/diagnose/characters/character-words.ts'
import { cameThrough, cameThroughWords } from '#engine/diagnose/came-through.ts'
import type { CameThrough } from '#engine/diagnose/came-through.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { isQuote } from '#engine/diagnose/characters/flagged-characters.ts'
import { say } from '#engine/diagnose/message.ts'

const shared = characterWords.en

/** Quotes in place of straight ones of which nobody can say whether they were sent. */
export default defineCheck<CharacterGroups & CameThrough>({
  id: 'quotes-undecided',
  words: {
    en: {
      title: ({ count }) => say`${shared.count(count, 'quote is', 'quotes are')} not straight`,
      detail: (data) => say`${shared.groups(data)}. ${cameThroughWords.en(data)}${shared.because(data)}`,
    },
  },
  *find(evidence) {
    for (const sighting of sightCharacters(
      evidence,
      ({ kind, source }) => isQuote(kind) && source === 'undecided',
    ))
      yield { ...sighting, data: { ...sighting.data, ...cameThrough(evidence) } }
  },
})
