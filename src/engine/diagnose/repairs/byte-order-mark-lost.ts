import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const mark = new Uint8Array([0xef, 0xbb, 0xbf])

/** Clipboards drop a byte order mark, which some programs put before what they write. */
export default defineRepair<null>({
  id: 'byte-order-mark-lost',
  rank: 86,
  byProgram: true,
  words: {
    en: {
      title: () => say`A byte order mark was lost in the paste`,
      detail: () => say`The body began with ${{ octets: mark }} when it was signed; clipboards drop it.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    if (body[0] === mark[0] && body[1] === mark[1] && body[2] === mark[2]) return
    yield { edits: [{ start: 0, end: 0, with: mark }], odds: 0.08, data: null }
  },
})
