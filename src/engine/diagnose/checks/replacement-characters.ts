import { sightCharacters } from '#engine/diagnose/characters/character-groups.ts'
import type { CharacterGroups } from '#engine/diagnose/characters/character-groups.ts'
import { characterWords } from '#engine/diagnose/characters/character-words.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'

const shared = characterWords.en

/** U+FFFD: what a program writes for bytes that it could not read. The bytes themselves are gone. */
export default defineCheck<CharacterGroups>({
  id: 'replacement-characters',
  words: {
    en: {
      title: ({ count }) =>
        say`${shared.count(count, 'character was', 'characters were')} lost before the paste`,
      detail: ({ count }) =>
        say`${count} × ${{ octets: Uint8Array.of(0xef, 0xbf, 0xbd) }} U+FFFD stands where a program could not read bytes. They cannot be had back from this paste; capture the request again as a file.`,
    },
  },
  find: (evidence) => sightCharacters(evidence, ({ kind }) => kind === 'replacement'),
})
