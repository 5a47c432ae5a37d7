import { toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { macLength } from '#engine/scheme/algorithm.ts'
import type { MacAlgorithm } from '#engine/scheme/algorithm.ts'
import type { Reading } from '#engine/scheme/scheme.ts'
import { decodeSignature } from '#engine/verify/signature.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Mistake } from '#engine/diagnose/mistake.ts'

/** A raw MAC that the received signature may stand for; `cause` is null where it is written as the scheme says. */
export interface RawMac {
  readonly octets: Octets
  readonly cut: boolean
  readonly cause: Cause | null
}

/** All of them, ready to be looked up. */
export interface Received {
  /** Whether a MAC of that algorithm could be among them at all: its length says. */
  readonly expects: (algorithm: MacAlgorithm) => boolean
  /** The one that this MAC is. */
  readonly find: (mac: Octets) => RawMac | undefined
}

/**
 * Fewer octets prove nothing worth saying: 64 bits are the least that the contract allows, and twice that leaves room for
 * billions of attempts.
 */
const least = 16

/** Characters: four times the longest MAC in hex of hex, so that separators fit in too. */
const most = 1_024

const digest = (octets: Octets): string => toHex(octets.subarray(0, least))

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
  const known = new Map<string, RawMac[]>()
  const lengths = new Set<number>()
  let anyCut = false

  const learn = (raw: RawMac): void => {
    if (raw.octets.length < least) return
    const alike = known.get(digest(raw.octets)) ?? []
    known.set(digest(raw.octets), [...alike, raw])
    if (raw.cut) anyCut = true
    else lengths.add(raw.octets.length)
  }

  const right = decodeSignature(written, evidence.scheme.signature.encoding)
  if (right !== null) learn({ octets: right, cut: false, cause: null })
  for (const mistake of mistakes)
    for (const undone of mistake.undo?.(written, evidence) ?? [])
      learn({
        octets: undone.mac,
        cut: undone.cut === true,
        cause: { kind: 'mistake', id: mistake.id, data: undone.data },
      })

  return {
    expects: (algorithm) =>
      lengths.has(macLength[algorithm]) || (anyCut && algorithm === evidence.scheme.algorithm),
    find: (mac) => known.get(digest(mac))?.find((raw) => isOf(raw, mac)),
  }
}

/** Whether the raw MAC is this one, or its beginning where it was cut. */
const isOf = ({ octets, cut }: RawMac, mac: Octets): boolean =>
  (cut ? octets.length < mac.length : octets.length === mac.length) &&
  octets.every((octet, at) => octet === mac[at])
