import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { plain, readDecimal } from '#engine/diagnose/rewriting/decimal.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Habit, Respelt } from '#engine/diagnose/rewriting/respelt.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import type { JsonNode } from '#engine/json/json.ts'

/** So many numbers or strings are respelt at most: one program wrote them all. */
const most = 40

const quoted: Habit<JsonNode> = (node) => (node.kind === 'number' ? `"${node.text}"` : null)

/** A map of strings holds words as well: `Map<String, String>`, and the fields of a form. */
const allQuoted: Habit<JsonNode> = (node) =>
  node.kind === 'literal' && node.value !== null ? `"${node.value}"` : quoted(node)

/** As a number of JSON where it is one. */
const unquoted: Habit<JsonNode> = (node) =>
  node.kind === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.text) ? node.text : null

/** Zeros before it are lost: JSON_NUMERIC_CHECK of PHP, `Number()` of JavaScript. */
const read: Habit<JsonNode> = (node) => {
  const decimal = node.kind === 'string' && node.text.length <= 15 ? readDecimal(node.text) : null
  return decimal && (Number(plain(decimal)) === 0 ? '0' : String(Number(plain(decimal))))
}

/** A number goes through a string field, or text that looks like a number becomes one. */
export default defineMistake<Respelt>({
  id: 'number-as-text',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 36,
  words: {
    en: {
      title: ({ signed }) =>
        signed.startsWith('"')
          ? say`A number was sent without the quotes it was signed with.`
          : say`A number was sent in quotes and signed without them.`,
      detail: (data) => respeltInEnglish(data),
      fix: () => say`Give the value the same type in what you sign and in what you send.`,
    },
  },
  calls: {
    PHP: { wrong: 'json_encode($order, JSON_NUMERIC_CHECK)', right: 'json_encode($order)' },
    Java: { wrong: 'Map<String, String>', right: 'Map<String, Object>' },
    Python: { wrong: 'json.dumps(order, default=str)', right: 'body = json.dumps(order)' },
  },
  vary: (body) =>
    rewrittenJson(body, 50, (root) => {
      const values = [...valuesOf(root)]
      const scalars = values.filter((node) => node.kind !== 'object' && node.kind !== 'array')
      return respellings(body, root, scalars.slice(0, most), [quoted, unquoted, read, allQuoted])
    }),
})
