import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { same } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const LF = utf8('\n')
const CRLF = utf8('\r\n')

/** A line end after the body: one that the paste shows and that was not counted to the body, or one that the clipboard dropped. */
export default defineRepair<{ readonly ending: Uint8Array<ArrayBuffer> }>({
  id: 'line-end-lost',
  rank: 90,
  byProgram: true,
  words: {
    en: {
      title: () => say`The last line end of the body was lost in the paste`,
      detail: ({ ending }) =>
        say`The body ended with ${{ octets: ending }} when it was signed; copying text often drops it.`,
      fix: () => exactCopy,
    },
  },
  *propose(body, { bodyTail, pasted }) {
    const tail = bodyTail === null ? null : pasted.octets.slice(bodyTail.start, bodyTail.end)
    if (tail !== null && tail.length > 0) yield lost(body.length, tail, 0.5)
    for (const [ending, odds] of [
      [LF, 0.12],
      [CRLF, 0.06],
    ] as const)
      if (tail === null || !same(tail, ending)) yield lost(body.length, ending, odds)
  },
})

const lost = (at: number, ending: Uint8Array<ArrayBuffer>, odds: number) => ({
  edits: [{ start: at, end: at, with: ending }],
  odds,
  data: { ending },
})
