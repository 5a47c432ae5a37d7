import type { Edit } from '#engine/bytes/edit.ts'
import { exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

const opening =
  /^\s{0,9}(?:`{3,9}|~{3,9}|\{(?:code|noformat)[^}\n]{0,40}\}|\[code\])[ \t]{0,9}[a-z]{0,12}\r?\n?/i
const closing = /\r?\n?[ \t]{0,9}(?:`{3,9}|~{3,9}|\{(?:code|noformat)\}|\[\/code\])\s{0,9}$/i
const farthest = 80

/** The marks of a code block, copied along with what stands in it. */
export default defineRepair<null>({
  id: 'fences',
  rank: 16,
  byProgram: false,
  words: {
    en: {
      title: () => say`The marks of a code block came with the paste`,
      detail: () => say`Marks such as ${{ code: '```' }} stand around the request.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const text = octetText(body)
    const begin = opening.exec(text.slice(0, farthest))
    const tail = Math.max(begin?.[0].length ?? 0, text.length - farthest)
    const finish = closing.exec(text.slice(tail))
    const edits: Edit[] = []
    if (begin !== null) edits.push({ start: 0, end: begin[0].length, with: new Uint8Array() })
    if (finish !== null) edits.push({ start: tail + finish.index, end: text.length, with: new Uint8Array() })
    if (edits.length > 0) yield { edits, odds: 0.9, data: null }
  },
})
