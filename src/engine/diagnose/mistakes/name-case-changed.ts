import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { objectsOf } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import type { JsonNode, JsonString } from '#engine/json/json.ts'

/** The first name that changed, and how many there are. */
interface Data {
  readonly signed: string
  readonly sent: string
  readonly count: number
}

/** `merchant_trade_no`, `merchant-trade-no` and `MerchantTradeNo` as `merchantTradeNo`. */
const camel = (name: string): string =>
  name
    .replace(/[_-]+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())

const joinedBy =
  (sign: string) =>
  (name: string): string =>
    name
      .replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => sign + letter)
      .replaceAll(/[_-]/g, sign)
      .toLowerCase()

const conventions: readonly ((name: string) => string)[] = [
  (name) => name.charAt(0).toUpperCase() + name.slice(1),
  joinedBy('_'),
  camel,
  (name) => camel(name).replace(/^[a-z]/, (letter) => letter.toUpperCase()),
  joinedBy('-'),
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
]

/** Names without escapes, in the order in which they stand. */
const namesOf = (root: JsonNode): readonly JsonString[] =>
  [...objectsOf(root)]
    .flatMap(({ members }) => members.map(({ name }) => name))
    .filter(({ start, end, text: name }) => utf8(name).length === end - start - 2)
    .sort((one, other) => one.start - other.start)

/** A serialiser names the members of a class as the class does, or as it was told, and only one of two was told. */
export default defineMistake<Data>({
  id: 'name-case-changed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 47,
  words: {
    en: {
      title: () => say`The names in the JSON were spelt otherwise when it was signed.`,
      detail: ({ signed, sent, count }) =>
        say`Signed ${{ code: signed }}, sent ${{ code: sent }}; ${{ count, one: 'name differs', other: 'names differ' }}.`,
      fix: () => say`Serialise once, sign that string and send that same string.`,
    },
  },
  calls: {
    'C#': {
      wrong: 'JsonSerializer.Serialize(order)',
      right: 'JsonSerializer.Serialize(order, new JsonSerializerOptions(JsonSerializerDefaults.Web))',
    },
    Go: { wrong: 'MerchantTradeNo string', right: 'MerchantTradeNo string `json:"merchantTradeNo"`' },
    Java: { wrong: 'private String merchant_trade_no', right: '@JsonProperty("merchantTradeNo")' },
  },
  vary: (body: Octets) =>
    rewrittenJson(body, conventions.length, function* (root) {
      const names = namesOf(root)
      for (const convention of conventions) {
        const edits = names
          .filter(({ text: name }) => convention(name) !== name)
          .map(({ start, end, text: name }) => ({
            start: start + 1,
            end: end - 1,
            with: utf8(convention(name)),
          }))
        const [first] = edits
        if (first === undefined) continue
        yield {
          edits,
          data: () => ({
            signed: text(first.with),
            sent: text(body.subarray(first.start, first.end)),
            count: edits.length,
          }),
        }
      }
    }),
})
