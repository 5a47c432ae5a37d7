import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import {
  commaIn,
  insertion,
  insertionsInPlace,
  memberText,
} from '#engine/diagnose/rewriting/added-members.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import type { Rewrite } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import type { JsonNode, JsonObject } from '#engine/json/json.ts'

/** What was signed besides, as it was written, and how many members that is. */
interface Data {
  readonly added: string
  readonly count: number
}

/** The members of an order that may be left out (https://developers.binance.com/docs/binance-pay/api-order-create-v3), in the order of that page. */
const optional = [
  'merchant',
  'orderAmount',
  'currency',
  'fiatAmount',
  'fiatCurrency',
  'description',
  'shipping',
  'buyer',
  'returnUrl',
  'cancelUrl',
  'orderExpireTime',
  'supportPayCurrency',
  'appId',
  'universalUrlAttach',
  'passThroughInfo',
  'webhookUrl',
  'orderTags',
  'voucherCode',
  'directDebitContract',
  'qrCodeReferId',
]

/** Those of the objects in it, by a member that each of them must have. */
const nested: readonly (readonly [sign: string, names: readonly string[]])[] = [
  ['terminalType', ['osType', 'orderClientIp', 'cookieId']],
  ['goodsType', ['goodsDetail', 'goodsUnitAmount']],
]

const values = ['null', '""'] as const

/** Bodies tried at most. */
const most = 300

/** A serialiser writes what is not set as null, and the HTTP client leaves it out, or the other way round. */
export default defineMistake<Data>({
  id: 'member-added',
  side: 'wire',
  dimension: 'body',
  layer: 'members',
  rank: 45,
  words: {
    en: {
      title: () => say`A member was signed that was not sent.`,
      detail: ({ added, count }) =>
        say`Your signature matches the body with ${{ count, one: 'member', other: 'members' }} more: ${{ code: added.replace(/\s+/g, ' ') }}.`,
      fix: () => say`Serialise once, with one setting, sign that string and send that string.`,
    },
  },
  calls: {
    'C#': {
      wrong: 'DefaultIgnoreCondition = WhenWritingNull',
      right: 'string body = JsonSerializer.Serialize(order);',
    },
    Java: { wrong: 'new GsonBuilder().serializeNulls()', right: 'String body = gson.toJson(order);' },
    Go: { wrong: 'json:"cancelUrl"', right: 'json:"cancelUrl,omitempty"' },
  },
  vary: (body) => rewrittenJson(body, most, (root) => additions(body, root)),
})

function* additions(body: Octets, root: JsonNode): Iterable<Rewrite<Data>> {
  if (root.kind !== 'object' || root.members.length === 0) return
  const missing = missingOf(root, optional)
  const atEnd = (added: readonly string[]): Rewrite<Data> => ({
    edits: [insertion(body, root, root.members.length, added)],
    data: () => ({ added: added.join(commaIn(body, root)), count: added.length }),
  })
  for (const value of values) for (const name of missing) yield atEnd([memberText(body, root, name, value)])
  const nulls = missing.map((name) => memberText(body, root, name, 'null'))
  yield atEnd(nulls)
  yield* everywhere(body, root, missing)
  for (const [at, one] of nulls.entries()) for (const other of nulls.slice(at + 1)) yield atEnd([one, other])
  for (const added of nulls)
    for (let place = 0; place < root.members.length; place++)
      yield {
        edits: [insertion(body, root, place, [added])],
        data: () => ({ added, count: 1 }),
      }
}

/** All that a class has and that is not set, where its pages have it: of the outermost object, of all, of each inner one. */
function* everywhere(body: Octets, root: JsonObject, missing: readonly string[]): Iterable<Rewrite<Data>> {
  const inner = [...valuesOf(root)].flatMap((node): { object: JsonObject; names: readonly string[] }[] => {
    if (node.kind !== 'object' || node === root) return []
    const names = nested.find(([sign]) => node.members.some(({ name }) => name.text === sign))?.[1]
    return names === undefined ? [] : [{ object: node, names: missingOf(node, names) }]
  })
  const outer = { object: root, names: missing }
  for (const value of values)
    for (const objects of [
      [outer],
      [outer, ...inner],
      inner,
      ...inner.flatMap(({ object, names }) => names.map((name) => [{ object, names: [name] }])),
    ]) {
      const edits = objects
        .flatMap(({ object, names }) => insertionsInPlace(body, object, names, value))
        .sort((one, other) => one.start - other.start)
      const count = objects.reduce((sum, { names }) => sum + names.length, 0)
      if (count > 0)
        yield {
          edits,
          data: () => ({ added: edits.map(({ with: words }) => text(words)).join(' … '), count }),
        }
    }
}

const missingOf = ({ members }: JsonObject, names: readonly string[]): readonly string[] =>
  names.filter((name) => members.every((member) => member.name.text !== name))
