import { sightCharacters } from '#engine/diagnose/characters/character-groups.ts'
import type { CharacterGroups } from '#engine/diagnose/characters/character-groups.ts'
import { characterWords } from '#engine/diagnose/characters/character-words.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'

const shared = characterWords.en

/** Cyrillic or Greek letters in a Latin word: they look alike, and are other bytes. */
export default defineCheck<CharacterGroups>({
  id: 'look-alike-letters',
  words: {
    en: {
      title: ({ count }) =>
        say`${shared.count(count, 'letter only looks', 'letters only look')} like a Latin one`,
      detail: (data) => say`${shared.groups(data)}. ${shared.because(data)}`,
    },
  },
  find: (evidence) => sightCharacters(evidence, ({ kind }) => kind === 'look-alike'),
})
