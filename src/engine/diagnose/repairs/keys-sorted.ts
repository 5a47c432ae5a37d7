import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { keepRaw } from '#engine/diagnose/damage/exact-copy.ts'
import { strictJson } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { payFields } from '#engine/diagnose/rewriting/pay-fields.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'
import type { Member } from '#engine/json/json.ts'

interface Order {
  readonly first: string
  readonly known: boolean
}

/** The orders in which Binance's pages write these keys, and those of webhooks that differ from them. */
const orders: readonly (readonly string[])[] = [
  payFields,
  ['bizType', 'data', 'bizId', 'bizIdStr', 'bizStatus'],
  ['bizType', 'bizId', 'bizIdStr', 'bizStatus', 'data'],
]

/** Of so few keys every order can be tried. */
const few = 5

/** A program or a viewer sorted the keys by name: back in an order that the provider writes, or in any where there are few. */
export default defineRepair<Order>({
  id: 'keys-sorted',
  rank: 78,
  byProgram: true,
  words: {
    en: {
      title: () => say`The keys were sorted after the body was signed`,
      detail: ({ first, known }) =>
        known
          ? say`They stand in the order of the alphabet. In the order of the provider’s own pages ${{ code: first }} comes first.`
          : say`They stand in the order of the alphabet. When it was signed ${{ code: first }} came first.`,
      fix: () => keepRaw,
    },
  },
  *propose(body) {
    const json = strictJson(body)
    if (json?.root.kind !== 'object' || json.root.members.length < 3) return
    const members = json.root.members
    if (!members.every(({ name }, index) => index === 0 || (members[index - 1]?.name.text ?? '') < name.text))
      return
    for (const order of orders)
      if (members.every(({ name }) => order.includes(name.text))) {
        const placed = members.toSorted(
          (left, right) => order.indexOf(left.name.text) - order.indexOf(right.name.text),
        )
        yield { edits: rearranged(body, members, placed), odds: 0.3, data: told(placed, true) }
      }
    if (members.length > few) return
    for (const placed of permutations(members))
      yield { edits: rearranged(body, members, placed), odds: 0.0015, data: told(placed, false) }
  },
})

const told = (members: readonly Member[], known: boolean): Order => ({
  first: members[0]?.name.text ?? '',
  known,
})

/** Each place gets another member; what stands between them stays. */
function rearranged(body: Octets, members: readonly Member[], placed: readonly Member[]): readonly Edit[] {
  return members.flatMap((member, index) => {
    const put = placed[index]
    if (put === undefined || put === member) return []
    return [
      { start: member.name.start, end: member.value.end, with: body.slice(put.name.start, put.value.end) },
    ]
  })
}

function* permutations(members: readonly Member[]): Iterable<readonly Member[]> {
  if (members.length <= 1) yield members
  else
    for (const [index, first] of members.entries())
      for (const rest of permutations(members.toSpliced(index, 1))) yield [first, ...rest]
}
