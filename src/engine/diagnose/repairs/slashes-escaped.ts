import { counted, keepRaw } from '#engine/diagnose/damage/exact-copy.ts'
import { replaceMatches } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** A program that writes `/` as `\/` wrote the body again: the backslashes taken away, also those of JSON inside a string. */
export default defineRepair<{ readonly count: number }>({
  id: 'slashes-escaped',
  rank: 70,
  byProgram: true,
  words: {
    en: {
      title: () => say`Slashes were escaped after the body was signed`,
      detail: ({ count }) =>
        say`${counted(count, 'slash', 'slashes')} stand as ${{ code: '\\/' }}. PHP’s ${{ code: 'json_encode' }} writes them so; the value is the same, the bytes are not.`,
      fix: () => keepRaw,
    },
  },
  *propose(body) {
    const bare = replaceMatches(body, /(?<!\\)\\+\//g, () => '/')
    if (bare.length === 0) return
    yield { edits: bare, odds: 0.4, data: { count: bare.length } }
    const outer = replaceMatches(body, /(?<!\\)(\\+)\//g, (match) => oneLevelLess(match[1] ?? ''))
    if (bare.some((edit) => edit.end - edit.start > 2))
      yield { edits: outer, odds: 0.2, data: { count: outer.length } }
  },
})

/** `\\\/` is `\/` of an inner text, escaped again: `\\/` says the same with its own slash plain. */
const oneLevelLess = (backslashes: string): string =>
  `${backslashes.length % 2 === 1 ? backslashes.slice(1) : backslashes}/`
