import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Habit, Respelt } from '#engine/diagnose/rewriting/respelt.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import type { JsonNode } from '#engine/json/json.ts'

const isEmpty = (node: JsonNode, kind: 'array' | 'object'): boolean =>
  node.kind === kind && (node.kind === 'array' ? node.items : node.members).length === 0
const isNull = (node: JsonNode): boolean => node.kind === 'literal' && node.value === null
const isNoText = (node: JsonNode): boolean => node.kind === 'string' && node.text === ''

/** A list of one and its item, and the ways to say that there is nothing. */
const habits = (body: Octets): readonly Habit<JsonNode>[] => {
  const written = ({ start, end }: JsonNode): string => text(body.subarray(start, end))
  return [
    (node) => (isEmpty(node, 'array') ? '{}' : null),
    (node) => (isEmpty(node, 'object') ? '[]' : null),
    (node) => (isNull(node) ? '""' : null),
    (node) => (isNoText(node) ? 'null' : null),
    (node) => (isEmpty(node, 'array') || isEmpty(node, 'object') ? 'null' : null),
    (node) => (isNull(node) ? '[]' : null),
    (node) => (isNull(node) ? '{}' : null),
    (node) =>
      node.kind === 'array' && node.items.length === 1 && node.items[0] ? written(node.items[0]) : null,
    (node) => (node.kind === 'object' && node.members.length > 0 ? `[${written(node)}]` : null),
    // PHP writes a list whose first items are gone as an object, and every list under JSON_FORCE_OBJECT.
    (node) =>
      node.kind === 'array' && node.items.length > 0
        ? `{${node.items.map((item, index) => `"${index}":${written(item)}`).join(',')}}`
        : null,
    (node) => {
      if (node.kind !== 'object' || node.members.length === 0) return null
      const isList = node.members.every(({ name }, index) => name.text === String(index))
      return isList ? `[${node.members.map(({ value }) => written(value)).join(',')}]` : null
    },
    (node) => (isNull(node) ? '"null"' : null),
    (node) => (isNull(node) ? '0' : null),
  ]
}

/** So many values are turned at most. */
const most = 100

/** PHP cannot tell an empty list from an empty object; others write a missing value as an empty one, or a list of one as its item. */
export default defineMistake<Respelt>({
  id: 'container-changed',
  side: 'signer',
  dimension: 'body',
  layer: 'members',
  rank: 47,
  words: {
    en: {
      title: () => say`A value was signed in another shape than it was sent.`,
      detail: (data) => respeltInEnglish(data),
      fix: () => say`Give the value the same type in what you sign and in what you send.`,
    },
  },
  calls: {
    PHP: { wrong: "'goods' => []", right: "'goods' => new stdClass()" },
  },
  vary: (body) =>
    rewrittenJson(body, 50, (root) => {
      const nodes = [...valuesOf(root)].filter((node) => node !== root).slice(0, most)
      return respellings(
        body,
        root,
        nodes.filter((node) => !holdsAnother(node, nodes)),
        habits(body),
      )
    }),
})

/** Edits must not overlap: of two values, one in the other, only the inner one is turned. */
const holdsAnother = (node: JsonNode, nodes: readonly JsonNode[]): boolean =>
  (node.kind === 'array' || node.kind === 'object') &&
  nodes.some(
    (other) =>
      other !== node && other.start >= node.start && other.end <= node.end && other.kind === node.kind,
  )
