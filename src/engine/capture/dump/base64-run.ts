import type { ByteRange } from '#engine/bytes/octets.ts'

/** Base64 that stands together, over lines or in one piece. */
export interface Base64Run extends ByteRange {
  /** The pieces of it, in order, without what broke them and without padding. */
  readonly pieces: readonly ByteRange[]
  /** How many digits they hold. */
  readonly length: number
}

/** Shorter runs are words. */
const shortest = 16
/** Words are shorter than a line of base64 that white space alone ends. */
const shortestPiece = 16
/** How many runs are kept. */
const most = 4

const between =
  /(?:[ \t]*(?:\\r)?(?:\\n)[ \t]*|["'][ \t]*[+.&,_\\]{0,2}[ \t]*\r?\n[ \t]*["']|[ \t]*\\?\r?\n[ \t>|*]*|[ \t]+)/y

/** The longest runs of base64 in a text, the longest first. */
export function base64Runs(text: string): readonly Base64Run[] {
  const runs: Base64Run[] = []
  for (let at = 0; at < text.length;) {
    if (!isDigit(text.charCodeAt(at))) {
      at++
      continue
    }
    const run = runFrom(text, at)
    at = run.end
    if (run.length < shortest || isPartOfMore(text, run)) continue
    runs.push(run)
    if (runs.length > 64) runs.splice(0, runs.length, ...longest(runs))
  }
  return longest(runs)
}

const longest = (runs: readonly Base64Run[]): readonly Base64Run[] =>
  [...runs].sort((left, right) => right.length - left.length).slice(0, most)

/** JSON Web Tokens (RFC 7519) and names of hosts have dots. */
const isPartOfMore = (text: string, { start, end }: ByteRange): boolean =>
  (text[start - 1] === '.' && isDigit(text.charCodeAt(start - 2))) ||
  (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) ||
  text[end] === '%'

function runFrom(text: string, from: number): Base64Run {
  const pieces: ByteRange[] = []
  let length = 0
  let at = from
  let width: number | null = null
  for (;;) {
    const start = at
    while (isDigit(text.charCodeAt(at))) at++
    const wide = at - start
    if (width !== null && (wide > width || wide === 0)) break
    pieces.push({ start, end: at })
    length += wide
    if (text[at] === '=') break
    if (width !== null && wide < width) break
    width ??= wide
    between.lastIndex = at
    const gap = between.exec(text)?.[0]
    if (gap === undefined || (width < shortestPiece && !gap.includes('\n') && !gap.includes('\\n'))) break
    const next = at + gap.length
    let to = next
    while (isDigit(text.charCodeAt(to)) && to - next <= width) to++
    // A last line may be of any length, unless a word follows: then it is one itself.
    const isLine = to - next === width || text[to] === '=' || endsThere(text, to)
    if (to === next || to - next > width || !isLine) break
    at = next
  }
  const last = pieces.at(-1)
  let end = last?.end ?? from
  while (text[end] === '=' && end - (last?.end ?? from) < 2) end++
  return { start: from, end, pieces, length }
}

const endsThere = (text: string, at: number): boolean =>
  /^[ \t]*(?:["'`<),;\]}]|\\?\r?\n|\\[rn]|$)/.test(text.slice(at, at + 40))

const isDigit = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x2b ||
  code === 0x2f ||
  code === 0x2d ||
  code === 0x5f

/** What a digit of either alphabet stands for (RFC 4648, sections 4 and 5). */
export function sextet(code: number): number {
  if (code >= 0x61) return code - 0x47
  if (code === 0x5f) return 63
  if (code >= 0x41) return code - 0x41
  if (code >= 0x30) return code + 4
  return code === 0x2f ? 63 : 62
}
