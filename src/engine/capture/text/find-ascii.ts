import type { Octets } from '#engine/bytes/octets.ts'

/** Where an ASCII text stands first, from an offset on; -1 where it does not. */
export function findAscii(octets: Octets, words: string, from = 0): number {
  const first = words.charCodeAt(0)
  for (let at = octets.indexOf(first, from); at !== -1; at = octets.indexOf(first, at + 1))
    if (isAsciiAt(octets, at, words)) return at
  return -1
}

/** Where an ASCII text stands last, not before an offset; -1 where it does not. */
export function findLastAscii(octets: Octets, words: string, from: number): number {
  const first = words.charCodeAt(0)
  for (let at = octets.lastIndexOf(first); at >= from; at = octets.lastIndexOf(first, at - 1)) {
    if (isAsciiAt(octets, at, words)) return at
    if (at === 0) break
  }
  return -1
}

/** Whether an ASCII text stands at an offset. */
export function isAsciiAt(octets: Octets, start: number, words: string): boolean {
  for (let at = 0; at < words.length; at++) if (octets[start + at] !== words.charCodeAt(at)) return false
  return true
}
