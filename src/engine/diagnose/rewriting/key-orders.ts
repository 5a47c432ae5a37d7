import type { JsonObject, Member } from '#engine/json/json.ts'
import { payFields } from './pay-fields.ts'
import type { Arrange } from './rebuilt.ts'

/** An order that a program gives to all names, in words for after "the keys". */
export interface KeyOrder {
  readonly name: string
  readonly sort: (members: readonly Member[]) => readonly Member[]
}

const by =
  (compare: (one: string, other: string) => number): KeyOrder['sort'] =>
  (members) =>
    members.toSorted((one, other) => compare(one.name.text, other.name.text))

const codeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The orders that libraries and collections give, the likeliest first. */
export const keyOrders: readonly KeyOrder[] = [
  { name: 'sorted by name', sort: by(codeUnits) },
  { name: 'in the order of a Java HashMap', sort: hashMapOrder(16) },
  {
    name: 'sorted by name without regard to case',
    sort: by((one, other) => codeUnits(one.toLowerCase(), other.toLowerCase())),
  },
  { name: 'in reverse', sort: (members) => members.toReversed() },
  { name: 'sorted by name from the last', sort: by((one, other) => codeUnits(other, one)) },
  {
    name: 'sorted by length and name',
    sort: by((one, other) => one.length - other.length || codeUnits(one, other)),
  },
  { name: 'in the order of Binance’s pages', sort: orderOfPages },
  { name: 'in the order of a larger Java HashMap', sort: hashMapOrder(32) },
  { name: 'in the order of a larger Java HashMap', sort: hashMapOrder(64) },
  { name: 'in the order of a smaller Java HashMap', sort: hashMapOrder(8) },
  { name: 'in the order of a smaller Java HashMap', sort: hashMapOrder(4) },
]

/** The order at every level, or at the top alone. */
export const arranged =
  (order: KeyOrder, depth: 'all' | 'top'): Arrange =>
  ({ members }, level) =>
    depth === 'all' || level === 0 ? order.sort(members) : members

/**
 * java.util.HashMap keeps its entries in a table whose size is a power of two, at most three quarters full, in the place that the
 * lower bits of a spread hash give; entries of one place in the order in which they came. `initial`: its size at first, 16 unless
 * its maker was told how many entries would come.
 */
function hashMapOrder(initial: number): KeyOrder['sort'] {
  return (members) => {
    let size = initial
    while (members.length > size * 0.75) size *= 2
    const placeOf = ({ name }: Member): number => {
      let hash = 0
      for (let at = 0; at < name.text.length; at++)
        hash = (Math.imul(hash, 31) + name.text.charCodeAt(at)) | 0
      return (hash ^ (hash >>> 16)) & (size - 1)
    }
    return members.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

/** Members that the pages do not list come last, in their own order. */
function orderOfPages(members: readonly Member[]): readonly Member[] {
  return members.toSorted((one, other) => placeOnPages(one) - placeOnPages(other))
}

const placeOnPages = ({ name }: Member): number => listed.get(name.text) ?? listed.size

const listed: ReadonlyMap<string, number> = new Map(payFields.map((name, place) => [name, place]))

/** Objects of more members than these are not put into every order. */
const fewNested = 4
const fewOutermost = 5

/** Every other order of an object's members that a slip of the hand could give: one moved, two exchanged, few in any order. */
export function* permutationsOf({ members }: JsonObject, depth: number): Iterable<readonly Member[]> {
  for (let from = 0; from < members.length; from++)
    for (let to = 0; to < members.length; to++) {
      const moved = members[from]
      if (moved !== undefined && from !== to) yield members.toSpliced(from, 1).toSpliced(to, 0, moved)
    }
  for (let one = 0; one < members.length; one++)
    for (let other = one + 1; other < members.length; other++) {
      const [left, right] = [members[one], members[other]]
      if (left !== undefined && right !== undefined) yield members.with(one, right).with(other, left)
    }
  if (members.length <= (depth === 0 ? fewOutermost : fewNested)) yield* allOrders(members)
}

function* allOrders(members: readonly Member[]): Iterable<readonly Member[]> {
  if (members.length < 2) yield members
  else
    for (const [at, first] of members.entries())
      for (const rest of allOrders(members.toSpliced(at, 1))) yield [first, ...rest]
}
