import { sightCharacters } from '#engine/diagnose/characters/character-groups.ts'
import type { CharacterGroups } from '#engine/diagnose/characters/character-groups.ts'
import { characterWords } from '#engine/diagnose/characters/character-words.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'

const shared = characterWords.en

/** Full-width signs, digits and letters, and typographic dashes, where only ASCII will do. */
export default defineCheck<CharacterGroups>({
  id: 'foreign-punctuation',
  words: {
    en: {
      title: ({ count, source }) =>
        source === 'added-by-the-paste'
          ? say`${shared.count(count, 'full-width or typographic sign', 'full-width or typographic signs')} came with the copy`
          : say`${shared.count(count, 'full-width or typographic sign', 'full-width or typographic signs')} in place of ASCII`,
      detail: (data) => say`${shared.groups(data)}. ${shared.because(data)}`,
    },
  },
  find: (evidence) => sightCharacters(evidence, ({ kind }) => kind === 'full-width' || kind === 'dash'),
})
