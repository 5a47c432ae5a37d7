import { suspicion } from '#engine/bytes/characters.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { characterAt, characterFrom } from '#engine/bytes/utf8.ts'
import { isSpace } from './lines.ts'

/** A stretch of text as the ASCII it stands for, however a page has dressed it, and where each letter of it stands. */
export interface AsciiReading {
  readonly text: string
  /** The offset of each letter of `text`, and of what follows the last one. */
  readonly offsets: readonly number[]
}

/** Octets that are no UTF-8, but typography in windows-1252. */
const windows1252: ReadonlyMap<number, string> = new Map([
  [0x84, '"'],
  [0x93, '"'],
  [0x94, '"'],
  [0x91, "'"],
  [0x92, "'"],
  [0x96, '-'],
  [0x97, '-'],
  [0xa0, ' '],
])

/** Reads a range as ASCII. What shows nothing is left out; what stands for no ASCII becomes U+FFFD. */
export function readAscii(octets: Octets, { start, end }: ByteRange): AsciiReading {
  const offsets: number[] = []
  let text = ''
  for (let at = start; at < end;) {
    const octet = octets[at] ?? 0
    const character = octet < 0x80 ? { end: at + 1, codePoint: octet } : characterFrom(octets, at)
    const ascii =
      octet < 0x80
        ? String.fromCharCode(octet)
        : character.codePoint === null
          ? (windows1252.get(octet) ?? '\ufffd')
          : (suspicion(character.codePoint)?.ascii ?? '\ufffd').slice(0, 1)
    if (ascii !== '') offsets.push(at)
    text += ascii
    at = character.end
  }
  return { text, offsets: [...offsets, end] }
}

/** A range without the white space at its ends, also that which is not ASCII or shows nothing; `odd` where there was such. */
export function trimmed(octets: Octets, range: ByteRange): ByteRange & { readonly odd: boolean } {
  let { start, end } = range
  let odd = false
  for (;;) {
    while (start < end && isSpace(octets[start])) start++
    if (start >= end || (octets[start] ?? 0) < 0x80) break
    const { codePoint, end: next } = characterFrom(octets, start)
    if (!isOddSpace(codePoint)) break
    odd = true
    start = next
  }
  for (;;) {
    while (end > start && isSpace(octets[end - 1])) end--
    if (end <= start || (octets[end - 1] ?? 0) < 0x80) break
    const { codePoint, start: before } = characterAt(octets, end - 1)
    if (!isOddSpace(codePoint)) break
    odd = true
    end = before
  }
  return { start, end, odd }
}

function isOddSpace(codePoint: number | null): boolean {
  const ascii = codePoint === null ? null : suspicion(codePoint)?.ascii
  return ascii === ' ' || ascii === ''
}
