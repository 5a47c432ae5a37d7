import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { counted, keepRaw } from '#engine/diagnose/damage/exact-copy.ts'
import { compactInside, compactLayout, layOut } from '#engine/diagnose/damage/layout.ts'
import { strictJson, stringsOf } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** Spaces between JSON's signs, on one line, as Python writes them; also in JSON inside a string, also only here and there. */
export default defineRepair<{ readonly count: number }>({
  id: 'spaces-inserted',
  rank: 58,
  byProgram: true,
  words: {
    en: {
      title: () => say`Spaces were put into the JSON after it was signed`,
      detail: ({ count }) =>
        say`A program that parses JSON and writes it again, such as Python’s ${{ code: 'json.dumps' }}, put spaces in ${counted(count, 'place')}.`,
      fix: () => keepRaw,
    },
  },
  *propose(body) {
    if (strictJson(body) === null) return
    const outer = layOut(body, compactLayout)
    if (outer.some(({ start, end }) => body.subarray(start, end).includes(LF))) return
    const inner = insideStrings(body)
    const both = [...outer, ...inner].sort((left, right) => left.start - right.start)
    for (const [edits, odds] of [
      [both, 0.7],
      [outer, 0.6],
      [inner, 0.4],
    ] as const)
      if (edits.length > 0) yield { edits, odds, data: { count: edits.length } }
  },
})

const LF = 0x0a

function insideStrings(body: Octets): readonly Edit[] {
  const json = strictJson(body)
  const edits: Edit[] = []
  for (const { start, end, text } of json === null ? [] : stringsOf(json.root))
    if (/^\s*[{[]\s*["{[\]}]/.test(text.slice(0, 40)))
      for (const edit of compactInside(body, { start: start + 1, end: end - 1 })) edits.push(edit)
  return edits
}
