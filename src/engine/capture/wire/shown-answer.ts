import { Decompress } from 'fflate'
import type { Octets } from '#engine/bytes/octets.ts'
import { concat } from '#engine/bytes/octets.ts'
import { readChunked } from '#engine/capture/body/chunked.ts'
import { readStatusLine } from '#engine/capture/head/status-line.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { readMessageHead } from './message-head.ts'

/** What the server says about a request is short; no more of it is shown. */
const longest = 65_536
/** What is looked at of the answer as it was recorded. */
const mostRecorded = 262_144

/** A recorded answer as its reader had it: the transfer coding and compression of its body undone. A body that is no text is left out. Null where it is no answer. */
export function shownAnswer(recorded: Octets): Octets | null {
  const octets = recorded.subarray(0, mostRecorded)
  const head = readMessageHead(octets, 0, octets.length)
  if (readStatusLine(octets, head.startLine) === null) return null
  const chunks = head.chunked ? readChunked(octets, head.bodyStart, octets.length)?.chunks : undefined
  const body =
    chunks === undefined
      ? octets.subarray(head.bodyStart)
      : concat(chunks.map(({ start, end }) => octets.subarray(start, end)))
  const coding = head.fields.find(({ name }) => name.toLowerCase() === 'content-encoding')
  const named = coding === undefined ? '' : latin(octets, coding.value, 40)
  const said = /^(?:x-)?gzip$|^deflate$/i.test(named) ? decompressed(body) : body
  const shown = said.subarray(0, longest)
  return concat([octets.subarray(0, head.bodyStart), shown.includes(0) ? new Uint8Array() : shown])
}

/** The beginning of what gzip, zlib or deflate have made smaller; nothing where it is none of them. */
export function decompressed(octets: Octets): Octets {
  const pieces: Uint8Array[] = []
  const stream = new Decompress((piece) => {
    pieces.push(piece)
  })
  const lengthSoFar = (): number => pieces.reduce((sum, { length }) => sum + length, 0)
  try {
    for (let at = 0; at < octets.length && lengthSoFar() < longest; at += 4_096)
      stream.push(octets.subarray(at, at + 4_096))
  } catch {
    // What came before the damage is shown.
  }
  return concat(pieces)
}
