import type { DressedLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { theLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { linesOf } from '#engine/diagnose/damage/lines.ts'
import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const mark = /^(?:[>|] ?)+/
const farthest = 32

/** `> ` before each line, as mail and forums quote; the first line may have been read without it. */
export default defineRepair<DressedLines>({
  id: 'mail-quoting',
  rank: 12,
  byProgram: false,
  words: {
    en: {
      title: () => say`The lines were quoted in the paste`,
      detail: (data) =>
        say`${theLines(data)} began with ${{ code: '>' }}, which mail puts before quoted text.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const text = octetText(body)
    const lines = linesOf(body).filter(({ start, end }) => end > start)
    const marked = lines.map(({ start, end }) =>
      mark.exec(text.slice(start, Math.min(end, start + farthest))),
    )
    const edits = lines.flatMap(({ start }, index) => {
      const length = marked[index]?.[0].length
      return length === undefined ? [] : [{ start, end: start + length, with: new Uint8Array() }]
    })
    if (edits.length > 0 && edits.length >= lines.length - 1)
      yield { edits, odds: 0.9, data: { count: edits.length } }
  },
})
