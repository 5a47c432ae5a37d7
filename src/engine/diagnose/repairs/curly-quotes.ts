import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { damagedJson } from '#engine/diagnose/damage/reading.ts'
import { counted } from '#engine/diagnose/damage/exact-copy.ts'
import { respell } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'
import type { Proposal } from '#engine/diagnose/repair.ts'

interface Quotes {
  readonly count: number
  /** Bytes that the straight quotes are shorter. */
  readonly saved: number
}

/** What stands for `"`: curly and low, angle, primes, ideographic, full-width, corner. A text is seldom damaged in two of these ways. */
const families = ['“”„‟', '«»', '″‶ʺ', '〝〞〟', '＂', '「」『』﹁﹂﹃﹄'].map(codePointsOf)
const doubles = new Set(families.flatMap((family) => [...family]))
const singles = codePointsOf('‘’‚‛‹›′‵ʹʼʻˈ´＇')

function codePointsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0))
}

/** Quotes that JSON's grammar wants straight; and beyond them, those inside the strings. */
export default defineRepair<Quotes>({
  id: 'curly-quotes',
  rank: 36,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'straight quote')} became curly in the paste`,
      detail: ({ count, saved }) =>
        say`A page or an editor put typographic quotes in place of ${count} straight ones (${{ octets: quote }} or ${{ octets: apostrophe }}). Straight again, the body is ${{ bytes: saved }} shorter.`,
      fix: () =>
        say`Nothing in your code: paste requests as code, or open a saved file. Straight quotes were used for this check.`,
    },
  },
  *propose(body) {
    const double = straighten(body, doubles, '"')
    const single = straighten(body, singles, "'")
    if (double.length + single.length === 0) return
    const places = new Set(damagedJson(body)?.tolerated.map(({ start }) => start))
    const grammar = double.filter((edit) => places.has(edit.start))
    const tried = [
      [grammar, single, 0.95],
      [grammar, [], single.length === 0 ? 0.95 : 0.6],
      [double, single, grammar.length === double.length ? 0.95 : 0.7],
      [double, [], 0.5],
      [[], single, double.length === 0 ? 0.9 : 0.2],
      ...families.map((family) => [straighten(body, family, '"'), single, 0.5] as const),
    ] as const
    const seen = new Set<string>()
    for (const [first, second, odds] of tried) {
      const edits = [...first, ...second].sort((left, right) => left.start - right.start)
      const which = `${first.length} from ${first[0]?.start}, ${second.length}`
      if (edits.length === 0 || seen.has(which)) continue
      seen.add(which)
      yield proposal(edits, odds)
    }
  },
})

const quote = new Uint8Array([0x22])
const apostrophe = new Uint8Array([0x27])

const straighten = (body: Octets, family: ReadonlySet<number>, straight: string): readonly Edit[] =>
  respell(body, (codePoint) => (family.has(codePoint) ? straight : null))

const proposal = (edits: readonly Edit[], odds: number): Proposal<Quotes> => ({
  edits,
  odds,
  data: {
    count: edits.length,
    saved: edits.reduce((saved, edit) => saved + (edit.end - edit.start) - edit.with.length, 0),
  },
})
