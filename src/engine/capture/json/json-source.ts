import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { markLength } from '#engine/capture/text/byte-order-mark.ts'
import { readJson } from '#engine/json/json.ts'
import type { JsonNode, JsonObject, JsonString } from '#engine/json/json.ts'

/** A value of a JSON text, and the text that it stands in. */
export interface JsonSource<Node extends JsonNode = JsonNode> {
  readonly layer: Layer
  readonly node: Node
}

/** Reads a layer as JSON from its start to its end; null where it is none. A byte order mark before it is passed over. */
export function jsonIn(layer: Layer): JsonSource | null {
  const { octets } = layer
  const json = readJson(octets, { from: markLength(octets) })
  return json.kind === 'json' ? { layer, node: json.root } : null
}

/** Reads a paste as JSON. */
export const pastedJson = (octets: Octets): JsonSource | null => jsonIn(bare(octets))

/** The member that a path of names leads to; of a name that stands twice the last, as parsers have it. Null where there is none. */
export function at(source: JsonSource | null, ...path: readonly string[]): JsonSource | null {
  let found = source
  for (const name of path) {
    if (found?.node.kind !== 'object') return null
    const member = found.node.members.findLast((one) => one.name.text === name)
    found = member === undefined ? null : { layer: found.layer, node: member.value }
  }
  return found
}

/** The items of an array; none of anything else. */
export const itemsOf = (source: JsonSource | null): readonly JsonSource[] =>
  source?.node.kind === 'array' ? source.node.items.map((node) => ({ layer: source.layer, node })) : []

/** The members of an object, names as sources of their own; none of anything else. */
export const membersOf = (
  source: JsonSource | null,
): readonly { readonly name: JsonSource<JsonString>; readonly value: JsonSource }[] =>
  source?.node.kind === 'object'
    ? source.node.members.map(({ name, value }) => ({
        name: { layer: source.layer, node: name },
        value: { layer: source.layer, node: value },
      }))
    : []

export const isObject = (source: JsonSource | null): source is JsonSource<JsonObject> =>
  source?.node.kind === 'object'

export const isString = (source: JsonSource | null): source is JsonSource<JsonString> =>
  source?.node.kind === 'string'

/** What a string says, escapes undone; a number as it is written; null of anything else. */
export const textAt = (source: JsonSource | null): string | null =>
  source?.node.kind === 'string' || source?.node.kind === 'number' ? source.node.text : null

/** A number of octets or a status; null where it is no whole number from 0. */
export function countAt(source: JsonSource | null): number | null {
  const count = source?.node.kind === 'number' ? Number(source.node.text) : Number.NaN
  return Number.isSafeInteger(count) && count >= 0 ? count : null
}

/** A value as it is written. */
export const rangeOf = ({ layer, node }: JsonSource): Layer =>
  unescape(layer, { start: node.start, end: node.end }, escapes.none, 'json-value')

/** Octets that JSON holds as a list of numbers from 0 to 255, or from -128 to 127; null where it holds something else. */
export function octetsAt(source: JsonSource | null): Octets | null {
  const numbers = itemsOf(source).map(({ node }) => (node.kind === 'number' ? Number(node.text) : Number.NaN))
  if (source?.node.kind !== 'array' || !numbers.every(isOctet)) return null
  return concat([Uint8Array.from(numbers.map((number) => number & 0xff))])
}

const isOctet = (number: number): boolean => Number.isInteger(number) && number >= -128 && number <= 255
