import { utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import type { Rewrite } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import { pathAt, readJson } from '#engine/json/json.ts'
import type { JsonNode } from '#engine/json/json.ts'

/** The value, and what it was when it was signed. */
interface Data {
  readonly path: string
  readonly signed: 'text' | 'value'
}

/** An object was turned into JSON by itself before it was put into the body, or a text that holds JSON was opened. */
export default defineMistake<Data>({
  id: 'nested-json-as-text',
  side: 'signer',
  dimension: 'body',
  layer: 'members',
  rank: 43,
  words: {
    en: {
      title: ({ signed }) =>
        signed === 'text'
          ? say`A nested value was signed as a text that holds JSON.`
          : say`A text that holds JSON was signed as a nested value.`,
      detail: ({ path, signed }) =>
        signed === 'text'
          ? say`Your signature matches the body with ${{ code: path }} in quotes, its own quotes escaped.`
          : say`Your signature matches the body with what ${{ code: path }} says in place of the text.`,
      fix: () => say`Give the value the same type in what you sign and in what you send.`,
    },
  },
  calls: {
    PHP: { wrong: "$order['goodsDetails'] = json_encode($goods)", right: "$order['goodsDetails'] = $goods" },
    Python: { wrong: 'order["goodsDetails"] = json.dumps(goods)', right: 'order["goodsDetails"] = goods' },
    JavaScript: { wrong: 'goodsDetails: JSON.stringify(goods)', right: 'goodsDetails: goods' },
  },
  vary: (body) => rewrittenJson(body, 40, (root) => turned(body, root)),
})

function* turned(body: Octets, root: JsonNode): Iterable<Rewrite<Data>> {
  const nodes = [...valuesOf(root)].filter((node) => node !== root)
  for (const { start, end, kind } of nodes)
    if (kind === 'object' || kind === 'array')
      yield {
        edits: [{ start, end, with: utf8(JSON.stringify(text(body.subarray(start, end)))) }],
        data: () => ({ path: pathAt(root, start), signed: 'text' }),
      }
  for (const node of nodes) {
    if (node.kind !== 'string' || !/^\s*[[{]/.test(node.text)) continue
    const inner = utf8(node.text)
    if (readJson(inner).kind === 'json')
      yield {
        edits: [{ start: node.start, end: node.end, with: inner }],
        data: () => ({ path: pathAt(root, node.start), signed: 'value' }),
      }
  }
}
