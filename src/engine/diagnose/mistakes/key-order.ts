import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Variation } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { arranged, keyOrders, permutationsOf } from '#engine/diagnose/rewriting/key-orders.ts'
import { rebuilt } from '#engine/diagnose/rewriting/rebuilt.ts'
import type { Arrange } from '#engine/diagnose/rewriting/rebuilt.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import { fingerprint } from '#engine/diagnose/search/fingerprint.ts'
import { readJson } from '#engine/json/json.ts'
import type { JsonNode, JsonString } from '#engine/json/json.ts'

/** In which order they were signed; the first key that stood elsewhere: its offset in the body that was sent, and the one signed there. */
interface Data {
  readonly order: string
  readonly depth: 'top' | 'all' | null
  readonly at: number
  readonly signed: string
  readonly sent: string
}

/** Bodies tried at most: each key of a large object could be moved to each place. */
const most = 400

/** `ksort`, `sort_keys`, a Java or Go map: the keys stood in another order for signing. */
export default defineMistake<Data>({
  id: 'key-order',
  side: 'signer',
  dimension: 'body',
  layer: 'order',
  rank: 34,
  words: {
    en: {
      title: () => say`The keys are in another order than when you signed.`,
      detail: ({ order, depth, at, signed, sent }) =>
        say`Your signature matches the keys ${order}${depth === null ? '' : depth === 'top' ? ', at the top level' : ', at every level'}. First difference at body ${inBody(at)}: signed ${{ code: signed }}, sent ${{ code: sent }}.`,
      fix: () => say`Do not sort the keys, nor parse and write the JSON again, between signing and sending.`,
    },
  },
  calls: {
    PHP: { wrong: 'ksort($order)', right: '$body = json_encode($order)' },
    Python: { wrong: 'json.dumps(order, sort_keys=True)', right: 'body = json.dumps(order)' },
    Java: { wrong: 'new HashMap<>()', right: 'new LinkedHashMap<>()' },
    Go: { wrong: 'map[string]any', right: 'type Order struct' },
    JavaScript: { wrong: 'Object.keys(order).sort()', right: 'const body = JSON.stringify(order)' },
    Ruby: { wrong: 'order.sort.to_h', right: 'body = JSON.generate(order)' },
    'C#': { wrong: 'OrderBy(pair => pair.Key)', right: 'JsonSerializer.Serialize(order)' },
  },
  *vary(body) {
    const root = readableJson(body)
    if (root === null) return
    const seen = new Set([fingerprint(body)])
    for (const [arrange, order, depth] of arrangements(root)) {
      const value = rebuilt(body, root, arrange)
      const mark = fingerprint(value)
      if (seen.has(mark)) continue
      seen.add(mark)
      const variation: Variation<Octets, Data> = {
        value,
        data: () => ({ order, depth, ...firstMoved(value, root) }),
      }
      yield variation
      if (seen.size > most) return
    }
  },
})

/** Whole orders at every level and at the top, then each object by itself. */
function* arrangements(
  root: JsonNode,
): Iterable<readonly [arrange: Arrange, order: string, depth: Data['depth']]> {
  for (const depth of ['all', 'top'] as const)
    for (const order of keyOrders) yield [arranged(order, depth), order.name, depth]
  for (const node of valuesOf(root)) {
    if (node.kind !== 'object') continue
    for (const members of permutationsOf(node, node === root ? 0 : 1))
      yield [(object) => (object === node ? members : object.members), 'in another order', null]
  }
}

/** The first key of the text that stands where another was signed. */
function firstMoved(value: Octets, root: JsonNode): Pick<Data, 'at' | 'signed' | 'sent'> {
  const read = readJson(value)
  const signed = read.kind === 'json' ? names(read.root) : []
  const place = names(root).findIndex((name, at) => name.text !== signed[at]?.text)
  const sent = names(root)[place]
  return { at: sent?.start ?? 0, signed: signed[place]?.text ?? '', sent: sent?.text ?? '' }
}

/** All keys in the order of the text. */
const names = (root: JsonNode): readonly JsonString[] =>
  [...valuesOf(root)]
    .flatMap((node) => (node.kind === 'object' ? node.members.map(({ name }) => name) : []))
    .toSorted((one, other) => one.start - other.start)
