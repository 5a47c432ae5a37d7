import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { damagedJson } from '#engine/diagnose/damage/reading.ts'
import { respell } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** U+FF01 to U+FF5E, and the marks of Chinese text that stand for JSON's own. */
function narrow(codePoint: number): string | null {
  if (codePoint >= 0xff01 && codePoint <= 0xff5e) return String.fromCodePoint(codePoint - 0xfee0)
  return { 0x3001: ',', 0x3002: '.', 0x3010: '[', 0x3011: ']', 0xfe55: ':', 0xfe50: ',' }[codePoint] ?? null
}

/** Commas, colons, braces and digits of a Chinese or Japanese input method: where JSON wants ASCII, then everywhere. */
export default defineRepair<{ readonly count: number }>({
  id: 'full-width-punctuation',
  rank: 34,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'character')} became full-width in the paste`,
      detail: ({ count }) =>
        say`An input method or a page put full-width signs such as ${{ code: '，' }} and ${{ code: '：' }} in place of ${counted(count, 'ASCII character')}.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const all = respell(body, narrow)
    if (all.length === 0) return
    const places = new Set(damagedJson(body)?.tolerated.map(({ start }) => start))
    const grammar = all.filter((edit) => places.has(edit.start))
    if (grammar.length > 0) yield { edits: grammar, odds: 0.95, data: { count: grammar.length } }
    const ascii = respell(body, (codePoint) => (codePoint >= 0xff01 ? narrow(codePoint) : null))
    if (ascii.length > grammar.length) yield { edits: ascii, odds: 0.7, data: { count: ascii.length } }
    if (all.length > ascii.length) yield { edits: all, odds: 0.3, data: { count: all.length } }
  },
})
