import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { linesFrom } from '#engine/capture/text/lines.ts'

/** A block of a `.bru` file: its name, and its lines without the two spaces before each. */
export interface Block {
  readonly name: string
  readonly at: ByteRange
  readonly lines: readonly ByteRange[]
}

const opening = /^([a-z][\w:-]*)[ \t]*[{[][ \t]*$/
const mostLines = 500_000

/** The blocks of a file in the language of Bruno, in order; null where something else stands between them. */
export function blocksIn(octets: Octets): readonly Block[] | null {
  const blocks: Block[] = []
  let open: { readonly name: string; readonly start: number; readonly lines: ByteRange[] } | null = null
  let count = 0
  for (const line of linesFrom(octets, false, octets[0] === 0xef ? 3 : 0)) {
    if (++count > mostLines) return null
    if (open === null) {
      const said = latin(octets, line, 80).trimEnd()
      if (said === '') continue
      const name = opening.exec(said)?.[1]
      if (name === undefined) return null
      open = { name, start: line.start, lines: [] }
    } else if (isClosing(octets, line)) {
      blocks.push({ name: open.name, at: { start: open.start, end: line.end }, lines: open.lines })
      open = null
    } else open.lines.push(unindented(octets, line))
  }
  return blocks
}

function isClosing(octets: Octets, { start, end }: ByteRange): boolean {
  const first = octets[start]
  if (first !== 0x7d && first !== 0x5d) return false
  for (let at = start + 1; at < end; at++) if (octets[at] !== 0x20 && octets[at] !== 0x09) return false
  return true
}

function unindented(octets: Octets, { start, end }: ByteRange): ByteRange {
  let from = start
  while (from < end && from < start + 2 && octets[from] === 0x20) from++
  return { start: from, end }
}

/** A name and a value on one line. */
export interface Pair {
  readonly name: ByteRange
  /** The name stands in quotes, in which a backslash escapes. */
  readonly isQuoted: boolean
  readonly value: ByteRange
  readonly at: ByteRange
}

/** The pairs of a block; those that are switched off are left out. */
export function pairsIn(octets: Octets, { lines }: Block): readonly Pair[] {
  return lines.flatMap((line) => {
    const pair = pairOn(octets, line)
    return pair === null ? [] : [pair]
  })
}

function pairOn(octets: Octets, line: ByteRange): Pair | null {
  const { end } = line
  const start = pastGap(octets, line.start, end)
  if (start >= end || octets[start] === 0x7e) return null
  const isQuoted = octets[start] === 0x22
  let at = isQuoted ? start + 1 : start
  while (at < end && octets[at] !== (isQuoted ? 0x22 : 0x3a)) at += octets[at] === 0x5c && isQuoted ? 2 : 1
  const colon = isQuoted ? at + 1 : at
  if (octets[colon] !== 0x3a || colon >= end) return null
  const from = pastGap(octets, colon + 1, end)
  let to = end
  while (to > from && (octets[to - 1] === 0x20 || octets[to - 1] === 0x09)) to--
  return {
    name: { start: isQuoted ? start + 1 : start, end: at },
    isQuoted,
    value: { start: from, end: to },
    at: { start, end },
  }
}

function pastGap(octets: Octets, start: number, end: number): number {
  let at = start
  while (at < end && (octets[at] === 0x20 || octets[at] === 0x09)) at++
  return at
}
