import { utf8 } from '#engine/bytes/text.ts'
import { keepRaw } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { objectsOf, strictJson } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** Names under which a webhook carries JSON as text. */
const carriers: ReadonlySet<string> = new Set(['data', 'payload', 'passThroughInfo'])

/** JSON that stood in a string, and that a viewer or a program shows as an object: put back into quotes, escaped once. */
export default defineRepair<{ readonly name: string }>({
  id: 'nested-json-opened',
  rank: 66,
  byProgram: true,
  words: {
    en: {
      title: ({ name }) => say`The text of ${{ code: name }} was parsed into an object`,
      detail: ({ name }) =>
        say`${{ code: name }} is a string that holds JSON. A program parsed it and wrote it without the quotes.`,
      fix: () => keepRaw,
    },
  },
  *propose(body) {
    const json = strictJson(body)
    for (const object of json === null ? [] : objectsOf(json.root))
      for (const { name, value } of object.members) {
        if (!carriers.has(name.text) || (value.kind !== 'object' && value.kind !== 'array')) continue
        const inside = [...octetText(body).slice(value.start, value.end).matchAll(/["\\]/g)]
        const edits = [
          { start: value.start, end: value.start, with: utf8('"') },
          ...inside.map(({ index }) => ({
            start: value.start + index,
            end: value.start + index,
            with: utf8('\\'),
          })),
          { start: value.end, end: value.end, with: utf8('"') },
        ]
        yield { edits, odds: 0.4, data: { name: name.text } }
        return
      }
  },
})
