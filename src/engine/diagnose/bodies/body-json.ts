import type { Octets } from '#engine/bytes/octets.ts'
import { readJson } from '#engine/json/json.ts'
import type { JsonResult } from '#engine/json/json.ts'

/** A body read as the standard has it, and with signs accepted that only stand for JSON's own. */
export interface BodyJson {
  readonly strict: JsonResult
  readonly tolerant: JsonResult
}

/** Half a dozen checks ask for the same body; it is read once, and forgotten with the body. */
const read = new WeakMap<Octets, BodyJson>()

/** The body as JSON, both ways. */
export function bodyJson(body: Octets): BodyJson {
  let known = read.get(body)
  if (known === undefined) {
    const strict = readJson(body)
    known = { strict, tolerant: strict.kind === 'json' ? strict : readJson(body, { tolerant: true }) }
    read.set(body, known)
  }
  return known
}
