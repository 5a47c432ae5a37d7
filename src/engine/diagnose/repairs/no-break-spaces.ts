import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { damagedJson } from '#engine/diagnose/damage/reading.ts'
import { respell } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800]/

/** No-break, thin, wide and ideographic spaces where a plain one stood: everywhere, then only between JSON's own signs. */
export default defineRepair<{ readonly count: number }>({
  id: 'no-break-spaces',
  rank: 30,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'space')} became another kind of space in the paste`,
      detail: ({ count }) =>
        say`A page put spaces such as U+00A0 NO-BREAK SPACE in place of ${counted(count, 'plain space')}, ${{ octets: plain }}.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const all = respell(body, (codePoint) => (space.test(String.fromCodePoint(codePoint)) ? ' ' : null))
    if (all.length === 0) return
    yield { edits: all, odds: 0.9, data: { count: all.length } }
    const places = new Set(damagedJson(body)?.tolerated.map(({ start }) => start))
    const grammar = all.filter((edit) => places.has(edit.start))
    if (grammar.length > 0 && grammar.length < all.length)
      yield { edits: grammar, odds: 0.6, data: { count: grammar.length } }
  },
})

const plain = new Uint8Array([0x20])
