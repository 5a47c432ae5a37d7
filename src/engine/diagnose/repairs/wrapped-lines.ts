import type { Edit } from '#engine/bytes/edit.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { linesOf } from '#engine/diagnose/damage/lines.ts'
import type { Line } from '#engine/diagnose/damage/lines.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { rememberFor } from '#engine/diagnose/damage/remember.ts'
import { damagedJson, strictJson, stringsOf } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'
import type { Proposal } from '#engine/diagnose/repair.ts'

/** How many line breaks stood in the body; null where the reader joined values of headers. */
type Wraps = { readonly count: number } | null

/** Line breaks that mail and terminals put into a long line: all of them, or only those inside JSON's strings, where none may be. */
export default defineRepair<Wraps>({
  id: 'wrapped-lines',
  rank: 48,
  byProgram: false,
  words: {
    en: {
      title: (data) =>
        data === null
          ? say`Long header lines were wrapped in the paste`
          : say`${counted(data.count, 'line break')} came with the paste`,
      detail: (data) =>
        data === null
          ? say`They were broken to fit a mail or a window. Their values were joined again.`
          : say`A long line was broken in ${counted(data.count, 'place')} to fit a mail or a window.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const lines = linesOf(body)
    const breaks = lines.filter(
      ({ end, next }, index) => next > end && index < lines.length - 1 && next < body.length,
    )
    if (breaks.length === 0) return
    yield* everyFew(body)
    const longest = widestOf(breaks)
    const inside = strictJson(body) === null ? insideStrings(body, breaks) : []
    if (strictJson(body) !== null && !looksWrapped(breaks)) return
    for (const some of inside.length > 0 && inside.length < breaks.length ? [breaks, inside] : [breaks])
      for (const join of joins) {
        const edits = some.map((line) => join(line, body, longest))
        yield { edits, odds: 0.7, data: { count: edits.length } } satisfies Proposal<Wraps>
      }
  },
})

/** Widths at which programs cut a text however short its lines are, in characters. */
const narrowest = 40
const widest = 200
const usual: ReadonlySet<number> = new Set([64, 70, 72, 76, 78, 80, 100, 120])

/** Line feeds that stand after each so many characters, those of other lines counted: a text that was cut with no eye for its lines. */
function* everyFew(body: Octets): Iterable<Proposal<Wraps>> {
  const { places, count } = lineFeeds(body)
  for (let width = narrowest; width <= Math.min(widest, count - 2); width++) {
    const cuts: number[] = []
    for (let at = width; at < count - 1; at += width + 1) {
      const place = places.get(at)
      if (place === undefined) break
      cuts.push(place)
    }
    const isWhole = width + cuts.length * (width + 1) >= count - 1
    if (!isWhole || cuts.length === places.size || (cuts.length < 2 && !usual.has(width))) continue
    yield {
      edits: cuts.map((at) => ({ start: at, end: at + 1, with: nothing })),
      odds: 0.7,
      data: { count: cuts.length },
    }
  }
}

/** Where each line feed stands, by the number of characters before it; and how many characters there are. */
const lineFeeds = rememberFor(
  (body): { readonly places: ReadonlyMap<number, number>; readonly count: number } => {
    const places = new Map<number, number>()
    let count = 0
    for (let at = 0; at < body.length; at++) {
      const octet = body[at] ?? 0
      if (octet === 0x0a) places.set(count, at)
      if (octet < 0x80 || octet >= 0xc0) count++
    }
    return { places, count }
  },
)

type Join = (line: Line, body: Octets, widest: number) => Edit

const nothing = utf8('')
const space = utf8(' ')

/** The ways in which lines were broken: cut anywhere; at a space, which was lost; either, by width; with the next line indented; by a shell. */
const joins: readonly Join[] = [
  ({ end, next }) => ({ start: end, end: next, with: nothing }),
  ({ end, next }) => ({ start: end, end: next, with: space }),
  (line, _body, widest) => ({
    start: line.end,
    end: line.next,
    with: width(line) < widest ? space : nothing,
  }),
  ({ end, next }, body) => ({ start: end, end: next + indentAt(body, next), with: nothing }),
  ({ end, next }, body) => ({ start: end, end: next + indentAt(body, next), with: space }),
  ({ end, next }, body) => ({ start: body[end - 1] === backslash ? end - 1 : end, end: next, with: nothing }),
]

const backslash = 0x5c
const width = ({ start, end }: ByteRange): number => end - start
const widestOf = (lines: readonly Line[]): number =>
  lines.reduce((most, line) => Math.max(most, width(line)), 0)
const indentAt = (body: Octets, at: number): number =>
  /^[ \t]*/.exec(octetText(body).slice(at, at + 80))?.[0].length ?? 0

/** Full lines are about as wide as a window or a mail. */
function looksWrapped(lines: readonly Line[]): boolean {
  const longest = widestOf(lines)
  return longest >= 38 && longest <= 260 && lines.every((line) => width(line) >= longest / 2)
}

function insideStrings(body: Octets, breaks: readonly Line[]): readonly Line[] {
  const json = damagedJson(body)
  if (json === null) return []
  const inside: Line[] = []
  let next = 0
  for (const { start, end } of stringsOf(json.root)) {
    while ((breaks[next]?.end ?? Infinity) < start) next++
    for (let line = breaks[next]; line !== undefined && line.end < end; line = breaks[++next])
      inside.push(line)
  }
  return inside
}
