import type { DressedLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { theLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { linesOf } from '#engine/diagnose/damage/lines.ts'
import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const number = /^[ \t]{0,8}(\d{1,6})(?:[:.|)] ?|\t| {1,2}|$)/
const farthest = 20

/** Numbers that a code viewer puts before each line, one more each time. */
export default defineRepair<DressedLines>({
  id: 'line-numbers',
  rank: 14,
  byProgram: false,
  words: {
    en: {
      title: () => say`Line numbers came with the paste`,
      detail: (data) => say`${theLines(data)} began with a number, one more each time.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const text = octetText(body)
    const lines = linesOf(body)
    const found = lines.map(({ start, end }) =>
      number.exec(text.slice(start, Math.min(end, start + farthest))),
    )
    const from = found[0] === null ? 1 : 0
    const first = Number(found[from]?.[1] ?? NaN)
    if (
      lines.length - from < 2 ||
      !found.every((match, index) => index < from || Number(match?.[1]) === first + index - from)
    )
      return
    const edits = lines.slice(from).map(({ start }, index) => {
      const length = found[index + from]?.[0].length ?? 0
      return { start, end: start + length, with: new Uint8Array() }
    })
    yield { edits, odds: 0.9, data: { count: edits.length } }
  },
})
