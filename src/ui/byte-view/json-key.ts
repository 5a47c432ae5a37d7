import type { Octets } from '#engine/bytes/octets.ts'
import type { Lane } from '#engine/diagnose/comparison.ts'
import type { JsonNode } from '#engine/json/json.ts'
import { pathAt, readJson } from '#engine/json/json.ts'

/** The longest body that is read for its keys while someone waits, in octets. */
const longestRead = 262_144

const trees = new WeakMap<Octets, JsonNode | null>()

/** The body's JSON, read once for each run of octets; null where it is none or too long. */
function treeOf(octets: Octets, start: number, end: number): JsonNode | null {
  const known = trees.get(octets)
  if (known !== undefined) return known
  const result = end - start > longestRead ? null : readJson(octets.subarray(start, end), { tolerant: true })
  const tree = result?.kind === 'json' ? result.root : null
  trees.set(octets, tree)
  return tree
}

/** The path of the JSON member at an offset of a lane, such as `env.terminalType`; empty outside any. */
export function jsonKeyAt(lane: Lane, offset: number): string {
  const body = lane.segments.find(
    ({ role, start, end }) => role === 'body' && offset >= start && offset < end,
  )
  const tree = body && treeOf(lane.octets, body.start, body.end)
  return body && tree ? pathAt(tree, offset - body.start) : ''
}
