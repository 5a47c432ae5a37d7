import type { Edit } from '#engine/bytes/edit.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** What other texts hardly hold: an octet beyond ASCII, `"` or `=` escaped, white space escaped or nothing at the end of a line. */
const certain = /=(?:[89A-F][0-9A-F]|22|3D|(?:20|09)?\r?\n)/

const escape = /=(?:([0-9A-F]{2})|[ \t]*(\r?\n))/g

/** The source of an e-mail: `=22` for an octet, `=` at the end of a line that goes on (RFC 2045, section 6.7). */
export default defineRepair<{ readonly count: number }>({
  id: 'quoted-printable',
  rank: 10,
  byProgram: false,
  words: {
    en: {
      title: () => say`The paste is the source of an e-mail, in quoted-printable`,
      detail: ({ count }) => say`${counted(count, 'escape')} such as ${{ code: '=22' }} were undone.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const text = octetText(body)
    if (!certain.test(text)) return
    const matches = [...text.matchAll(escape)]
    const edits: readonly Edit[] = matches.map(({ 0: text, 1: digits, index }) => ({
      start: index,
      end: index + text.length,
      with: digits === undefined ? utf8('') : new Uint8Array([parseInt(digits, 16)]),
    }))
    yield { edits, odds: 0.8, data: { count: edits.length } }
  },
})
