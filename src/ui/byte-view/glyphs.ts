import { characterAt } from '#engine/bytes/utf8.ts'
import type { Octets } from '#engine/bytes/octets.ts'

/** What the text gutter shows for `cells` octets. Boxed: it needs a box of its own to keep the grid, as its width is not known. */
export interface Glyphs {
  readonly text: string
  readonly cells: number
  readonly boxed: boolean
}

const dot = '·'
const signs: Readonly<Record<number, string>> = { 0x09: '→', 0x0a: '↵', 0x0d: '⇤' }

/**
 * The characters of octets as the gutter draws them: a character on its first octet and dots on the rest, a sign for line
 * feed, carriage return and tab, a dot for what shows nothing or could turn the row round. `hasty` where rows fly past: only what needs
 * no other font, since looking for one takes most of the time that a row does.
 */
export function glyphsOf(octets: Octets, start: number, end: number, hasty = false): readonly Glyphs[] {
  const glyphs: Glyphs[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') glyphs.push({ text, cells: text.length, boxed: false })
    text = ''
  }
  for (let at = start; at < end;) {
    const octet = octets[at] ?? 0
    if (octet >= 0x20 && octet < 0x7f) {
      text += String.fromCharCode(octet)
      at++
      continue
    }
    const sign = signs[octet]
    const character = characterAt(octets, at)
    const until = Math.min(character.end, end)
    if (sign !== undefined) {
      flush()
      glyphs.push({ text: sign, cells: 1, boxed: true })
    } else if (hasty || character.codePoint === null || at > character.start || !shows(character.codePoint))
      text += dot.repeat(until - at)
    else {
      flush()
      glyphs.push({ text: boxed(character.codePoint, until - at), cells: until - at, boxed: true })
    }
    at = until
  }
  flush()
  return glyphs
}

/** Controls, formats, surrogates, private use, odd spaces and separators show nothing, or worse. */
const shows = (codePoint: number): boolean => !/^[\p{C}\p{Z}]$/u.test(String.fromCodePoint(codePoint))

/** Drawn two columns wide by most fonts. */
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6]$/u

/** A mark needs something to stand on; a wide character takes the room of one dot. */
function boxed(codePoint: number, cells: number): string {
  const character = String.fromCodePoint(codePoint)
  const base = /^\p{M}$/u.test(character) ? '◌' : ''
  return base + character + dot.repeat(Math.max(0, cells - (wide.test(character) ? 2 : 1)))
}
