import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { asIs, print } from '#engine/diagnose/rewriting/print-value.ts'
import type { Printing } from '#engine/diagnose/rewriting/print-value.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { JsonNode } from '#engine/json/json.ts'

/** `ToString` of an anonymous type. */
const anonymous: Printing = {
  object: ['{ ', ' }'],
  list: ['', ''],
  colon: ' = ',
  comma: ', ',
  name: asIs,
  string: asIs,
  number: asIs,
  literal: (value) => (value === null ? '' : value ? 'True' : 'False'),
}

/** An array prints its type's name; which type, its items hardly say. */
const withoutLists = (node: JsonNode, name: string): JsonNode =>
  node.kind === 'array'
    ? { kind: 'string', start: node.start, end: node.end, text: name }
    : node.kind === 'object'
      ? {
          ...node,
          members: node.members.map((member) => ({ ...member, value: withoutLists(member.value, name) })),
        }
      : node

const lists = ['System.Object[]', 'System.String[]', 'System.Collections.Generic.List`1[System.Object]']

function* texts(body: Octets): Iterable<SignedText<null>> {
  const root = readableJson(body)
  if (root?.kind !== 'object') return
  for (const list of lists) {
    yield [print(withoutLists(root, list), anonymous), null]
    if (!body.includes(openBracket)) return
  }
}

const openBracket = 0x5b

/** An anonymous type has a text of its own that is not JSON. */
export default defineMistake<Instead<null>>({
  id: 'csharp-object-printed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 50,
  words: {
    en: {
      title: () => say`An object was signed as C# prints it, not as JSON.`,
      detail: (data) => insteadInEnglish(data),
      fix: () => say`Serialise once, sign that string and send that same string.`,
    },
  },
  calls: {
    'C#': { wrong: 'order.ToString()', right: 'JsonSerializer.Serialize(order)' },
  },
  vary: (body) => textsInstead(body, texts),
})
