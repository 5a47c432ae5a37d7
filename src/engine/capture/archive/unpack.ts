import { Inflate, inflateSync } from 'fflate'
import type { Octets } from '#engine/bytes/octets.ts'
import { concat } from '#engine/bytes/octets.ts'
import { crc32 } from './crc-32.ts'
import type { Member } from './zip.ts'
import { packedOctets } from './zip.ts'

const stored = 0
const deflated = 8

/** How much is given to the decoder at once: little at first, for the beginning of a file is often enough. */
const firstStep = 512
const longestStep = 16_384

/** What is so short is unpacked at once, which is quicker: packed, and unpacked. */
const shortPacked = 2_048
const shortSize = 65_536

/** What was unpacked: all of it, as much as was wanted, or nothing that can be trusted. */
export type Unpacked =
  | { readonly kind: 'unpacked'; readonly octets: Octets }
  | { readonly kind: 'broken' }
  | { readonly kind: 'encrypted' }
  /** It is longer than the most that is unpacked. */
  | { readonly kind: 'too-long' }

/** A whole file of an archive, its length and its checksum verified, of at most `most` octets. */
export function unpack(archive: Octets, member: Member, most: number): Unpacked {
  if (member.encrypted) return { kind: 'encrypted' }
  if (member.size > most) return { kind: 'too-long' }
  const start = unpackStart(archive, member, (length) => length > most)
  if (start === null) return { kind: 'broken' }
  if (start.length > most) return { kind: 'too-long' }
  return start.length === member.size && crc32(start) === member.crc
    ? { kind: 'unpacked', octets: start }
    : { kind: 'broken' }
}

/** The beginning of a file of an archive, until `enough` says so of its length and of the octets that came last; null where it cannot be unpacked. */
export function unpackStart(
  archive: Octets,
  member: Member,
  enough: (length: number, latest: Octets) => boolean,
): Octets | null {
  const packed = member.encrypted ? null : packedOctets(archive, member)
  if (packed === null) return null
  if (member.method === deflated && packed.length <= shortPacked && member.size <= shortSize)
    return inflatedAtOnce(packed, member.size)
  const pieces: Octets[] = []
  let length = 0
  for (const piece of member.method === stored ? [packed] : inflated(packed, member.method)) {
    if (piece === null) return null
    pieces.push(piece)
    length += piece.length
    if (enough(length, piece)) break
  }
  // A copy also of one piece: whoever is handed it is not handed the whole archive with it.
  return concat(pieces)
}

/** The first octets of a file of an archive, as many as `length` or fewer, without looking at more of it than that takes; zeros where there are none. */
export function peek(archive: Octets, member: Member, length: number): Octets {
  const packed = member.encrypted ? null : packedOctets(archive, member)
  const beginning = new Uint8Array(length)
  if (packed === null) return beginning
  if (member.method === stored) beginning.set(packed.subarray(0, length))
  else if (member.method === deflated) {
    try {
      inflateSync(packed.subarray(0, firstStep), { out: beginning })
    } catch {
      // The end of what was given is reached before that of the file, and what came before it is there.
    }
    // Parts that were not compressed are written whole or not at all.
    if (beginning[0] === 0) {
      const start = unpackStart(archive, member, (many) => many >= length)
      beginning.set(start?.subarray(0, length) ?? [])
    }
  }
  return beginning
}

function inflatedAtOnce(packed: Octets, size: number): Octets | null {
  const octets = new Uint8Array(size)
  try {
    inflateSync(packed, { out: octets })
    return octets
  } catch {
    return null
  }
}

/** The octets of a deflated file (RFC 1951), piece by piece; null where they are none, and nothing after it. */
function* inflated(packed: Octets, method: number): Iterable<Octets | null> {
  if (method !== deflated) {
    yield null
    return
  }
  const ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) ready.push(piece)
  })
  let step = firstStep
  for (let at = 0; at < packed.length || at === 0; at += step, step = Math.min(longestStep, 2 * step)) {
    const end = Math.min(packed.length, at + step)
    try {
      inflate.push(packed.subarray(at, end), end === packed.length)
    } catch {
      yield null
      return
    }
    yield concat(ready.splice(0))
  }
}
