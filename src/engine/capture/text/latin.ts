import type { ByteRange } from '#engine/bytes/octets.ts'

/** Octets as characters of the same number, the first `most` of a range: for looking at the ASCII in them. */
export function latin(octets: Uint8Array, { start, end }: ByteRange, most: number): string {
  const to = Math.min(end, start + most, octets.length)
  let text = ''
  for (let at = start; at < to; at++) text += String.fromCharCode(octets[at] ?? 0)
  return text
}
