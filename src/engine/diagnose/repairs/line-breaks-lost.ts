import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { gapsOf } from '#engine/diagnose/damage/layout.ts'
import type { Gap } from '#engine/diagnose/damage/layout.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'
import type { Proposal } from '#engine/diagnose/repair.ts'

/** How many line breaks the body had; null where the reader parted the lines of the header section again. */
type LostBreaks = { readonly count: number } | null

/** Ways to spread what is missing over the body; more are no better than chance. */
const mostWays = 40
const mostMissing = 4

/** Line breaks that a field for one line turned into spaces, or that a text extractor dropped. White space left beside them shows where. */
export default defineRepair<LostBreaks>({
  id: 'line-breaks-lost',
  rank: 49,
  byProgram: false,
  words: {
    en: {
      title: (data) =>
        data === null
          ? say`The lines of the request were run together in the paste`
          : say`${counted(data.count, 'line break')} of the body were lost in the paste`,
      detail: (data) =>
        data === null
          ? say`A field that holds one line, or a page that was reduced to its text, took the line breaks out. The lines were parted again before the names of the fields.`
          : say`The indentation is still there, the line breaks before it are not. They were put back where it begins.`,
      fix: () => exactCopy,
    },
  },
  *propose(body, { contentLength }) {
    if (body.includes(LF) || body.includes(CR)) return
    const gaps = gapsOf(body).filter(mayBreak)
    if (!gaps.some(({ space }) => /\t| {2}/.test(space))) return
    yield* spaced(gaps)
    if (contentLength !== null) yield* dropped(body, gaps, contentLength)
  },
})

const LF = 0x0a
const CR = 0x0d

/** Where programs break lines: after brackets and commas, and before brackets, if there is something between them. */
function mayBreak({ before, after }: Gap): boolean {
  if (before === '{' || before === '[') return after !== '}' && after !== ']'
  return before === ',' || after === '}' || after === ']'
}

/** The last space before the tabs was a line break; of several in a row those before it may have been, too. */
function* spaced(gaps: readonly Gap[]): Iterable<Proposal<LostBreaks>> {
  const places = gaps.filter(({ space }) => space.includes(' '))
  if (places.length !== gaps.length || !places.some(({ space }) => space.includes('\t'))) return
  let ways: readonly (readonly Edit[])[] = [[]]
  for (const gap of places) {
    const spaces = /^ */.exec(gap.space)?.[0].length ?? 0
    const here = Array.from({ length: Math.max(1, Math.min(spaces, mostMissing)) }, (_, index) => {
      const end = gap.start + spaces
      return { start: end - index - 1, end, with: utf8('\n'.repeat(index + 1)) }
    })
    if (ways.length * here.length > mostWays) return
    ways = ways.flatMap((way) => here.map((edit) => [...way, edit]))
  }
  for (const edits of ways) yield { edits, odds: 0.6 / ways.length ** 0.5, data: { count: edits.length } }
}

/** A line break before each indentation, and what Content-Length counts besides as empty lines. */
function* dropped(body: Octets, gaps: readonly Gap[], contentLength: number): Iterable<Proposal<LostBreaks>> {
  for (const lineEnd of ['\n', '\r\n']) {
    const missing = (contentLength - body.length) / lineEnd.length - gaps.length
    if (missing < 0 || missing > mostMissing || gaps.length ** Math.ceil(missing) > mostWays * gaps.length)
      continue
    // The line end after the body is another repair's; all that is missing, or one less, are empty lines.
    for (const empty of new Set([Math.floor(missing) - 1, Math.floor(missing)]))
      if (empty >= 0)
        for (const chosen of choices(gaps.length, empty))
          yield {
            edits: gaps.map((gap, index) => {
              const at = gap.end - (/[\t ]*$/.exec(indentOf(gap))?.[0].length ?? 0)
              const breaks = 1 + chosen.filter((one) => one === index).length
              return { start: at, end: at, with: utf8(lineEnd.repeat(breaks)) }
            }),
            odds: 0.6 / choicesOf(gaps.length, empty) ** 0.5,
            data: { count: gaps.length + empty },
          }
  }
}

/** What of the white space before a token indents it: its tabs, else all of it. */
const indentOf = ({ space }: Gap): string => /\t+$/.exec(space)?.[0] ?? space

const choicesOf = (places: number, count: number): number => Math.max(1, places ** count)

/** The ways to choose places, one more than once. */
function* choices(places: number, count: number, from = 0): Iterable<readonly number[]> {
  if (count === 0) yield []
  else
    for (let place = from; place < places; place++)
      for (const rest of choices(places, count - 1, place)) yield [place, ...rest]
}
