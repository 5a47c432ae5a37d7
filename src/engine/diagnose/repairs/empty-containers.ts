import { utf8 } from '#engine/bytes/text.ts'
import { counted, keepRaw } from '#engine/diagnose/damage/exact-copy.ts'
import { nodesOf, strictJson } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** PHP cannot tell an empty object from an empty array, and writes the one for the other. */
export default defineRepair<{ readonly count: number; readonly was: '{}' | '[]' }>({
  id: 'empty-containers',
  rank: 80,
  byProgram: true,
  words: {
    en: {
      title: ({ was }) =>
        was === '{}'
          ? say`Empty objects became arrays after the body was signed`
          : say`Empty arrays became objects after the body was signed`,
      detail: ({ count, was }) =>
        say`${counted(count, 'value')} were ${{ code: was }} when the body was signed.`,
      fix: () => keepRaw,
    },
  },
  *propose(body) {
    const json = strictJson(body)
    if (json === null) return
    for (const [kind, was] of [
      ['array', '{}'],
      ['object', '[]'],
    ] as const) {
      const edits = []
      for (const node of nodesOf(json.root))
        if (node.kind === kind && node.end - node.start === 2)
          edits.push({ start: node.start, end: node.end, with: utf8(was) })
      if (edits.length > 0) yield { edits, odds: 0.1, data: { count: edits.length, was } }
    }
  },
})
