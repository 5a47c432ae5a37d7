import { text } from '#engine/bytes/text.ts'
import type { Edit } from '#engine/bytes/edit.ts'
import type { ByteRange } from '#engine/bytes/octets.ts'
import type { RepairStep } from '#engine/diagnose/repair.ts'

/**
 * What the steps did to a character of the body as read: left it, took it away, or wrote the text around it anew (mojibake is
 * read again as a whole; its characters were never meant one by one).
 */
export type Fate = 'kept' | 'undone' | 'rewritten'

/** A character of the body as read. */
interface BodyCharacter extends ByteRange {
  readonly codePoint: number | null
}

/** The fate of each of the characters, which are in order. */
export function fatesOf(characters: readonly BodyCharacter[], steps: readonly RepairStep[]): readonly Fate[] {
  const fates = characters.map((): Fate => 'kept')
  /** Where each stands after the steps so far; null once an edit has covered it. */
  const places: (ByteRange | null)[] = characters.slice()
  for (const { edits } of steps) {
    let next = 0
    let shift = 0
    let covered: number[] = []
    const leave = (edit: Edit): void => {
      const fateOf = fateUnder(
        edit,
        covered.map((index) => characters[index]),
      )
      for (const index of covered) fates[index] = fateOf(characters[index])
      covered = []
      shift += edit.with.length - (edit.end - edit.start)
      next++
    }
    for (const [index, place] of places.entries()) {
      if (place === null) continue
      for (let edit = edits[next]; edit !== undefined && edit.end <= place.start; edit = edits[next])
        leave(edit)
      const edit = edits[next]
      if (edit !== undefined && edit.start < place.end) {
        covered.push(index)
        places[index] = null
      } else places[index] = { start: place.start + shift, end: place.end + shift }
    }
    const last = edits[next]
    if (last !== undefined) leave(last)
  }
  return fates
}

/** An edit that covers nothing but such characters undoes them; one that writes a character again keeps it. */
function fateUnder(
  edit: Edit,
  covered: readonly (BodyCharacter | undefined)[],
): (character: BodyCharacter | undefined) => Fate {
  const size = covered.reduce((sum, range) => sum + (range === undefined ? 0 : range.end - range.start), 0)
  if (size === edit.end - edit.start) return () => 'undone'
  const written = new Set(text(edit.with))
  return (character) => (written.has(String.fromCodePoint(character?.codePoint ?? 0)) ? 'kept' : 'rewritten')
}
