import { text } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { mistakeById } from '#engine/diagnose/mistakes.ts'
import { constructionOf } from '#engine/scheme/algorithm.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import { messageOf } from '#engine/scheme/read-base.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { given } from '../given.ts'

const found = (id: string) => {
  const mistake = mistakeById(id)
  if (mistake === undefined) throw new Error(`no mistake ${id}`)
  return mistake
}

/** The strings that a mistake of the framing would have signed. */
export function framings(id: string, evidence: Evidence = given()): readonly string[] {
  const mistake = found(id)
  if (mistake.dimension !== 'framing') throw new Error(id)
  const base = evidence.reading?.base ?? []
  return Array.from(mistake.vary?.(base, evidence) ?? [], ({ value }) => text(messageOf(value)))
}

/** What a mistake makes of a timestamp or a nonce. */
export function values(id: string, value: string, evidence: Evidence = given()): readonly string[] {
  const mistake = found(id)
  if (mistake.dimension !== 'value') throw new Error(id)
  const octets = new TextEncoder().encode(value)
  const lots = mistake.lots?.(octets) ?? []
  const all = [mistake.vary?.(octets, evidence) ?? [], ...lots.map((lot) => lot.vary())]
  return all.flatMap((some) => Array.from(some, (one) => text(one.value)))
}

/** What a mistake makes of a key, in hex. */
export function keys(
  id: string,
  key: string | Octets | null,
  evidence: Evidence = given(),
): readonly string[] {
  const mistake = found(id)
  if (mistake.dimension !== 'key') throw new Error(id)
  const octets = typeof key === 'string' ? new TextEncoder().encode(key) : key
  return Array.from(mistake.vary?.(octets, evidence) ?? [], (one) => Buffer.from(one.value).toString('hex'))
}

/** How a mistake would have made the digest. */
export function constructions(id: string, evidence: Evidence = given()): readonly Construction[] {
  const mistake = found(id)
  if (mistake.dimension !== 'algorithm') throw new Error(id)
  const right = constructionOf(evidence.scheme.algorithm)
  return Array.from(mistake.vary?.(right, evidence) ?? [], ({ value }) => value)
}

/** The raw MACs, in hex, that a mistake reads out of a received text. */
export function undone(id: string, received: string): readonly string[] {
  const mistake = found(id)
  if (mistake.dimension !== 'output') throw new Error(id)
  return Array.from(mistake.undo?.(received, given()) ?? [], ({ mac }) => Buffer.from(mac).toString('hex'))
}

/** Whether a mistake that is computed forwards makes the received text of a MAC. */
export function makes(id: string, mac: Uint8Array<ArrayBuffer>, received: string): boolean {
  const mistake = found(id)
  if (mistake.dimension !== 'output') throw new Error(id)
  return Array.from(mistake.forward?.(received, given()) ?? []).some(
    ({ length, write }) => length === mac.length && write(mac) === received,
  )
}
