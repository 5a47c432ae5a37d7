import type { Edit } from '#engine/bytes/edit.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const escape = /%([0-9A-Fa-f]{2})|\+/g

/** A JSON body that stands percent-encoded in a log or an address: `%7B%22env%22`. */
export default defineRepair<{ readonly count: number }>({
  id: 'percent-encoded',
  rank: 20,
  byProgram: false,
  words: {
    en: {
      title: () => say`The body was percent-encoded on the way into the paste`,
      detail: ({ count }) => say`${counted(count, 'escape')} such as ${{ code: '%22' }} were undone.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const text = octetText(body)
    if (!/^\s{0,9}%(?:7B|5B|22|EF)/i.test(text)) return
    for (const plus of [false, true]) {
      const edits: Edit[] = []
      for (const { 0: match, 1: digits, index } of text.matchAll(escape)) {
        if (digits === undefined && !plus) continue
        const octet = digits === undefined ? utf8(' ') : new Uint8Array([parseInt(digits, 16)])
        edits.push({ start: index, end: index + match.length, with: octet })
      }
      yield { edits, odds: plus ? 0.6 : 0.8, data: { count: edits.length } }
    }
  },
})
