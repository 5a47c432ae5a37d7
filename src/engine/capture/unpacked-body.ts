import { Inflate } from 'fflate'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { little32 } from '#engine/bytes/integers.ts'
import { text } from '#engine/bytes/text.ts'
import { crc32 } from './archive/crc-32.ts'
import { field } from './capture.ts'
import type { Capture } from './capture.ts'

/** Unpacked bodies end here, in octets: what is longer is a bomb, or nobody's signed request. */
const most = 33_554_432

/** How much is given to the decoder at once, so that a bomb is seen early. */
const step = 16_384

/**
 * The body before it was compressed (RFC 9110, section 8.4.1), where Content-Encoding says that it is and the octets agree, checksum
 * and all; null else. Brotli and zstd are not undone.
 */
export function unpackedBody(capture: Capture): Octets | null {
  const written = field(capture, 'Content-Encoding')?.value.value
  const coding = written === undefined ? '' : text(written).trim().toLowerCase()
  const { value } = capture.body
  if (coding === 'gzip' || coding === 'x-gzip') return gunzipped(value)
  if (coding !== 'deflate') return null
  // By the standard a zlib stream (RFC 1950); many clients send the bare one.
  const isZlib = ((value[0] ?? 0) & 0x0f) === 8 && (((value[0] ?? 0) << 8) | (value[1] ?? 0)) % 31 === 0
  return (isZlib ? inflated(value.subarray(2, -4)) : null) ?? inflated(value)
}

function gunzipped(packed: Octets): Octets | null {
  const start = headerEnd(packed)
  const trailer = packed.length - 8
  if (start === null || trailer < start) return null
  const octets = inflated(packed.subarray(start, trailer))
  const isWhole =
    octets !== null &&
    little32(packed, trailer) === crc32(octets) &&
    little32(packed, trailer + 4) === octets.length
  return isWhole ? octets : null
}

/** Where the header of a gzip member ends (RFC 1952, section 2.3); null where it is none. */
function headerEnd(packed: Octets): number | null {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b || packed[2] !== 8) return null
  const flags = packed[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + (packed[at] ?? 0) + 256 * (packed[at + 1] ?? 0)
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const end = packed.indexOf(0, at)
    if (end === -1) return null
    at = end + 1
  }
  return flags & 2 ? at + 2 : at
}

/** Undoes DEFLATE (RFC 1951); null where the octets are none, or become too many. */
function inflated(packed: Octets): Octets | null {
  const pieces: Octets[] = []
  let length = 0
  let isDone = false
  const inflate = new Inflate((piece, isLast) => {
    pieces.push(new Uint8Array(piece))
    length += piece.length
    isDone = isLast
  })
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
      if (length > most) return null
    }
  } catch {
    return null
  }
  return isDone ? concat(pieces) : null
}
