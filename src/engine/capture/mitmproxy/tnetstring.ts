import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'

/** A value as tnetstrings write it: the length of the value, a colon, the value, and a sign for its kind. The range is the value alone. */
export interface Tnet extends ByteRange {
  /** `,` octets, `;` text, `#` number, `^` fraction, `!` true or false, `~` null, `]` list, `}` dictionary. */
  readonly kind: string
  /** Where the next one starts. */
  readonly next: number
}

const kinds = ',;#^!~]}'
const size = /^(\d{1,12}):/

/** The value that starts at an offset; null where none does that ends by `to`. */
export function tnetAt(octets: Octets, start: number, to: number): Tnet | null {
  const [head, digits] = size.exec(latin(octets, { start, end: to }, 13)) ?? []
  if (head === undefined) return null
  const from = start + head.length
  const end = from + Number(digits)
  const kind = String.fromCharCode(octets[end] ?? 0)
  return end < to && kinds.includes(kind) ? { start: from, end, kind, next: end + 1 } : null
}

/** The values in a list, or the names and values of a dictionary, one after another, as far as they can be read. */
export function* valuesIn(octets: Octets, { start, end, kind }: Tnet): Iterable<Tnet> {
  if (kind !== ']' && kind !== '}') return
  for (let at = start; at < end;) {
    const value = tnetAt(octets, at, end)
    if (value === null) return
    yield value
    at = value.next
  }
}

/** The values of a dictionary that stand under names. Names are text, or octets in what Python 2 wrote. */
export function valuesOf(octets: Octets, dictionary: Tnet): ReadonlyMap<string, Tnet> {
  const found = new Map<string, Tnet>()
  if (dictionary.kind !== '}') return found
  let name: string | null = null
  for (const value of valuesIn(octets, dictionary)) {
    if (name === null) name = latin(octets, value, 64)
    else {
      found.set(name, value)
      name = null
    }
  }
  return found
}
