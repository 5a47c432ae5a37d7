import { toHex } from '#engine/bytes/encodings.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Mistake, Written } from '#engine/diagnose/mistake.ts'
import { hashOf, digestLength } from '#engine/scheme/algorithm.ts'
import type { Reading } from '#engine/scheme/scheme.ts'
import type { Probe } from '#engine/verify/kernel/kernel.ts'
import { decodeSignature } from '#engine/verify/signature.ts'

/** A raw MAC, or a part of one, that the received signature may stand for; `cause` is null where it is written as the scheme says. */
interface RawMac {
  readonly octets: Octets
  /** Where the part begins; undefined: it is the whole. */
  readonly partFrom: number | undefined
  readonly cause: Cause | null
}

/** All of them, ready to be looked up. */
export interface Received {
  /** Whether a digest of so many octets could be among them at all; `exactly`: as a whole. */
  readonly expects: (length: number, how?: 'exactly') => boolean
  /** Octets that a digest of that length has if it is one of them; null: that cannot be told. */
  readonly probes: (length: number) => readonly Probe[] | null
  /** The one that this digest is. */
  readonly find: (digest: Octets) => { readonly cause: Cause | null } | undefined
  /** How many there are. */
  readonly readings: number
}

/**
 * Fewer octets prove nothing worth saying: 64 bits are the least that the contract allows, and twice that leaves room for
 * billions of attempts.
 */
const least = 16

/** Characters: four times the longest MAC in hex of hex, so that separators fit in too. */
const most = 1_024

/**
 * Undoes the writing-down of a signature once, in every known way, so that each computed MAC costs one look-up. Where two
 * ways lead to the same octets, the right one holds, then the likelier.
 */
export function undoOutput(
  evidence: Evidence,
  reading: Reading,
  mistakes: readonly Mistake<unknown>[],
): Received {
  const { value } = reading.signature
  const written = value.length > most ? '' : text(value)
  const whole = digestLength[hashOf[evidence.scheme.algorithm]]
  const raws: RawMac[] = []
  const forwards: { readonly way: Written<unknown>; readonly cause: Cause }[] = []

  const right = decodeSignature(written, evidence.scheme.signature.encoding)
  if (right !== null) raws.push({ octets: right, partFrom: undefined, cause: null })
  for (const mistake of mistakes) {
    if (mistake.dimension !== 'output') continue
    const causeOf = (data: unknown): Cause => ({ kind: 'mistake', id: mistake.id, data })
    for (const { mac, partFrom, data } of mistake.undo?.(written, evidence) ?? [])
      raws.push({ octets: mac, partFrom, cause: causeOf(data) })
    for (const way of mistake.forward?.(written, evidence) ?? [])
      forwards.push({ way, cause: causeOf(way.data) })
  }
  const known = distinct(raws.filter(({ octets }) => octets.length >= least))

  // A part says nothing of the length of the whole: only that of the rule is believed.
  const fits = ({ octets, partFrom }: RawMac, length: number): boolean =>
    partFrom === undefined ? octets.length === length : length === whole && partFrom + octets.length <= whole
  const isForward = (length: number): boolean => forwards.some(({ way }) => way.length === length)

  return {
    expects: (length, how) =>
      known.some((raw) => fits(raw, length) && (how === undefined || raw.partFrom === undefined)) ||
      isForward(length),
    probes: (length) =>
      isForward(length) ? null : known.filter((raw) => fits(raw, length)).map((raw) => probeOf(raw)),
    find: (digest) =>
      known.find((raw) => fits(raw, digest.length) && isOf(raw, digest)) ??
      forwards.find(({ way }) => way.length === digest.length && way.write(digest) === written),
    readings: known.length + forwards.length,
  }
}

/** The first of those that say the same. */
function distinct(raws: readonly RawMac[]): readonly RawMac[] {
  const seen = new Set<string>()
  return raws.filter(({ octets, partFrom }) => {
    const mark = `${toHex(octets)} ${partFrom ?? 'whole'}`
    if (seen.has(mark)) return false
    seen.add(mark)
    return true
  })
}

/** Four octets of a raw MAC, at a place of a digest that is a multiple of four. */
function probeOf({ octets, partFrom = 0 }: RawMac): Probe {
  const skip = (4 - (partFrom % 4)) % 4
  return { at: partFrom + skip, value: new DataView(octets.buffer, octets.byteOffset + skip).getInt32(0) }
}

/** Whether the raw MAC is this digest, or a part of it. */
const isOf = ({ octets, partFrom = 0 }: RawMac, digest: Octets): boolean =>
  same(octets, digest.subarray(partFrom, partFrom + octets.length))
