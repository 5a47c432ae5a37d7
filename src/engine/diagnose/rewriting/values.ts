import type { JsonNode } from '#engine/json/json.ts'

/** The values inside a value, itself first, in the order of the text; without the names of members. */
export function* valuesOf(root: JsonNode): Iterable<JsonNode> {
  const waiting: JsonNode[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if (node.kind === 'array') for (const item of node.items.toReversed()) waiting.push(item)
    if (node.kind === 'object') for (const { value } of node.members.toReversed()) waiting.push(value)
  }
}
