import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { rebuilt } from '#engine/diagnose/rewriting/rebuilt.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import { fingerprint } from '#engine/diagnose/search/fingerprint.ts'
import type { JsonNode, Member } from '#engine/json/json.ts'

/** What was left out, for after "members that are"; how many there are, and the name of the first. */
interface Data {
  readonly what: string
  readonly count: number
  readonly first: string
}

/** What serialisers leave out when they are told to, the likeliest first. */
const habits: readonly (readonly [what: string, isLeftOut: (value: JsonNode) => boolean])[] = [
  ['null', isNull],
  ['null or an empty text', (value) => isNull(value) || isEmptyText(value)],
  ['null or empty', (value) => isNull(value) || isEmptyText(value) || isEmptyContainer(value)],
  ['an empty text', isEmptyText],
  ['empty', (value) => isEmptyText(value) || isEmptyContainer(value)],
  ['an empty list or object', isEmptyContainer],
  [
    'null, empty, zero or false',
    (value) => isNull(value) || isEmptyText(value) || isEmptyContainer(value) || isZero(value),
  ],
  ['zero or false', isZero],
  ['null, zero or false', (value) => isNull(value) || isZero(value)],
  ['falsy in PHP', isFalsyInPhp],
  ['null or hold nothing else', orHoldsNothingElse(isNull)],
  ['falsy in PHP or hold nothing else', orHoldsNothingElse(isFalsyInPhp)],
]

/** `NullValueHandling.Ignore`, `@JsonInclude(NON_NULL)`, `omitempty`: what holds nothing is not written, on one of the two occasions. */
export default defineMistake<Data>({
  id: 'members-dropped',
  side: 'signer',
  dimension: 'body',
  layer: 'members',
  rank: 29,
  words: {
    en: {
      title: ({ what }) => say`Members that are ${what} were sent but not signed.`,
      detail: ({ what, count, first }) =>
        say`Your signature matches the body without its ${{ count, one: 'member', other: 'members' }} that ${count === 1 ? 'is' : 'are'} ${what}, ${{ code: first }} first.`,
      fix: () => say`Serialise once, with one setting, sign that string and send that string.`,
    },
  },
  calls: {
    'C#': { wrong: 'NullValueHandling.Ignore', right: 'string body = JsonSerializer.Serialize(order);' },
    Java: {
      wrong: '@JsonInclude(JsonInclude.Include.NON_NULL)',
      right: 'String body = mapper.writeValueAsString(order);',
    },
    Go: { wrong: 'json:"cancelUrl,omitempty"', right: 'json:"cancelUrl"' },
    PHP: { wrong: 'array_filter($order)', right: '$body = json_encode($order);' },
    JavaScript: {
      wrong: 'JSON.stringify(order, (key, value) => value ?? undefined)',
      right: 'JSON.stringify(order)',
    },
    Python: { wrong: '{k: v for k, v in order.items() if v}', right: 'body = json.dumps(order)' },
    Ruby: { wrong: 'order.compact', right: 'body = JSON.generate(order)' },
  },
  *vary(body) {
    const root = readableJson(body)
    if (root === null) return
    const seen = new Set([fingerprint(body)])
    for (const [what, isLeftOut] of habits)
      for (const depth of ['all', 'top'] as const) {
        const dropped: Member[] = []
        const value: Octets = rebuilt(body, root, ({ members }, level) => {
          if (depth === 'top' && level > 0) return members
          dropped.push(...members.filter((member) => isLeftOut(member.value)))
          return members.filter((member) => !isLeftOut(member.value))
        })
        const mark = fingerprint(value)
        if (seen.has(mark)) continue
        seen.add(mark)
        yield { value, data: () => ({ what, count: dropped.length, first: firstOf(root, dropped) }) }
      }
  },
})

/** An object is left out too where all that it has is: a filter that calls itself from the inside out. */
function orHoldsNothingElse(isLeftOut: (value: JsonNode) => boolean): (value: JsonNode) => boolean {
  const isLeft = (value: JsonNode): boolean =>
    isLeftOut(value) || (value.kind === 'object' && value.members.every((member) => isLeft(member.value)))
  return isLeft
}

/** `array_filter` without a function. */
function isFalsyInPhp(value: JsonNode): boolean {
  if (value.kind === 'string') return value.text === '' || value.text === '0'
  return isNull(value) || isZero(value) || isEmptyContainer(value)
}

function isNull(value: JsonNode): boolean {
  return value.kind === 'literal' && value.value === null
}

function isEmptyText(value: JsonNode): boolean {
  return value.kind === 'string' && value.text === ''
}

function isEmptyContainer(value: JsonNode): boolean {
  if (value.kind === 'array') return value.items.length === 0
  return value.kind === 'object' && value.members.length === 0
}

function isZero(value: JsonNode): boolean {
  if (value.kind === 'literal') return value.value === false
  return value.kind === 'number' && Number(value.text) === 0
}

/** The name of the one that stands first in the text. */
const firstOf = (root: JsonNode, dropped: readonly Member[]): string =>
  [...valuesOf(root)]
    .flatMap((node) => (node.kind === 'object' ? node.members : []))
    .filter((member) => dropped.includes(member))
    .toSorted((one, other) => one.name.start - other.name.start)[0]?.name.text ?? ''
