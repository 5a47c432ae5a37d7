import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import type { Rewrite } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import type { JsonNode } from '#engine/json/json.ts'
import type { Octets } from '#engine/bytes/octets.ts'

/** A list that was sorted, turned round, or came from a set. */
export default defineMistake<Compared>({
  id: 'array-order',
  side: 'signer',
  dimension: 'body',
  layer: 'order',
  rank: 52,
  words: {
    en: {
      title: () => say`The items of a list are in another order than when you signed.`,
      detail: (data) => firstInEnglish(data),
      fix: () => say`Write the JSON once, sign that text and send that text.`,
    },
  },
  vary: (body) => rewrittenJson(body, 24, (root) => reorderings(body, root)),
})

function* reorderings(body: Octets, root: JsonNode): Iterable<Rewrite<Compared>> {
  for (const node of valuesOf(root)) {
    if (node.kind !== 'array' || node.items.length < 2) continue
    const written = (item: JsonNode): Octets => body.slice(item.start, item.end)
    const sorted = node.items.toSorted((one, other) => {
      const [left, right] = [one, other].map((item) => String.fromCharCode(...written(item).subarray(0, 256)))
      return (left ?? '') < (right ?? '') ? -1 : 1
    })
    for (const items of [node.items.toReversed(), sorted, sorted.toReversed()])
      yield {
        edits: node.items.map(({ start, end }, at) => ({ start, end, with: written(items[at] ?? node) })),
        data: (signed) => compare(signed, body),
      }
  }
}
