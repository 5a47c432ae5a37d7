import type { Octets } from '#engine/bytes/octets.ts'
import type { Dump } from './read-dump.ts'
import type { Piece } from './row-octets.ts'
import { isPacket, isResponse, senseOf } from './sense.ts'

/** How much sense a dump makes; words that a guess has turned round make none. */
export function worthOf({ pieces, flaws, agreeing }: Dump): number {
  const octets = firstOf(pieces, 4_096)
  const sense = senseOf(octets)
  const said =
    sense === 'http' || isResponse(octets) || isPacket(octets)
      ? 50
      : sense === 'coded' || sense === 'json'
        ? 40
        : sense === 'text'
          ? 10
          : 0
  const disagreeing = flaws.some(({ kind }) => kind === 'dump-disagrees') ? 200 : 0
  return said - disagreeing + 100 * agreeing + lineEnds(octets) + (isEven(octets) ? 5 : 0)
}

/** CR stands before LF, and nowhere else. */
function lineEnds(octets: Octets): number {
  let right = 0
  for (let at = 0; at + 1 < octets.length; at++)
    if (octets[at] === 0x0d) right += octets[at + 1] === 0x0a ? 1 : -1
  return Math.max(-3, Math.min(3, right))
}

/** Octets that mostly count up by one, as a table does. */
function isEven(octets: Octets): boolean {
  let steps = 0
  for (let at = 0; at + 1 < octets.length; at++) if ((octets[at + 1] ?? 0) === (octets[at] ?? 0) + 1) steps++
  return octets.length > 8 && steps * 2 > octets.length
}

/** The octets that a dump begins with. */
export function firstOf(pieces: readonly Piece[], most: number): Octets {
  const octets: number[] = []
  for (const piece of pieces) {
    if (octets.length >= most) break
    octets.push(...piece.octets)
  }
  return Uint8Array.from(octets.slice(0, most))
}
