import type { ByteRange, Octets } from '#engine/bytes/octets.ts'

const quote = 0x22
const backslash = 0x5c

/** Strings longer than this are looked through by the machine's own search, which is slower to begin. */
const short = 48

/** The offset of the quote that closes the string whose opening quote is at an offset; -1 where the text ends before. */
export function closingQuoteAt(octets: Octets, start: number): number {
  let at = start + 1
  for (const near = Math.min(octets.length, at + short); at < near; at++) {
    const octet = octets[at]
    if (octet === quote) return at
    if (octet === backslash) at++
  }
  for (at = octets.indexOf(quote, at); at !== -1; at = octets.indexOf(quote, at + 1)) {
    let slashes = at - 1
    while (slashes > start && octets[slashes] === backslash) slashes--
    if ((at - slashes) % 2 === 1) return at
  }
  return -1
}

const pastSpace = (octets: Octets, from: number): number => {
  let at = from
  while (at < octets.length && (octets[at] ?? 0) <= 0x20) at++
  return at
}

/** Where the JSON value that starts at an offset ends, found by its brackets and quotes alone; -1 where the text ends before it does. */
export function endOfValue(octets: Octets, start: number): number {
  let depth = 0
  for (let at = start; at < octets.length; at++) {
    const octet = octets[at] ?? 0
    if (octet === quote) {
      at = closingQuoteAt(octets, at)
      if (at === -1) return -1
      if (depth === 0) return at + 1
    } else if (octet === 0x7b || octet === 0x5b) depth++
    else if (octet === 0x7d || octet === 0x5d) {
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (depth === 0 && (octet === 0x2c || octet <= 0x20)) return at
  }
  return -1
}

/** A value in a text that is not read as a whole; `end` is -1 where the text ends before it does. */
export interface Extent extends ByteRange {
  /** The name of a member as it is written, without its quotes. */
  readonly name: string
}

/**
 * The members of the object that starts at an offset, one by one, as far as they go. None of anything else. That of the name `last`
 * is the last, and its end is not looked for: it may be most of a large file.
 */
export function* scanMembers(octets: Octets, object: number, last: string | null = null): Iterable<Extent> {
  if (octets[object] !== 0x7b) return
  for (let at = pastSpace(octets, object + 1); octets[at] === quote;) {
    const close = closingQuoteAt(octets, at)
    const colon = close === -1 ? -1 : pastSpace(octets, close + 1)
    if (colon === -1 || octets[colon] !== 0x3a) return
    const start = pastSpace(octets, colon + 1)
    const name = nameAt(octets, at + 1, close)
    const end = name === last ? -1 : endOfValue(octets, start)
    if (start < octets.length) yield { name, start, end }
    if (end === -1) return
    const comma = pastSpace(octets, end)
    if (octets[comma] !== 0x2c) return
    at = pastSpace(octets, comma + 1)
  }
}

/** The items of the array that starts at an offset, one by one, as far as they go. None of anything else. */
export function* scanItems(octets: Octets, array: number): Iterable<ByteRange> {
  if (octets[array] !== 0x5b) return
  for (let at = pastSpace(octets, array + 1); at < octets.length && octets[at] !== 0x5d;) {
    const end = endOfValue(octets, at)
    yield { start: at, end }
    if (end <= at) return
    const comma = pastSpace(octets, end)
    if (octets[comma] !== 0x2c) return
    at = pastSpace(octets, comma + 1)
  }
}

function nameAt(octets: Octets, start: number, end: number): string {
  let name = ''
  for (let at = start; at < Math.min(end, start + 64); at++) name += String.fromCharCode(octets[at] ?? 0)
  return name
}

/** The member with a name of the object that starts at an offset; null where it has none. */
export function scanMember(octets: Octets, object: number, name: string): Extent | null {
  for (const member of scanMembers(octets, object)) if (member.name === name) return member
  return null
}
