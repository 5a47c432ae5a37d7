import type { Edit } from '#engine/bytes/edit.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { damagedJson, strictJson, stringsOf } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** Markdown takes `\` before punctuation for its own: JSON inside a JSON string falls apart, as does every quoted word. */
export default defineRepair<{ readonly count: number }>({
  id: 'backslashes-eaten',
  rank: 50,
  byProgram: true,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'backslash was', 'backslashes were')} lost in the paste`,
      detail: ({ count }) =>
        say`Quotes stand bare inside strings, so this is no JSON. With ${counted(count, 'backslash', 'backslashes')} put back it is.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    if (strictJson(body) !== null) return
    const json = damagedJson(body)
    if (json === null) return
    const strings = [...stringsOf(json.root)]
    for (const [rule, odds] of rules) {
      const edits = strings.flatMap((string) => rule(body, { start: string.start + 1, end: string.end - 1 }))
      if (edits.length > 0) yield { edits, odds, data: { count: edits.length } }
    }
  },
})

type Rule = (body: Octets, content: ByteRange) => readonly Edit[]

const put = (at: number): Edit => ({ start: at, end: at, with: utf8('\\') })

/** A backslash before each match in a string. */
const before =
  (pattern: RegExp): Rule =>
  (body, { start, end }) =>
    [...octetText(body).slice(start, end).matchAll(pattern)].map(({ index }) => put(start + index))

/** JSON inside the string was escaped once, its own backslashes too. */
const nested: Rule = (body, content) =>
  /^\s*[{[]/.test(octetText(body).slice(content.start, Math.min(content.end, content.start + 9)))
    ? before(/["\\]/g)(body, content)
    : before(/"|\\(?![bfnrtu])/g)(body, content)

const rules: readonly (readonly [Rule, odds: number])[] = [
  [nested, 0.9],
  [before(/(?<!\\)"/g), 0.7],
  [before(/"|\\(?!["\\/bfnrtu])/g), 0.4],
]
