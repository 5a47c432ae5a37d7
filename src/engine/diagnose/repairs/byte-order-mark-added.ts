import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const mark = new Uint8Array([0xef, 0xbb, 0xbf])

/** Editors put a byte order mark before a file that they save. */
export default defineRepair<null>({
  id: 'byte-order-mark-added',
  rank: 27,
  byProgram: true,
  words: {
    en: {
      title: () => say`A byte order mark came with the paste`,
      detail: () => say`The body begins with ${{ octets: mark }}, which was not there when it was signed.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    if (body[0] === mark[0] && body[1] === mark[1] && body[2] === mark[2])
      yield { edits: [{ start: 0, end: mark.length, with: new Uint8Array() }], odds: 0.6, data: null }
  },
})
