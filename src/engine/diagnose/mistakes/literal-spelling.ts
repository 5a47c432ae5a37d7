import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Habit, Respelt } from '#engine/diagnose/rewriting/respelt.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import type { JsonNode } from '#engine/json/json.ts'

/** What stands for true, false and null: a form gives words, databases 1 and 0, PHP an empty text, Python and C# capitals. */
const spellings: readonly (readonly [yes: string, no: string, nothing: string | null])[] = [
  ['"true"', '"false"', '"null"'],
  ['1', '0', null],
  ['"1"', '"0"', null],
  ['"1"', '""', '""'],
  ['"True"', '"False"', '"None"'],
  ['True', 'False', 'None'],
]

const spelt = spellings.map(([yes, no, nothing]): Habit<JsonNode> => (node) => {
  if (node.kind !== 'literal') return null
  return node.value === null ? nothing : node.value ? yes : no
})

const words = new Map([
  ['true', 'true'],
  ['True', 'true'],
  ['false', 'false'],
  ['False', 'false'],
])

const fromText: Habit<JsonNode> = (node) => (node.kind === 'string' ? (words.get(node.text) ?? null) : null)

const fromNumber: Habit<JsonNode> = (node) =>
  node.kind === 'number' && node.text === '1'
    ? 'true'
    : node.kind === 'number' && node.text === '0'
      ? 'false'
      : null

/** So many are respelt at most. */
const most = 12

/** True and false have no one spelling outside JSON. */
export default defineMistake<Respelt>({
  id: 'literal-spelling',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 46,
  words: {
    en: {
      title: () => say`True or false was spelt otherwise when it was signed.`,
      detail: (data) => respeltInEnglish(data),
      fix: () => say`Keep true and false as booleans until the JSON is written, and write it once.`,
    },
  },
  calls: {
    Python: { wrong: 'str(flag)', right: 'json.dumps(flag)' },
    'C#': { wrong: 'flag.ToString()', right: 'JsonSerializer.Serialize(flag)' },
    PHP: { wrong: '(string) $flag', right: 'json_encode($flag)' },
  },
  vary: (body) =>
    rewrittenJson(body, 40, (root) => {
      const values = [...valuesOf(root)].filter((node) =>
        [...spelt, fromText, fromNumber].some((habit) => habit(node) !== null),
      )
      return respellings(body, root, values.slice(0, most), [...spelt, fromText, fromNumber])
    }),
})
