import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { JsonNode, JsonObject } from '#engine/json/json.ts'
import { echoed } from './php-printing.ts'
import { pythonLiteral, pythonRepr } from './python-repr.ts'
import { pythonNumber } from './program-numbers.ts'

/** A name and its value, neither encoded. */
export type Field = readonly [name: string, value: string]

/** The fields that a program makes of an object. */
type Nesting = (body: Octets, root: JsonObject) => readonly Field[]

const fieldsBy =
  (valueOf: (node: JsonNode, body: Octets) => string): Nesting =>
  (body, { members }) =>
    members.map(({ name, value }): Field => [name.text, valueOf(value, body)])

/** What is nested stays JSON, as it is written in the body. */
export const asJson = fieldsBy((node, body) =>
  node.kind === 'string' ? node.text : text(body.subarray(node.start, node.end)),
)

/** `urlencode` and `requests` of Python call `str`. */
export const asPython = fieldsBy((node) => {
  if (node.kind === 'string') return node.text
  if (node.kind === 'number') return pythonNumber(node.text)
  return node.kind === 'literal' ? pythonLiteral(node.value) : pythonRepr(node)
})

const javaScriptText = (node: JsonNode): string => {
  if (node.kind === 'string') return node.text
  if (node.kind === 'number') return String(Number(node.text))
  if (node.kind === 'literal') return String(node.value)
  if (node.kind === 'object') return '[object Object]'
  return node.items.map((item) => (isNull(item) ? '' : javaScriptText(item))).join(',')
}

const isNull = (node: JsonNode): boolean => node.kind === 'literal' && node.value === null

/** `URLSearchParams` calls `String`. */
export const asJavaScript = fieldsBy(javaScriptText)

/** Each value inside has a field of its own: `http_build_query`, `qs.stringify`, jQuery. PHP leaves out what is null. */
export const inBrackets: Nesting = (_, { members }) =>
  members.flatMap(({ name, value }) => flattened(name.text, value, (key) => `[${key}]`))

export const withDots: Nesting = (_, { members }) =>
  members.flatMap(({ name, value }) => flattened(name.text, value, (key) => `.${key}`))

function flattened(name: string, node: JsonNode, inside: (key: string) => string): readonly Field[] {
  if (node.kind === 'array')
    return node.items.flatMap((item, index) => flattened(`${name}${inside(String(index))}`, item, inside))
  if (node.kind === 'object')
    return node.members.flatMap((member) =>
      flattened(`${name}${inside(member.name.text)}`, member.value, inside),
    )
  if (isNull(node)) return []
  return [[name, node.kind === 'literal' && node.value === false ? '0' : echoed(node)]]
}

/** Fields as a form. `withEmpty`: those without a value as well. */
export function formOf(
  fields: readonly Field[],
  encode: (part: string) => string = (part) => part,
  { sorted = false, withEmpty = true }: { sorted?: boolean; withEmpty?: boolean } = {},
): string {
  const kept = withEmpty ? fields : fields.filter(([, value]) => value !== '' && value !== 'null')
  const ordered = sorted ? kept.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)) : kept
  return ordered.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}
