import { readJson } from '#engine/json/json.ts'
import { rememberFor } from './remember.ts'
import type { Json, JsonNode, JsonObject, JsonString } from '#engine/json/json.ts'

/** The body as JSON by the letter of RFC 8259; null where it is none. */
export const strictJson = rememberFor((body): Json | null => {
  const result = readJson(body)
  return result.kind === 'json' ? result : null
})

/** The body as JSON in spite of damage; null where nothing can be made of it. */
export const damagedJson = rememberFor((body): Json | null => {
  const result = readJson(body, { tolerant: true })
  return result.kind === 'json' ? result : null
})

/** The values inside a value, itself and the names of members among them, in the order of the text. */
export function* nodesOf(root: JsonNode): Iterable<JsonNode> {
  const waiting: JsonNode[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if (node.kind === 'array') for (const item of node.items.toReversed()) waiting.push(item)
    if (node.kind === 'object')
      for (const { name, value } of node.members.toReversed()) waiting.push(value, name)
  }
}

/** The strings of a value, names included, in the order of the text. */
export function* stringsOf(root: JsonNode): Iterable<JsonString> {
  for (const node of nodesOf(root)) if (node.kind === 'string') yield node
}

/** The objects of a value. */
export function* objectsOf(root: JsonNode): Iterable<JsonObject> {
  for (const node of nodesOf(root)) if (node.kind === 'object') yield node
}
