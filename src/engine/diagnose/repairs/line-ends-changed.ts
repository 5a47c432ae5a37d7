import { utf8 } from '#engine/bytes/text.ts'
import { linesOf } from '#engine/diagnose/damage/lines.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

interface LineEnds {
  readonly to: 'CR LF' | 'LF'
  readonly count: number
}

/** A clipboard wrote the line ends inside the body its own way. */
export default defineRepair<LineEnds>({
  id: 'line-ends-changed',
  rank: 84,
  byProgram: false,
  words: {
    en: {
      title: ({ to }) =>
        to === 'CR LF' ? say`Line ends became LF in the paste` : say`Line ends became CR LF in the paste`,
      detail: ({ to, count }) =>
        say`${counted(count, 'line end')} inside the body ${count === 1 ? 'was' : 'were'} ${{ code: to }} when it was sent.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const ends = linesOf(body).filter(({ end, next }) => next > end)
    for (const [to, written, odds] of [
      ['CR LF', '\r\n', 0.4],
      ['LF', '\n', 0.4],
    ] as const) {
      const put = utf8(written)
      const edits = ends.flatMap(({ end, next }) =>
        next - end === put.length && body[end] === put[0] ? [] : [{ start: end, end: next, with: put }],
      )
      if (edits.length > 0) yield { edits, odds, data: { to, count: edits.length } }
    }
  },
})
