import { sightCharacters } from '#engine/diagnose/characters/character-groups.ts'
import type { CharacterGroups } from '#engine/diagnose/characters/character-groups.ts'
import { characterWords } from '#engine/diagnose/characters/character-words.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { isQuote } from '#engine/diagnose/characters/flagged-characters.ts'
import { say } from '#engine/diagnose/message.ts'

const shared = characterWords.en

/** Quotes in place of JSON's own that were sent so: the server cannot read such a body. */
export default defineCheck<CharacterGroups>({
  id: 'quotes-on-the-wire',
  words: {
    en: {
      title: ({ count }) =>
        say`${shared.count(count, 'quote that is', 'quotes that are')} not straight in the body sent`,
      detail: (data) =>
        say`${shared.groups(data)}. ${shared.because(data)} JSON needs ${{ octets: Uint8Array.of(0x22) }} there.`,
    },
  },
  find: (evidence) =>
    sightCharacters(evidence, ({ kind, source }) => isQuote(kind) && source === 'on-the-wire'),
})
