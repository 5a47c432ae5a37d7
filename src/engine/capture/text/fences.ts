import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { latin } from './latin.ts'
import { isBlank, linesFrom } from './lines.ts'

const fence = /^[ \t]*(?:`{3,}|~{3,}|\{(?:code|noformat)\b|\[\/?code\]|<\/?(?:pre|code)>)/i
const starts = ' \t`~{[<'

/** A block of code; its marks are not in it. */
export interface Block {
  /** Where the line of the mark after it starts, or the end of the text. */
  readonly end: number
  readonly marks: readonly ByteRange[]
}

/** The block of code that an offset is in; null where it is in none. One that is not closed goes on to the end. */
export function blockAround(octets: Octets, crOnly: boolean, at: number): Block | null {
  let opening: ByteRange | null = null
  for (const line of linesFrom(octets, crOnly)) {
    if (line.start >= at && opening === null) return null
    if (!isFence(octets, line)) continue
    const mark: ByteRange = { start: line.start, end: line.end }
    if (line.start >= at) return opening && { end: line.start, marks: [opening, mark] }
    opening = opening === null ? mark : null
  }
  return opening === null ? null : { end: octets.length, marks: [opening] }
}

/** Whether a line is the mark of a block of code. */
export function isFence(octets: Octets, { start, end }: ByteRange): boolean {
  if (end - start > 80 || !starts.includes(String.fromCharCode(octets[start] ?? 0))) return false
  return !isBlank(octets, { start, end }) && fence.test(latin(octets, { start, end }, 80))
}
