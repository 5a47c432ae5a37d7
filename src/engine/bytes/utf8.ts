/** One character of a run of octets: where it starts, where it ends (not in it), and its code point; null for an octet that is not UTF-8. */
export interface Character {
  readonly start: number
  readonly end: number
  readonly codePoint: number | null
}

/**
 * The length in octets of the well-formed sequence that starts at `at`; 0 where there is none (The Unicode Standard, table 3-7:
 * no overlong forms, no surrogates, nothing past U+10FFFF).
 */
function lengthAt(octets: Uint8Array, at: number): number {
  const lead = octets[at] ?? 0xff
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const second = octets[at + 1] ?? 0
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  if (lead < 0xe0) return 2
  if (!continues(octets[at + 2])) return 0
  if (lead < 0xf0) return 3
  return continues(octets[at + 3]) ? 4 : 0
}

const continues = (octet: number | undefined): boolean => octet !== undefined && (octet & 0xc0) === 0x80

/** The code point of a well-formed sequence of `length` octets. */
function decode(octets: Uint8Array, at: number, length: number): number {
  const lead = octets[at] ?? 0
  if (length === 1) return lead
  let codePoint = lead & (0x7f >> length)
  for (let next = at + 1; next < at + length; next++)
    codePoint = (codePoint << 6) | ((octets[next] ?? 0) & 0x3f)
  return codePoint
}

/** The character that starts at `at`, which must be inside; an octet that starts none is taken alone. */
export function characterFrom(octets: Uint8Array, at: number): Character {
  const length = lengthAt(octets, at)
  return length === 0
    ? { start: at, end: at + 1, codePoint: null }
    : { start: at, end: at + length, codePoint: decode(octets, at, length) }
}

/** The whole character that the octet at `at`, which must be inside, belongs to. */
export function characterAt(octets: Uint8Array, at: number): Character {
  for (let start = at; start >= 0 && start > at - 4; start--) {
    if (start + lengthAt(octets, start) > at) return characterFrom(octets, start)
    if (!continues(octets[start])) break
  }
  return { start: at, end: at + 1, codePoint: null }
}

/** The characters from `from`, which should be where one starts, up to `to` (not in it). */
export function* characters(octets: Uint8Array, from = 0, to = octets.length): Iterable<Character> {
  for (let at = from; at < to;) {
    const character = characterFrom(octets, at)
    yield character
    at = character.end
  }
}

/** The offset of the first octet that is not UTF-8; -1 where all of it is. */
export function firstInvalidUtf8(octets: Uint8Array): number {
  for (let at = 0; at < octets.length;) {
    const length = lengthAt(octets, at)
    if (length === 0) return at
    at += length
  }
  return -1
}
