import type { DressedLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { theLines } from '#engine/diagnose/damage/dressed-lines.ts'
import { linesOf } from '#engine/diagnose/damage/lines.ts'
import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const farthest = 80

/** White space before every line, as in a quoted block or a list; the first line may have been read without it. */
export default defineRepair<DressedLines>({
  id: 'indentation',
  rank: 46,
  byProgram: false,
  words: {
    en: {
      title: () => say`The lines were indented in the paste`,
      detail: (data) => say`${theLines(data)} began with white space that was not there.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const text = octetText(body)
    const lines = linesOf(body).filter(({ start, end }) => end > start)
    const widths = lines.map(
      ({ start, end }) => /^[ \t]*/.exec(text.slice(start, Math.min(end, start + farthest)))?.[0].length ?? 0,
    )
    const common = (widths.length > 1 ? widths.slice(1) : widths).reduce(
      (least, width) => Math.min(least, width),
      farthest,
    )
    const first = Math.min(widths[0] ?? 0, common)
    if (common === 0) return
    const edits = lines.flatMap(({ start }, index) => {
      const width = index === 0 ? first : common
      return width === 0 ? [] : [{ start, end: start + width, with: new Uint8Array() }]
    })
    yield { edits, odds: 0.6, data: { count: edits.length } }
  },
})
