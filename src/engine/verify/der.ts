import { concat } from '#engine/bytes/octets.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'

/** Tags that occur in keys and certificates (X.690, section 8). */
export const tag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectId: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  /** The first field of a certificate, its version. */
  context0: 0xa0,
} as const

/** One element of DER: its tag, where the whole of it stands, and where its contents do. */
export interface Element extends ByteRange {
  readonly tag: number
  readonly contents: ByteRange
}

/** The element that starts at `at` and ends at or before `end`; null where none does. Lengths take at most four octets. */
export function readElement(octets: Octets, at = 0, end = octets.length): Element | null {
  const identifier = octets[at]
  const first = octets[at + 1]
  if (identifier === undefined || first === undefined || at + 2 > end) return null
  const size = first < 0x80 ? 0 : first - 0x80
  if (first === 0x80 || size > 4) return null
  const start = at + 2 + size
  const length =
    size === 0 ? first : octets.subarray(at + 2, start).reduce((sum, octet) => sum * 256 + octet, 0)
  if (start + length > end) return null
  return { tag: identifier, start: at, end: start + length, contents: { start, end: start + length } }
}

/** The elements inside a sequence, in order; null where it is none, or where something in it is no element. */
export function readSequence(
  octets: Octets,
  sequence: Element | null | undefined,
): readonly Element[] | null {
  if (sequence?.tag !== tag.sequence) return null
  const elements: Element[] = []
  for (let at = sequence.contents.start; at < sequence.contents.end;) {
    const element = readElement(octets, at, sequence.contents.end)
    if (element === null) return null
    elements.push(element)
    at = element.end
  }
  return elements
}

/** What an element holds. */
export const contentsOf = (octets: Octets, { contents }: Element): Octets =>
  octets.slice(contents.start, contents.end)

/** An element with these contents, one after another. */
export function writeElement(tag: number, ...contents: readonly Uint8Array[]): Octets {
  const inside = concat(contents)
  const length: number[] = []
  for (let rest = inside.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256)
  const header = inside.length < 0x80 ? [tag, inside.length] : [tag, 0x80 + length.length, ...length]
  return concat([Uint8Array.from(header), inside])
}
