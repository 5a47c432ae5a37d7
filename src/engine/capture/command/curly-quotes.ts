import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Sign } from './signs.ts'
import { curlySign, pastOneBlank } from './signs.ts'

/** What stands between typographic quotes, and where it ends. */
interface Quoted {
  readonly inside: ByteRange
  readonly end: number
  readonly open: boolean
}

/**
 * What typographic quotes hold that had been a shell's. Those inside it look alike, so a quote closes only before white space or
 * the end; and of JSON only after the bracket that can end it.
 */
export function curlyQuoted(octets: Octets, sign: Sign): Quoted {
  const start = sign.end
  const first = octets[start]
  const last = first === 0x7b ? 0x7d : first === 0x5b ? 0x5d : null
  for (let next = start; next < octets.length;) {
    const end = closingEnd(octets, next, sign.kind)
    if (end === next) {
      next++
      continue
    }
    const bracket = last === null || octets[lastSolid(octets, start, next)] === last
    if (bracket && octets[next - 1] !== 0x5c && endsWord(octets, end))
      return { inside: { start, end: next }, end, open: false }
    next = end
  }
  return { inside: { start, end: octets.length }, end: octets.length, open: true }
}

/** The end of a quote of that kind, straight or not; the offset itself where there is none. */
function closingEnd(octets: Octets, at: number, kind: Sign['kind']): number {
  if (octets[at] === (kind === 'double' ? 0x22 : 0x27)) return at + 1
  const sign = curlySign(octets, at)
  return sign?.kind === kind ? sign.end : at
}

const endsWord = (octets: Octets, at: number): boolean =>
  at >= octets.length ||
  pastOneBlank(octets, at) > at ||
  [0x0a, 0x0d, 0x3b, 0x7c, 0x29, 0x5c].includes(octets[at] ?? 0)

function lastSolid(octets: Octets, from: number, to: number): number {
  let at = to - 1
  while (at > from && [0x20, 0x09, 0x0a, 0x0d].includes(octets[at] ?? 0)) at--
  return at
}
