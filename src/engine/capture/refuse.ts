import type { Octets } from '#engine/bytes/octets.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { startsJson } from '#engine/capture/json/json-extent.ts'
import { markLength } from '#engine/capture/text/byte-order-mark.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { isBlank } from '#engine/capture/text/lines.ts'
import { utf16Limit, utf16Order } from '#engine/capture/text/utf-16.ts'
import type { Pasted } from './capture.ts'
import { containerLimit } from './format.ts'
import type { Refusal } from './format.ts'

/** The largest paste that is read, unless its form says otherwise: 32 MiB. */
export const captureLimit = 33_554_432
/** The most header lines that are read. */
const fieldLimit = 200_000

type Magic = readonly [name: string, ...octets: readonly (number | null)[]]

const pictures: readonly Magic[] = [
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['GIF', 0x47, 0x49, 0x46, 0x38],
  ['WebP', 0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
]

/** Files that some format may read; told by name where none does. */
const files: readonly Magic[] = [
  ['gzip', 0x1f, 0x8b],
  ['ZIP', 0x50, 0x4b, 0x03, 0x04],
  ['ZIP', 0x50, 0x4b, 0x05, 0x06],
  ['PDF', 0x25, 0x50, 0x44, 0x46],
]

const nameIn = (magics: readonly Magic[], octets: Octets): string | undefined =>
  magics.find(([, ...magic]) => magic.every((octet, at) => octet === null || octets[at] === octet))?.[0]

/** What forbids a paste to be read, before it is looked at as a request; null where nothing does. Its size is the matter of each form. */
export function refuseUnread({ octets }: Pasted): Refusal | null {
  if (octets.length > containerLimit) return tooLarge(octets)
  if (isBlank(octets, withoutMark(octets))) return { kind: 'empty' }
  const picture = nameIn(pictures, octets)
  if (picture !== undefined) return { kind: 'image', detail: picture }
  const order = utf16Order(octets)
  if (order !== null)
    return octets.length > utf16Limit ? { kind: 'utf-16', size: octets.length, limit: utf16Limit } : null
  const fields = longestRunOfFields(octets)
  return fields > fieldLimit ? { kind: 'too-many-fields', size: fields, limit: fieldLimit } : null
}

const tooLarge = ({ length }: Octets): Refusal => ({ kind: 'too-large', size: length, limit: captureLimit })

/** Why a paste that no format could read is no request. */
export function refuseRead({ octets }: Pasted): Refusal {
  if (octets.length > captureLimit) return tooLarge(octets)
  const file = nameIn(files, octets)
  if (file !== undefined) return { kind: 'binary', detail: file }
  const start = withoutMark(octets).start
  const text = latin(octets, { start, end: octets.length }, 200).trim()
  if (octets.length < 200 && /^[A-Za-z0-9]{16,128}$/.test(text)) return { kind: 'looks-like-secret' }
  if (isBinary(octets)) return { kind: 'binary' }
  const first = octets.findIndex((octet, at) => at >= start && octet > 0x20)
  const answer = findAnswer(octets, false, { start, end: octets.length })
  if (answer !== null) return { kind: 'response-only' }
  return startsJson(octets, Math.max(first, start))
    ? { kind: 'not-a-request', detail: 'body-only' }
    : { kind: 'not-a-request' }
}

const withoutMark = (octets: Octets): { readonly start: number; readonly end: number } => ({
  start: markLength(octets),
  end: octets.length,
})

/** Whether control characters that no text has make up a good part of the beginning. */
function isBinary(octets: Octets): boolean {
  const sample = octets.subarray(0, 4_096)
  const controls = sample.filter(
    (octet) => octet < 0x20 && octet !== 0x09 && octet !== 0x0a && octet !== 0x0d && octet !== 0x1b,
  )
  return controls.length > 0 && controls.length * 20 >= sample.length
}

const begin = new TextEncoder().encode('-----BEGIN ')

/** Whether the armour of a private key (RFC 7468, sections 10 and 11, and its forerunners) is anywhere in it. */
export function holdsPrivateKey(octets: Octets): boolean {
  for (let at = 5; at < octets.length; at++) {
    if (octets[at] !== 0x42 || octets[at - 1] !== 0x2d) continue
    if (!begin.every((octet, index) => octets[at - 5 + index] === octet)) continue
    const label = latin(octets, { start: at + 6, end: octets.length }, 40)
    if (/^[A-Z0-9 ]{0,24}PRIVATE KEY/.test(label)) return true
  }
  return false
}

/** The most lines one after another that begin with a name and a colon. */
function longestRunOfFields(octets: Octets): number {
  let longest = 0
  let run = 0
  for (let at = 0; at < octets.length;) {
    const mark = octets.indexOf(0x0a, at)
    const end = mark === -1 ? octets.length : mark
    run = beginsLikeField(octets, at, Math.min(end, at + 64)) ? run + 1 : 0
    longest = Math.max(longest, run)
    at = end + 1
  }
  return longest
}

function beginsLikeField(octets: Octets, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const octet = octets[at] ?? 0
    if (octet === 0x3a) return at > start
    if (octet <= 0x20 || octet === 0x22 || octet === 0x7b) return false
  }
  return false
}
