import { little16, little32, little64 } from '#engine/bytes/integers.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'

/** A file in a ZIP archive, as the central directory has it (APPNOTE.TXT, section 4.3.12). */
export interface Member {
  /** With slashes, whatever the archive has. */
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  /** In octets: in the archive, and unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own header stands. */
  readonly at: number
}

/** More files than any archive of sessions has. */
const mostMembers = 1_000_000
const longestComment = 65_535

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50

const unknown16 = 0xffff
const unknown32 = 0xffffffff

interface Directory {
  readonly start: number
  readonly end: number
  readonly count: number
  /** How much stands before the archive: places in it are counted from its start. */
  readonly before: number
}

/** Whether octets begin as a ZIP archive does, an empty one too. */
export const isZip = (octets: Octets): boolean =>
  little32(octets, 0) === localSignature || little32(octets, 0) === endSignature

/** The files of an archive, in the order of its directory; null where the directory is missing or contradicts itself or the files. */
export function readZip(octets: Octets): readonly Member[] | null {
  const directory = findDirectory(octets)
  if (directory === null) return null
  const members: Member[] = []
  let at = directory.start
  for (let count = 0; count < directory.count; count++) {
    if (at + 46 > directory.end || little32(octets, at) !== centralSignature) return null
    const nameEnd = at + 46 + little16(octets, at + 28)
    const extraEnd = nameEnd + little16(octets, at + 30)
    const next = extraEnd + little16(octets, at + 32)
    if (next > directory.end) return null
    const member = memberAt(octets, at, nameEnd, extraEnd, directory.before)
    if (member === null) return null
    members.push(member)
    at = next
  }
  return overlap(members, directory.start) ? null : members
}

function memberAt(
  octets: Octets,
  at: number,
  nameEnd: number,
  extraEnd: number,
  before: number,
): Member | null {
  const flags = little16(octets, at + 8)
  const method = little16(octets, at + 10)
  let extra = extra64(octets, nameEnd, extraEnd)
  // ZIP64: of size, packed size and place those stand in the extra field that do not fit in their own (section 4.5.3).
  const whole = (value: number): number => {
    if (value !== unknown32 || extra === null) return value
    const place = extra.start
    extra = place + 16 <= extra.end ? { start: place + 8, end: extra.end } : null
    return little64(octets, place)
  }
  const size = whole(little32(octets, at + 24))
  const packed = whole(little32(octets, at + 20))
  const place = before + whole(little32(octets, at + 42))
  if (!Number.isSafeInteger(size) || place + 30 + packed > octets.length) return null
  return {
    name: text(octets.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
    // Bit 0: encrypted; bit 6: strongly; method 99: AES.
    encrypted: (flags & 0x41) !== 0 || method === 99,
    method,
    crc: little32(octets, at + 16),
    packed,
    size,
    at: place,
  }
}

/** The values of the ZIP64 extra field; null where there is none. */
function extra64(octets: Octets, start: number, end: number): { start: number; end: number } | null {
  for (let at = start; at + 4 <= end;) {
    const next = at + 4 + little16(octets, at + 2)
    if (next > end) return null
    if (little16(octets, at) === 1) return next - at < 12 ? null : { start: at + 4, end: next }
    at = next
  }
  return null
}

/** Whether two files share octets, or one reaches into the directory: a way to make much out of little. */
function overlap(members: readonly Member[], directory: number): boolean {
  let free = 0
  for (const { at, packed } of members.toSorted((left, right) => left.at - right.at)) {
    if (at < free) return true
    free = at + 30 + packed
  }
  return free > directory
}

function findDirectory(octets: Octets): Directory | null {
  const last = octets.length - 22
  let best: Directory | null = null
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (octets[at] !== 0x50 || little32(octets, at) !== endSignature) continue
    const directory = directoryFrom(octets, at)
    if (directory === null) continue
    // The one whose comment ends where the file does is meant; a comment may hold the look of another.
    if (at + 22 + little16(octets, at + 20) === octets.length) return directory
    best ??= directory
  }
  return best
}

function directoryFrom(octets: Octets, at: number): Directory | null {
  const count = little16(octets, at + 10)
  const size = little32(octets, at + 12)
  const start = little32(octets, at + 16)
  const is64 = count === unknown16 || size === unknown32 || start === unknown32
  const locator = at - 20
  if (is64 && locator >= 0 && little32(octets, locator) === locator64Signature) {
    const told = little64(octets, locator + 8)
    const place = little32(octets, told) === end64Signature ? told : locator - 56
    if (place < 0 || little32(octets, place) !== end64Signature) return null
    return directory(
      place,
      little64(octets, place + 32),
      little64(octets, place + 40),
      little64(octets, place + 48),
    )
  }
  return directory(at, count, size, start)
}

function directory(end: number, count: number, size: number, told: number): Directory | null {
  const start = end - size
  if (count > mostMembers || start < 0 || told > start) return null
  return { start, end, count, before: start - told }
}

/** The packed octets of a file; null where its own header does not agree with the directory. */
export function packedOctets(octets: Octets, { at, packed, name }: Member): Octets | null {
  if (little32(octets, at) !== localSignature) return null
  const nameEnd = at + 30 + little16(octets, at + 26)
  const start = nameEnd + little16(octets, at + 28)
  const own = text(octets.subarray(at + 30, nameEnd)).replaceAll('\\', '/')
  return own === name && start + packed <= octets.length ? octets.subarray(start, start + packed) : null
}
