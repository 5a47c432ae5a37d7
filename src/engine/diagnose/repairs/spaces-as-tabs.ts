import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { linesOf } from '#engine/diagnose/damage/lines.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

interface Indents {
  /** Spaces that stand for one tab. */
  readonly width: number
  readonly to: 'tabs' | 'spaces'
  readonly count: number
}

const widths = [4, 2, 8, 3]

/** Indentation that an editor or a form turned from tabs into spaces, or from spaces into tabs. */
export default defineRepair<Indents>({
  id: 'spaces-as-tabs',
  rank: 64,
  byProgram: false,
  words: {
    en: {
      title: ({ to }) =>
        to === 'tabs' ? say`Tabs became spaces in the paste` : say`Spaces became tabs in the paste`,
      detail: ({ to, width, count }) =>
        to === 'tabs'
          ? say`${counted(count, 'line')} began with tabs, each of which became ${counted(width, 'space')}.`
          : say`${counted(count, 'line')} began with spaces, ${width} of which became one tab.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    for (const width of widths) {
      const edits = reindent(body, / +/y, (spaces) =>
        spaces.length % width === 0 ? '\t'.repeat(spaces.length / width) : null,
      )
      if (edits !== null)
        yield { edits, odds: width === 4 ? 0.4 : 0.25, data: { width, to: 'tabs', count: edits.length } }
    }
    for (const width of widths) {
      const edits = reindent(body, /\t+/y, (tabs) => ' '.repeat(tabs.length * width))
      if (edits !== null)
        yield { edits, odds: width === 8 ? 0.15 : 0.25, data: { width, to: 'spaces', count: edits.length } }
    }
  },
})

/** The start of each line written anew; null where none is or one cannot be. */
function reindent(
  body: Octets,
  start: RegExp,
  write: (indent: string) => string | null,
): readonly Edit[] | null {
  const text = octetText(body)
  const edits: Edit[] = []
  for (const line of linesOf(body)) {
    start.lastIndex = line.start
    const indent = start.exec(text)?.[0]
    if (indent === undefined) continue
    const written = write(indent)
    if (written === null) return null
    edits.push({ start: line.start, end: line.start + indent.length, with: utf8(written) })
  }
  return edits.length === 0 ? null : edits
}
