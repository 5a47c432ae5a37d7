import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import type { Character } from '#engine/bytes/utf8.ts'
import { rememberFor } from './remember.ts'

/** The characters beyond ASCII, in order; octets that are not UTF-8 among them. */
export const beyondAscii = rememberFor((octets): readonly Character[] => {
  const found: Character[] = []
  for (let at = 0; at < octets.length;) {
    if ((octets[at] ?? 0) < 0x80) {
      at++
      continue
    }
    const character = characterFrom(octets, at)
    found.push(character)
    at = character.end
  }
  return found
})

/** Edits that put other text in place of characters beyond ASCII; null leaves a character as it is. */
export function respell(
  octets: Octets,
  spell: (codePoint: number, character: Character) => string | null,
): readonly Edit[] {
  const edits: Edit[] = []
  const written = new Map<string, Octets>()
  for (const character of beyondAscii(octets)) {
    const text = character.codePoint === null ? null : spell(character.codePoint, character)
    if (text === null) continue
    const put = written.get(text) ?? utf8(text)
    written.set(text, put)
    edits.push({ start: character.start, end: character.end, with: put })
  }
  return edits
}
