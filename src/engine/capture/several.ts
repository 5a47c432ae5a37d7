import type { Pasted } from './capture.ts'
import type { Entry } from './format.ts'
import { formatsFor } from './formats.ts'
import { captureLimit } from './refuse.ts'

/** The requests that a paste or file holds, in the form that holds them. */
export interface Several {
  readonly format: string
  /** Read one by one, as they are asked for. */
  readonly entries: Iterable<Entry>
}

/** The requests in what was given, where it is of a form that can hold several; null where it is not. */
export function several(pasted: Pasted): Several | null {
  if (pasted.part !== undefined) return null
  for (const { id, list, read, limit = captureLimit } of formatsFor(pasted.octets)) {
    if (pasted.octets.length > limit) continue
    const entries = list?.(pasted) ?? null
    if (entries !== null) return { format: id, entries }
    // A more specific form reads it as one request: a later one does not get to list it.
    if (read(pasted) !== null) return null
  }
  return null
}

/** One of them, to be read alone. `index` counts from 0. */
export const partOf = (pasted: Pasted, format: string, entries: readonly Entry[], index: number): Pasted => ({
  origin: pasted.origin,
  ...(pasted.name !== undefined && { name: pasted.name }),
  ...(entries[index]?.open() ?? { octets: pasted.octets }),
  part: { format, entry: index + 1, of: entries.length },
})

/** The index of the request that is most likely asked about: the first that is signed and was rejected, else signed, else rejected. */
export function likeliest(entries: readonly Entry[]): number {
  const worths = entries.map(worth)
  return Math.max(0, worths.indexOf(worths.reduce((most, one) => Math.max(most, one), 0)))
}

const worth = ({ signs, status }: Entry): number =>
  (signs ? 2 : 0) + (status !== null && status >= 400 && status < 500 ? 1 : 0)
