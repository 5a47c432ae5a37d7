import type { Edit } from '#engine/bytes/edit.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { replaceMatches } from '#engine/diagnose/damage/octet-text.ts'
import { respell } from '#engine/diagnose/damage/respell.ts'
import { strictJson, stringsOf } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** What a program escapes that JSON does not demand, and how it writes the digits. */
interface Habit {
  readonly ascii: RegExp | null
  /** All that is not ASCII. */
  readonly beyond: boolean
  readonly digits: 'lower' | 'upper'
  /** Backslashes in JSON that stands inside a string. */
  readonly nested: 1 | 2
  readonly odds: number
}

const habits: readonly Habit[] = [
  { ascii: null, beyond: true, digits: 'lower', nested: 1, odds: 0.25 },
  { ascii: null, beyond: true, digits: 'upper', nested: 1, odds: 0.1 },
  { ascii: null, beyond: true, digits: 'lower', nested: 2, odds: 0.05 },
  { ascii: /[<>&]/g, beyond: false, digits: 'lower', nested: 1, odds: 0.1 },
  { ascii: /[<>&=']/g, beyond: false, digits: 'lower', nested: 1, odds: 0.1 },
  { ascii: /[<>&'`]|(?<![eE])\+/g, beyond: true, digits: 'upper', nested: 1, odds: 0.05 },
  { ascii: /[<>&']/g, beyond: false, digits: 'upper', nested: 1, odds: 0.03 },
]

/** A viewer or a parser wrote the characters that `\uXXXX` stood for: the escapes put back, as one program or another makes them. */
export default defineRepair<{ readonly count: number }>({
  id: 'unicode-unescaped',
  rank: 72,
  byProgram: true,
  words: {
    en: {
      title: () => say`Escaped characters were written out in the paste`,
      detail: ({ count }) =>
        say`${counted(count, 'character')} were written as ${{ code: '\\u' }} and four digits when the body was signed.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    if (strictJson(body) === null) return
    const seen = new Set<string>()
    for (const habit of habits) {
      const edits = escape(body, habit)
      const spelling = `${edits.length} ${text(edits[0]?.with ?? utf8(''))} ${text(edits.at(-1)?.with ?? utf8(''))}`
      if (edits.length === 0 || seen.has(spelling)) continue
      seen.add(spelling)
      yield { edits, odds: habit.odds, data: { count: edits.length } }
    }
  },
})

/** Such characters stand in strings and nowhere else in JSON. */
function escape(body: Octets, { ascii, beyond, digits, nested }: Habit): readonly Edit[] {
  const inner = nested === 1 ? [] : nestedRanges(body)
  const write = (character: string, at: number): string => {
    const backslashes = inner.some(({ start, end }) => at >= start && at < end) ? '\\\\' : '\\'
    return character
      .split('')
      .map((unit) => `${backslashes}u${hex(unit, digits)}`)
      .join('')
  }
  const wide = beyond
    ? respell(body, (codePoint, { start }) => write(String.fromCodePoint(codePoint), start))
    : []
  const narrow = ascii === null ? [] : replaceMatches(body, ascii, ({ 0: sign, index }) => write(sign, index))
  return [...wide, ...narrow].sort((left, right) => left.start - right.start)
}

const hex = (unit: string, digits: Habit['digits']): string => {
  const lower = unit.charCodeAt(0).toString(16).padStart(4, '0')
  return digits === 'upper' ? lower.toUpperCase() : lower
}

/** The strings that hold JSON. */
function nestedRanges(body: Octets): readonly ByteRange[] {
  const json = strictJson(body)
  return json === null
    ? []
    : [...stringsOf(json.root)].filter(({ text }) => /^\s*[{[]\s*"/.test(text.slice(0, 40))).slice(0, few)
}

/** A webhook has one. */
const few = 4
