import { keepRaw } from '#engine/diagnose/damage/exact-copy.ts'
import { objectsOf, strictJson } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'
import { utf8 } from '#engine/bytes/text.ts'

const most = 4

/** A long number that a program keeps as text, and text of digits that it wrote as a number: quotes too many or too few. */
export default defineRepair<{ readonly name: string; readonly quoted: boolean }>({
  id: 'number-quoted',
  rank: 54,
  byProgram: true,
  words: {
    en: {
      title: ({ name, quoted }) =>
        quoted
          ? say`The number ${{ code: name }} became text`
          : say`The text ${{ code: name }} became a number`,
      detail: ({ name, quoted }) =>
        quoted
          ? say`${{ code: name }} stands in quotes, which were not there when the body was signed.`
          : say`${{ code: name }} stands without the quotes that it had when the body was signed.`,
      fix: () => keepRaw,
    },
  },
  *propose(body) {
    const json = strictJson(body)
    let count = 0
    for (const object of json === null ? [] : objectsOf(json.root))
      for (const { name, value } of object.members) {
        if (value.kind === 'string' && /^\d{16,30}$/.test(value.text) && !name.text.endsWith('Str')) {
          const edits = [
            { start: value.start, end: value.start + 1, with: utf8('') },
            { start: value.end - 1, end: value.end, with: utf8('') },
          ]
          yield { edits, odds: 0.1, data: { name: name.text, quoted: true } }
          count++
        }
        if (value.kind === 'number' && name.text.endsWith('Str')) {
          const edits = [value.start, value.end].map((at) => ({ start: at, end: at, with: utf8('"') }))
          yield { edits, odds: 0.5, data: { name: name.text, quoted: false } }
          count++
        }
        if (count >= most) return
      }
  },
})
