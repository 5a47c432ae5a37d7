import { applyEdits } from '#engine/bytes/edit.ts'
import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Variation } from '#engine/diagnose/mistake.ts'
import { repairLimit } from '#engine/diagnose/repair.ts'
import { strictJson } from '#engine/diagnose/damage/reading.ts'
import { fingerprint } from '#engine/diagnose/search/fingerprint.ts'
import type { JsonNode } from '#engine/json/json.ts'

/** Something else that may have been signed in place of a body: edits that are in order and do not overlap, and their numbers. */
export interface Rewrite<Data> {
  readonly edits: readonly Edit[]
  readonly data: (signed: Octets) => Data
}

/** What a body says, where it is JSON and not too large to be rewritten many times. */
export const readableJson = (body: Octets): JsonNode | null =>
  body.length > repairLimit ? null : (strictJson(body)?.root ?? null)

/** The bodies that rewrites of a JSON body give, each once and none as it was; at most `most`. */
export function* rewrittenJson<Data>(
  body: Octets,
  most: number,
  rewrites: (root: JsonNode) => Iterable<Rewrite<Data>>,
): Iterable<Variation<Octets, Data>> {
  const root = readableJson(body)
  if (root !== null) yield* rewritten(body, most, rewrites(root))
}

/** The bodies that rewrites of a body give, each once and none as it was; at most `most`. */
export function* rewritten<Data>(
  body: Octets,
  most: number,
  rewrites: Iterable<Rewrite<Data>>,
): Iterable<Variation<Octets, Data>> {
  const known = new Set([fingerprint(body)])
  for (const { edits, data } of rewrites) {
    const value = applyEdits(body, edits)
    const mark = fingerprint(value)
    if (known.has(mark)) continue
    known.add(mark)
    yield { value, data: () => data(value) }
    if (known.size > most) return
  }
}
