import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'

/** A body in the chunked transfer coding (RFC 9112, section 7.1). */
export interface Chunked {
  /** The data of each chunk, in order. */
  readonly chunks: readonly ByteRange[]
  /** Where it ends, its trailers and the empty line after them included. */
  readonly end: number
  /** The last chunk is there, and every chunk has the length that it says. */
  readonly whole: boolean
}

const size = /^([0-9a-f]{1,16})[ \t]*(?:;.*)?$/i

/** Undoes the chunked coding from an offset on; null where no chunk starts there. A cut body gives what is there. Extensions and trailers are passed over. */
export function readChunked(octets: Octets, start: number, to: number): Chunked | null {
  const chunks: ByteRange[] = []
  let at = start
  while (at < to) {
    const line = lineFrom(octets, at, false, to)
    const digits = line.end - line.start > 200 ? null : size.exec(latin(octets, line, 200))?.[1]
    if (digits === undefined || digits === null)
      return at === start ? null : { chunks, end: at, whole: false }
    const length = parseInt(digits, 16)
    if (length === 0) return { chunks, ...pastTrailers(octets, line.next, to) }
    if (length > to - line.next) {
      chunks.push({ start: line.next, end: to })
      return { chunks, end: to, whole: false }
    }
    chunks.push({ start: line.next, end: line.next + length })
    const after = lineFrom(octets, line.next + length, false, to)
    if (after.end > after.start) return { chunks, end: line.next + length, whole: false }
    at = after.next
  }
  return chunks.length === 0 ? null : { chunks, end: to, whole: false }
}

/** The last chunk has come: its trailers, and the empty line, which a copy may have lost. */
function pastTrailers(
  octets: Octets,
  start: number,
  to: number,
): { readonly end: number; readonly whole: boolean } {
  let at = start
  while (at < to) {
    const line = lineFrom(octets, at, false, to)
    if (line.end === line.start) return { end: line.next, whole: true }
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+:/i.test(latin(octets, line, 256))) return { end: at, whole: true }
    at = line.next
  }
  return { end: at, whole: true }
}
