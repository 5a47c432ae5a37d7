import type { SuspicionKind } from '#engine/bytes/characters.ts'
import { sightCharacters } from '#engine/diagnose/characters/character-groups.ts'
import type { CharacterGroups } from '#engine/diagnose/characters/character-groups.ts'
import { characterWords } from '#engine/diagnose/characters/character-words.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'

const hidden: ReadonlySet<SuspicionKind> = new Set([
  'space',
  'invisible',
  'bidi',
  'line-separator',
  'control',
])

const nothing: CharacterGroups = {
  groups: [],
  count: 0,
  source: 'on-the-wire',
  reason: 'no-witness',
  witness: '',
}

const shared = characterWords.en

/** Characters that show nothing, or look like a plain space: no-break spaces, zero-width characters, bidi controls and their kin. */
export default defineCheck<CharacterGroups>({
  id: 'hidden-characters',
  words: {
    en: {
      title: ({ count, source }, severity) =>
        severity === 'passed'
          ? say`No hidden characters`
          : source === 'added-by-the-paste'
            ? say`${shared.count(count, 'hidden character', 'hidden characters')} came with the copy`
            : say`${shared.count(count, 'hidden character', 'hidden characters')}`,
      detail: (data, severity) =>
        severity === 'passed'
          ? say`No zero-width characters, no-break spaces or direction marks where they would be bytes that nobody sees.`
          : say`${shared.groups(data)}. ${shared.because(data)}`,
    },
  },
  *find(evidence) {
    // NUL has a check of its own.
    const sightings = [
      ...sightCharacters(evidence, ({ kind, codePoint }) => hidden.has(kind) && codePoint !== 0),
    ]
    yield* sightings.length > 0 ? sightings : [{ severity: 'passed', data: nothing, places: [] } as const]
  },
})
