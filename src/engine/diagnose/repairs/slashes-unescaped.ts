import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { strictJson, stringsOf } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** PHP writes `/` as `\/`, and viewers and parsers write it plain: the backslashes put back, in JSON inside strings at its own level. */
export default defineRepair<{ readonly count: number }>({
  id: 'slashes-unescaped',
  rank: 68,
  byProgram: true,
  words: {
    en: {
      title: () => say`Escaped slashes lost their backslash in the paste`,
      detail: ({ count }) =>
        say`${counted(count, 'slash', 'slashes')} were written ${{ code: '\\/' }}, as PHP does, and a viewer or Markdown wrote ${{ code: '/' }}.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const plain = escapeSlashes(body, () => '\\')
    if (plain.length === 0) return
    yield { edits: plain, odds: 0.25, data: { count: plain.length } }
    for (const escape of ['\\\\\\', '\\\\']) {
      const edits = escapeSlashes(body, (nested) => (nested ? escape : '\\'))
      if (edits.some((edit) => edit.with.length > 1))
        yield { edits, odds: 0.1, data: { count: edits.length } }
    }
  },
})

function escapeSlashes(body: Octets, escape: (nested: boolean) => string): readonly Edit[] {
  const json = strictJson(body)
  const text = octetText(body)
  const edits: Edit[] = []
  for (const { start, end } of json === null ? [] : stringsOf(json.root)) {
    const content = text.slice(start, end)
    const put = utf8(escape(/^"\s*[{[]\s*\\"/.test(content.slice(0, 40))))
    for (const { index } of content.matchAll(/(?<!\\)\//g))
      edits.push({ start: start + index, end: start + index, with: put })
  }
  return edits
}
