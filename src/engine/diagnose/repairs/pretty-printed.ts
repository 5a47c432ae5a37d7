import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { compactLayout, layOut } from '#engine/diagnose/damage/layout.ts'
import type { Layout } from '#engine/diagnose/damage/layout.ts'
import { strictJson } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

interface LaidOut {
  /** How the body is taken to have been before: 'compact', 'one-line' with spaces, 'indented'. */
  readonly before: 'compact' | 'one-line' | 'indented'
  readonly count: number
}

const indents = ['  ', '    ', '\t', '   ', ' ']

/** As programs write JSON by themselves, the commonest first. */
const layouts: readonly (readonly [Layout, LaidOut['before']])[] = [
  [compactLayout, 'compact'],
  [{ ...compactLayout, afterColon: ' ', afterComma: ' ' }, 'one-line'],
  [{ ...compactLayout, afterColon: ' ' }, 'one-line'],
  [{ ...compactLayout, afterComma: ' ' }, 'one-line'],
  ...(['\n', '\r\n'] as const).flatMap((lineEnd) => [
    ...indents.map((indent) => [{ ...compactLayout, afterColon: ' ', indent, lineEnd }, 'indented'] as const),
    [
      { ...compactLayout, beforeColon: ' ', afterColon: ' ', indent: '  ', lineEnd, arrays: 'inline' },
      'indented',
    ] as const,
    [{ ...compactLayout, beforeColon: ' ', afterColon: ' ', indent: '  ', lineEnd }, 'indented'] as const,
    [{ ...compactLayout, indent: '', lineEnd, afterColon: ' ' }, 'indented'] as const,
  ]),
]

/** White space of a viewer, a formatter or a page that folds it: the body laid out as it may have been sent. */
export default defineRepair<LaidOut>({
  id: 'pretty-printed',
  rank: 60,
  byProgram: true,
  words: {
    en: {
      title: ({ before }) =>
        before === 'compact'
          ? say`The body was pretty-printed in the paste`
          : say`The white space of the JSON was changed in the paste`,
      detail: ({ before, count }) =>
        before === 'compact'
          ? say`A viewer broke the JSON into lines. Without the white space in ${counted(count, 'place')} it is as it was.`
          : say`A viewer laid the JSON out anew: white space differs in ${counted(count, 'place')}.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const json = strictJson(body)
    if (json === null || (json.root.kind !== 'object' && json.root.kind !== 'array')) return
    const spaces = layOut(body, compactLayout)
    const lines = spaces.some(({ start, end }) => body.subarray(start, end).includes(LF))
    const indented = lines ? 0.15 : spaces.length > 0 ? 0.06 : 0.03
    for (const [layout, before] of layouts) {
      if (before === 'compact' && !lines) continue
      const edits = layOut(body, layout)
      if (edits.length > 0)
        yield { edits, odds: odds(before, layout, indented), data: { before, count: edits.length } }
    }
  },
})

const LF = 0x0a

/** `indented`: how likely it is that the body was broken into lines at all. */
function odds(
  before: LaidOut['before'],
  { lineEnd, beforeColon, afterColon, indent }: Layout,
  indented: number,
): number {
  if (before === 'compact') return 0.8
  if (before === 'one-line') return afterColon === ' ' ? 0.08 : 0.03
  const usual = beforeColon === '' && (indent?.length ?? 0) > 0 && indent !== ' ' && indent !== '   '
  return indented * (lineEnd === '\n' ? 1 : 0.5) * (usual ? 1 : 0.4)
}
