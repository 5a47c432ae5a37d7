import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { JsonNode, JsonObject, Member } from '#engine/json/json.ts'

/** Which members of an object are there, and in which order. `depth`: 0 for the outermost. */
export type Arrange = (object: JsonObject, depth: number) => readonly Member[]

/** The octets of a JSON value with the members of its objects arranged anew; what stands between and around them stays as it is. */
export function rebuilt(body: Octets, root: JsonNode, arrange: Arrange): Octets {
  const runs: Uint8Array[] = []
  const put = (node: JsonNode, depth: number): void => {
    if (node.kind === 'object') putObject(node, depth)
    else if (node.kind === 'array') putArray(node, depth)
    else runs.push(body.subarray(node.start, node.end))
  }
  const putObject = (node: JsonObject, depth: number): void => {
    const [first, second] = node.members
    const last = node.members.at(-1)
    const kept = arrange(node, depth)
    if (first === undefined || last === undefined || kept.length === 0) {
      runs.push(body.subarray(node.start, node.start + 1), body.subarray(node.end - 1, node.end))
      return
    }
    const between = body.subarray(first.value.end, second?.name.start ?? first.value.end)
    runs.push(body.subarray(node.start, first.name.start))
    for (const [index, { name, value }] of kept.entries()) {
      if (index > 0) runs.push(between)
      runs.push(body.subarray(name.start, value.start))
      put(value, depth + 1)
    }
    runs.push(body.subarray(last.value.end, node.end))
  }
  const putArray = (node: Extract<JsonNode, { kind: 'array' }>, depth: number): void => {
    let at = node.start
    for (const item of node.items) {
      runs.push(body.subarray(at, item.start))
      put(item, depth + 1)
      at = item.end
    }
    runs.push(body.subarray(at, node.end))
  }
  runs.push(body.subarray(0, root.start))
  put(root, 0)
  runs.push(body.subarray(root.end))
  return concat(runs)
}
