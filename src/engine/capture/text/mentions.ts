import type { Octets } from '#engine/bytes/octets.ts'

const piece = 1_048_576
/** Longer than any pattern that is looked for. */
const overlap = 128

/** Whether a pattern of ASCII signs, shorter than 128, is anywhere in a paste: the quick look that most forms fail. */
export function mentions(octets: Octets, pattern: RegExp): boolean {
  const decoder = new TextDecoder('latin1')
  for (let at = 0; at < octets.length; at += piece)
    if (pattern.test(decoder.decode(octets.subarray(at, at + piece + overlap)))) return true
  return false
}
