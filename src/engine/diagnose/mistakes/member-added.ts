import { applyEdits } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import type { JsonObject } from '#engine/json/json.ts'

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

const values = ['null', '""'] as const

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
        say`Your signature matches the body with ${{ count, one: 'member', other: 'members' }} more: ${{ code: added }}.`,
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
  *vary(body) {
    const root = readableJson(body)
    if (root?.kind !== 'object' || root.members.length === 0) return
    const missing = optional.filter((name) => root.members.every((member) => member.name.text !== name))
    for (const value of values) {
      const written = missing.map((name) => `"${name}"${colonIn(body, root)}${value}`)
      for (const added of written)
        yield { value: withMember(body, root, root.members.length, added), data: () => ({ added, count: 1 }) }
    }
    const nulls = missing.map((name) => `"${name}"${colonIn(body, root)}null`)
    const comma = commaIn(body, root)
    const several = [nulls, ...nulls.flatMap((one, at) => nulls.slice(at + 1).map((other) => [one, other]))]
    for (const few of several)
      if (few.length > 1)
        yield {
          value: withMember(body, root, root.members.length, few.join(comma)),
          data: () => ({ added: few.join(comma), count: few.length }),
        }
    for (const added of nulls)
      for (let place = 0; place < root.members.length; place++)
        yield { value: withMember(body, root, place, added), data: () => ({ added, count: 1 }) }
  },
})

/** What stands between a name and its value in this text. */
const colonIn = (body: Octets, { members: [first] }: JsonObject): string =>
  first === undefined ? ':' : text(body.subarray(first.name.end, first.value.start))

/** What stands between two members. */
const commaIn = (body: Octets, { members: [first, second] }: JsonObject): string =>
  first && second ? text(body.subarray(first.value.end, second.name.start)) : ','

/** The object with a member more, before the one at a place; it is set apart as the others are. */
function withMember(body: Octets, object: JsonObject, place: number, added: string): Octets {
  const { members } = object
  const comma = commaIn(body, object)
  const next = members[place]
  const at = next?.name.start ?? members.at(-1)?.value.end ?? 0
  const words = next === undefined ? `${comma}${added}` : `${added}${comma}`
  return applyEdits(body, [{ start: at, end: at, with: utf8(words) }])
}
