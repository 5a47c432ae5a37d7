import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** Copying whole lines takes the last line end along; frameworks and editors add one. */
export default defineRepair<{ readonly bytes: number }>({
  id: 'line-end-added',
  rank: 88,
  byProgram: true,
  words: {
    en: {
      title: () => say`A line end was added after the body`,
      detail: ({ bytes }) =>
        say`A line end of ${{ bytes }} follows the body, which was not there when it was signed.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const tail = octetText(body).slice(-farthest)
    const one = /(?:\r\n|\n|\r)$/.exec(tail)?.[0].length ?? 0
    const all = /[ \t\r\n]*$/.exec(tail)?.[0].length ?? 0
    for (const [length, odds] of [
      [one, 0.8],
      [all, 0.7],
    ] as const) {
      const start = body.length - length
      if (length > 0)
        yield {
          edits: [{ start, end: body.length, with: new Uint8Array() }],
          odds,
          data: { bytes: length },
        }
    }
  },
})

const farthest = 80
